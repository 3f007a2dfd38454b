import { isAbsolute, join, posix } from 'node:path';
import type { Files } from '../../model/files.ts';
import { seenFrom } from '../../source/seen-from.ts';
import type { Stored } from './blobs.ts';

/** One entry of a stored folder: a file that may be asked for what it holds, or a link. */
export type TreeEntry = { readonly is: 'file'; content(): Stored } | { readonly is: 'link'; readonly target: string };

/** As on disk: more links than this in one path are a circle. */
const MOST_LINKS = 40;

interface Tree {
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly folders: ReadonlyMap<string, unknown>;
  /** By which absolute names the folder itself is known. */
  readonly homes: readonly string[];
}

/**
 * A stored folder as files, standing where `root` is, which without links is `home`; paths of `entries` are relative to it,
 * with `/`.
 */
export function treeFiles(root: string, entries: ReadonlyMap<string, TreeEntry>, home: string): Files {
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  for (const path of entries.keys()) {
    for (let child = path; child !== ''; child = parentOf(child)) {
      const names = folders.get(parentOf(child)) ?? new Set();
      folders.set(parentOf(child), names.add(posix.basename(child)));
    }
  }

  const tree = { entries, folders, homes: [root, home] };
  const real = (path: string) => resolved(seenFrom(root, path), tree);
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
    read: (file) => fileAt(file)?.content().bytes ?? null,
    size: (file) => fileAt(file)?.content().size ?? null,
    real(path) {
      const found = real(path);
      return found === null ? null : join(root, found);
    },
  };
}

/**
 * The path with every link followed, step by step as on disk: `..` leads up from where a link has led. One that leads out begins
 * with `..`, null leads nowhere.
 */
function resolved(path: string, { entries, folders, homes }: Tree): string | null {
  let left = stepsOf(path);
  let done = '';
  for (let links = 0; left.length > 0; ) {
    const [name = '', ...rest] = left;
    if (name === '..') {
      if (!folders.has(done)) return null;
      const above = ['..', ...rest];
      const back = done === '' ? withinHome(join(homes[0] ?? '', ...above), homes) : null;
      if (done === '' && back === null) return above.join('/');
      [done, left] = [parentOf(done), back === null ? rest : stepsOf(back)];
      continue;
    }
    const next = done === '' ? name : `${done}/${name}`;
    const entry = entries.get(next);
    if (entry?.is !== 'link') {
      [done, left] = [next, rest];
      continue;
    }
    if (++links > MOST_LINKS) return null;
    const from = posix.isAbsolute(entry.target) ? withinHome(entry.target, homes) : entry.target;
    if (from === null) return `../${posix.basename(entry.target)}`;
    if (from !== entry.target) done = '';
    left = [...stepsOf(from), ...rest];
  }
  return entries.has(done) || folders.has(done) ? done : null;
}

function stepsOf(path: string): readonly string[] {
  return path.split('/').filter((step) => step !== '' && step !== '.');
}

/** An absolute path as seen from the folder, by one of the names of that; null where it lies elsewhere. */
function withinHome(path: string, homes: readonly string[]): string | null {
  for (const home of homes) {
    const below = seenFrom(home, path);
    if (below !== '..' && !below.startsWith('../') && !isAbsolute(below)) return below;
  }
  return null;
}

function parentOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
