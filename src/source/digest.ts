import { createHash } from 'node:crypto';
import { sortedBy } from '../model/sorted-by.ts';

/** SHA-256 over named texts, whatever order they come in. */
export function digestOf(files: readonly (readonly [string, string])[]): string {
  const hash = createHash('sha256');
  for (const [file, text] of sortedBy(files, ([file]) => file)) hash.update(`${file}\u0000${text}\u0000`);
  return hash.digest('hex');
}
