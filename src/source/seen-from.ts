import { relative, sep } from 'node:path';

/** A path as seen from a folder, with `/` on every system. */
export function seenFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
