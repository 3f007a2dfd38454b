import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '../model/files.ts';
import { MOST_BYTES } from '../source/decode.ts';

/** The bytes of some files, read once: what is hashed, sorted, parsed and sent to other threads is one and the same. */
export type Pool = ReadonlyMap<string, Uint8Array>;

/** Reads files of a workspace. One that cannot be read, or is too large to be, is left out: whoever loads it says so. */
export function readPool(files: Files, root: string, names: readonly string[]): Pool {
  const pool = new Map<string, Uint8Array>();
  for (const name of names) {
    const path = join(root, name);
    const size = files.size(path);
    const bytes = size !== null && size <= MOST_BYTES ? files.read(path) : null;
    if (bytes) pool.set(name, bytes);
  }
  return pool;
}

/** Files that answer from a pool where it has them. */
export function pooled(files: Files, root: string, pool: Pool): Files {
  const held = new Map([...pool].map(([name, bytes]) => [join(root, name), bytes]));
  return {
    ...files,
    size: (path) => held.get(path)?.length ?? files.size(path),
    read: (path) => held.get(path) ?? files.read(path),
  };
}

/** SHA-256 of bytes, or of a text. */
export function digest(of: Uint8Array | string): string {
  return hash('sha256', of, 'base64url');
}
