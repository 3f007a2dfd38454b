import { join } from 'node:path';
import type { Io } from './io.ts';
import { placeOf } from './place.ts';
import { UserError } from './user-error.ts';
import { writing } from './writing.ts';

/** A folder that is written to: absolute, and as it was asked for. */
export interface Destination {
  readonly folder: string;
  readonly out: string;
}

/**
 * Writes a file below a folder unless the very same bytes stand there; says whether it did. A link in its place, or on the way
 * to it, is not followed: what it leads to is none of ours.
 */
export function put(io: Io, { folder, out }: Destination, path: string, bytes: Uint8Array): boolean {
  const file = join(folder, path);
  const named = join(out, path);
  if (placeOf(io.files, file) !== join(placeOf(io.files, folder), path))
    throw new UserError('usage.out-link', { file: named });
  return writing(named, () => writeChanged(io, file, bytes));
}

/** Writes a file unless the very same bytes stand there; says whether it did. */
export function writeChanged(io: Io, file: string, bytes: Uint8Array): boolean {
  const there = io.files.size(file) === bytes.length ? io.files.read(file) : null;
  if (there !== null && Buffer.compare(bytes, there) === 0) return false;
  io.write(file, bytes);
  return true;
}
