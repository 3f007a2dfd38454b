# Installs dixian without running the scripts of any package, and tells the next step where it is.
set -euo pipefail

if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo '::error::dixian 需要 Node 20.19 或更高版本，在此之前加一步 actions/setup-node。 dixian needs Node 20.19 or later: add actions/setup-node before it.'
  exit 2
fi

if [ -n "$DIXIAN_PACKAGE" ]; then
  # A path is relative to the repository, whatever folder npm works in.
  if [ -f "$DIXIAN_PACKAGE" ]; then DIXIAN_PACKAGE="$(cd "$(dirname "$DIXIAN_PACKAGE")" && pwd)/$(basename "$DIXIAN_PACKAGE")"; fi
  npm install --prefix "$RUNNER_TEMP/dixian" --ignore-scripts --no-audit --no-fund --no-save -- "$DIXIAN_PACKAGE"
  bin="$RUNNER_TEMP/dixian/node_modules/dixian/bin/dixian.js"
else
  source="$(cd "$GITHUB_ACTION_PATH/../../.." && pwd)"
  (cd "$source" && npm ci --ignore-scripts --no-audit --no-fund && npm run build)
  bin="$source/bin/dixian.js"
fi

node "$bin" --version
echo "DIXIAN_BIN=$bin" >> "$GITHUB_ENV"
