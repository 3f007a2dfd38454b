// Bundles one build script (TypeScript) and runs it: `node src/build/run.js generate [arguments]`. A name with a slash is
// a script elsewhere in the project: `node src/build/run.js bench/run`.
import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const name = process.argv[2] ?? 'build';
const cache = join(here, '../../node_modules/.cache/dixian');
const file = join(cache, `${basename(name)}-${process.pid}.mjs`);
mkdirSync(cache, { recursive: true });
try {
  await build({
    entryPoints: [name.includes('/') ? join(here, '../..', `${name}.ts`) : join(here, `${name}.ts`)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  await import(pathToFileURL(file).href);
} finally {
  rmSync(file, { force: true });
}
