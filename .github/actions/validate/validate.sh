# Runs dixian and hands its reports on. The exit code is that of dixian.
set -euo pipefail

# A folder for each run: one job may check several workspaces before any report is handed on.
reports="$(mktemp -d "$RUNNER_TEMP/dixian-XXXXXX")"

arguments=(
  validate
  --format text
  --format "github=$reports/annotations"
  --format "markdown=$reports/summary.md"
  --format "json=$reports/dixian.json"
  --format "sarif=$reports/dixian.sarif"
  --format "junit=$reports/dixian.junit.xml"
)
if [ -n "$DIXIAN_AS_OF" ]; then arguments+=("--as-of=$DIXIAN_AS_OF"); fi
if [ -n "$DIXIAN_LANGUAGE" ]; then arguments+=("--lang=$DIXIAN_LANGUAGE"); fi
if [ -n "$DIXIAN_AGAINST" ]; then arguments+=("--against=$DIXIAN_AGAINST"); fi
arguments+=(--)
while IFS= read -r path; do
  # Lines may be indented, and end as on Windows or in spaces nobody sees.
  path="${path#"${path%%[![:space:]]*}"}"
  path="${path%"${path##*[![:space:]]}"}"
  if [ -n "$path" ]; then arguments+=("$path"); fi
done <<< "$DIXIAN_PATHS"

# The text quotes data that anybody may have written: until the token, the runner takes none of it for a command.
token="$(node -p 'crypto.randomUUID()')"
code=0
echo "::stop-commands::$token"
node "$DIXIAN_BIN" "${arguments[@]}" 2>&1 || code=$?
echo "::$token::"

if [ -f "$reports/annotations" ]; then cat "$reports/annotations"; fi
if [ -f "$reports/summary.md" ]; then cat "$reports/summary.md" >> "$GITHUB_STEP_SUMMARY"; fi
{
  echo "exit-code=$code"
  echo "json=$reports/dixian.json"
  echo "sarif=$reports/dixian.sarif"
  echo "junit=$reports/dixian.junit.xml"
} >> "$GITHUB_OUTPUT"
exit "$code"
