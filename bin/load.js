// Loads the program. What it is compiled to is kept by the build for the version of Node that has built it: to read that is
// several times quicker than to compile the program anew.
import { readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const BUILT = new URL('../dist/', import.meta.url);
const PROGRAM = 'program.cjs';

/** Where the compiled code for a kind of run is kept. */
export function codeFile(kind, built = BUILT) {
  return new URL(`code/${kind}-${process.version}-${process.arch}`, built);
}

/** What the program offers, with compiled code for a kind of run. */
export function load(kind) {
  const code = readIfThere(codeFile(kind));
  if (code) return offeredBy(scriptOf(code));
  // Node 22 and later keep compiled code by themselves.
  module.enableCompileCache?.();
  return createRequire(BUILT)(`./${PROGRAM}`);
}

/** The program as a script; code that is not that of this very program is passed over by Node. */
export function scriptOf(cachedData, built = BUILT) {
  const file = new URL(PROGRAM, built);
  // It is all ASCII, and is read quickest like that.
  const text = readFileSync(file, 'latin1');
  return new vm.Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: fileURLToPath(file),
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

export function offeredBy(script, built = BUILT) {
  const own = { exports: {} };
  const file = fileURLToPath(new URL(PROGRAM, built));
  script.runInThisContext()(own.exports, createRequire(file), own, file, dirname(file));
  return own.exports;
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
