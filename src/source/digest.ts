import { createHash } from 'node:crypto';

/** SHA-256 over named texts, whatever order they come in. */
export function digestOf(files: readonly (readonly [string, string])[]): string {
  const hash = createHash('sha256');
  for (const [file, text] of files.toSorted(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${file}\u0000${text}\u0000`);
  return hash.digest('hex');
}
