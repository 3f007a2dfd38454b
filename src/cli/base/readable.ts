import type { Files } from '../../model/files.ts';
import { MOST_BYTES } from '../../source/decode.ts';

/** The bytes of a file that is small enough to be a record; null for any other. */
export function readable(files: Files, path: string): Uint8Array | null {
  const size = files.size(path);
  return size !== null && size <= MOST_BYTES ? files.read(path) : null;
}
