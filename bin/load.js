// Loads the program. What it is compiled to is kept by the build for the very Node that has built it: to read that is several
// times quicker than to compile the program anew.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const BUILT = new URL('../dist/', import.meta.url);
const PROGRAM = 'program.cjs';
const DIGEST = 32;

/** Where compiled code for a kind of run is kept: by the program, and by everything that tells one Node from another. */
export function codeFile(kind, built = BUILT) {
  const { platform, arch, versions, config } = process;
  const program = readFileSync(new URL('build.txt', built), 'latin1');
  const maker = hash('sha256', JSON.stringify([program, platform, arch, versions, config]));
  return new URL(`code/${kind}-${maker.slice(0, 16)}`, built);
}

/** What the program offers, with compiled code for a kind of run. */
export function load(kind) {
  const code = codeFor(kind);
  const script = code && scriptOf(code);
  if (script && !script.cachedDataRejected) return offeredBy(script);
  // Node 22 and later keep compiled code by themselves.
  module.enableCompileCache?.();
  return createRequire(BUILT)(`./${PROGRAM}`);
}

/** The program as a script. Node looks at code only as far as its flags and the length of the program go. */
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

/** Code as it is kept, behind its digest: damaged code would end Node at once. */
export function sealed(code) {
  return Buffer.concat([digest(code), code]);
}

function codeFor(kind) {
  try {
    const bytes = readFileSync(codeFile(kind));
    const code = bytes.subarray(DIGEST);
    return bytes.subarray(0, DIGEST).equals(digest(code)) ? code : null;
  } catch {
    return null;
  }
}

function digest(code) {
  return hash('sha256', code, 'buffer');
}
