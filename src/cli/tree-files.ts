import { join, posix, relative, sep } from 'node:path';
import type { Files } from '../model/files.ts';

/** One entry of a stored folder: a file with its bytes (null where only its size is known), or a link. */
export type TreeEntry =
  | { readonly is: 'file'; readonly size: number; readonly bytes: Uint8Array | null }
  | { readonly is: 'link'; readonly target: string };

/** As on disk: more links than this in one path are a circle. */
const MOST_LINKS = 40;

/** A stored folder as files, standing where `root` is; paths of `entries` are relative to it, with `/`. */
export function treeFiles(root: string, entries: ReadonlyMap<string, TreeEntry>): Files {
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  for (const path of entries.keys()) {
    for (let child = path; child !== ''; child = parentOf(child)) {
      const names = folders.get(parentOf(child)) ?? new Set();
      folders.set(parentOf(child), names.add(posix.basename(child)));
    }
  }

  const inTree = (path: string) => relative(root, path).split(sep).join('/');
  const real = (path: string) => resolved(inTree(path), entries, folders);
  const fileAt = (path: string) => {
    const entry = entries.get(real(path) ?? '');
    return entry?.is === 'file' ? entry : null;
  };
  return {
    list(folder) {
      const path = real(folder);
      const names = path === null ? undefined : folders.get(path);
      if (path === null || !names) return null;
      return [...names].sort().map((name) => ({ name, folder: folders.has(real(join(folder, name)) ?? name) }));
    },
    read: (file) => fileAt(file)?.bytes ?? null,
    size: (file) => fileAt(file)?.size ?? null,
    real(path) {
      const found = real(path);
      return found === null ? null : join(root, found);
    },
  };
}

/** The path with every link followed; one that leads out begins with `..`, null leads nowhere. */
function resolved(
  path: string,
  entries: ReadonlyMap<string, TreeEntry>,
  folders: ReadonlyMap<string, unknown>,
): string | null {
  let left = path === '' ? [] : path.split('/');
  let done = '';
  for (let links = 0; left.length > 0; ) {
    const [name = '', ...rest] = left;
    const next = done === '' ? name : `${done}/${name}`;
    if (next.startsWith('..')) return next;
    const entry = entries.get(next);
    if (entry?.is !== 'link') {
      [done, left] = [next, rest];
      continue;
    }
    if (++links > MOST_LINKS) return null;
    const target = posix.normalize(posix.join(parentOf(next), entry.target, ...rest)).replace(/\/$/, '');
    if (posix.isAbsolute(entry.target) || target.startsWith('..')) return `../${posix.basename(entry.target)}`;
    [done, left] = ['', target === '.' ? [] : target.split('/')];
  }
  return entries.has(done) || folders.has(done) ? done : null;
}

function parentOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
