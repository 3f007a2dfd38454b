import { basename, dirname, join } from 'node:path';
import type { Files } from '../model/files.ts';

/** Where a path leads, links resolved as far as they lead. */
export function placeOf(files: Files, path: string): string {
  const there = files.real(path) ?? files.leads?.(path);
  return there ?? (dirname(path) === path ? path : join(placeOf(files, dirname(path)), basename(path)));
}
