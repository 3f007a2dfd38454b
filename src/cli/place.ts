import { basename, dirname, join } from 'node:path';
import type { Files } from '../model/files.ts';

/** Where a path leads, links resolved as far as it exists. */
export function placeOf(files: Files, path: string): string {
  return files.real(path) ?? (dirname(path) === path ? path : join(placeOf(files, dirname(path)), basename(path)));
}
