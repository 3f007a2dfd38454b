// Runs the program as it is mostly run, and keeps what Node has compiled of it: `node src/build/keep-code.js BUILT KIND`.
import '../../bin/flags.js';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeFile, offeredBy, scriptOf, sealed } from '../../bin/load.js';

/** Twice: once to judge everything, once to find that nothing has changed. */
const RUNS = { help: [['--help'], ['validate', '--help']], run: [['validate'], ['validate']] };

const [, , folder, kind] = process.argv;
const built = pathToFileURL(join(resolve(folder), '/'));
const script = scriptOf(undefined, built);
const { main, realIo } = offeredBy(script, built);
const silent = { isTTY: false, columns: 100, write: () => undefined };
const kept = new Map();
const store = () => ({ get: (name) => kept.get(name) ?? null, put: (name, bytes) => kept.set(name, bytes) });
for (const words of RUNS[kind]) await main(words, { ...realIo(), stdout: silent, stderr: silent, store, hire: null });
mkdirSync(new URL('code/', built), { recursive: true });
writeFileSync(codeFile(kind, built), sealed(script.createCachedData()));
