import type { Io } from './io.ts';

/** Writes a file unless the very same bytes stand there; says whether it did. */
export function put(io: Io, file: string, bytes: Uint8Array): boolean {
  const there = io.files.size(file) === bytes.length ? io.files.read(file) : null;
  if (there !== null && Buffer.compare(bytes, there) === 0) return false;
  io.write(file, bytes);
  return true;
}
