import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../cli/io.ts';
import type { Files } from '../model/files.ts';
import { sortedBy } from '../model/sorted-by.ts';

/** Where the files seem to lie. */
export const HOME = '/workspace';

/** The files of some folders as if they lay in one; a later folder covers an earlier one. Throws for a folder that is not there. */
export function laidOver(folders: readonly string[]): Files {
  const bytes = new Map<string, Uint8Array>();
  for (const folder of folders) {
    for (const file of pathsIn(folder)) bytes.set(join(HOME, file), readFileSync(join(folder, file)));
  }
  const isFolder = (path: string) => [...bytes.keys()].some((file) => file.startsWith(`${path}/`));
  return {
    list: (folder) => (isFolder(folder) ? entries([...bytes.keys()], folder) : null),
    read: (file) => bytes.get(file) ?? null,
    size: (file) => bytes.get(file)?.length ?? null,
    real: (path) => (bytes.has(path) || isFolder(path) ? path : null),
  };
}

/** The files below a folder, relative to it and sorted. */
export function pathsIn(folder: string): readonly string[] {
  const files = readFolder(folder);
  if (files === null) throw new Error(`no folder ${folder}`);
  return Object.keys(files);
}

function entries(files: readonly string[], folder: string): { readonly name: string; readonly folder: boolean }[] {
  const found = new Map<string, boolean>();
  for (const file of files.filter((one) => one.startsWith(`${folder}/`))) {
    const [name = '', ...rest] = file.slice(folder.length + 1).split('/');
    found.set(name, rest.length > 0);
  }
  return sortedBy(found, ([name]) => name).map(([name, folder]) => ({ name, folder }));
}
