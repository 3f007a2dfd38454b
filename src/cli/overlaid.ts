import { sep } from 'node:path';
import type { Files } from '../model/files.ts';
import { sortedBy } from '../model/sorted-by.ts';
import { placeOf } from './place.ts';

/** The same files with one of them replaced, or a new one among them, folders and all. */
export function overlaid(files: Files, file: string, text: Uint8Array): Files & { isReplaced(path: string): boolean } {
  const place = (path: string): string => placeOf(files, path);
  const target = place(file);
  const isReplaced = (path: string) => path === file || place(path) === target;
  const leadsThere = (path: string) => target.startsWith(path.endsWith(sep) ? path : path + sep);
  return {
    isReplaced,
    list(folder) {
      const there = place(folder);
      const entries = files.list(folder);
      if (!leadsThere(there)) return entries;
      const [name = '', ...rest] = target.slice(there.length).split(sep).filter(Boolean);
      if (entries?.some((entry) => entry.name === name)) return entries;
      return sortedBy([...(entries ?? []), { name, folder: rest.length > 0 }], (entry) => entry.name);
    },
    read: (path) => (isReplaced(path) ? text : files.read(path)),
    size: (path) => (isReplaced(path) ? text.length : files.size(path)),
    leads: (path) => files.leads?.(path) ?? null,
    stamp: (path) => (isReplaced(path) ? null : (files.stamp?.(path) ?? null)),
    real(path) {
      const there = place(path);
      return files.real(path) ?? (there === target || leadsThere(there) ? there : null);
    },
  };
}
