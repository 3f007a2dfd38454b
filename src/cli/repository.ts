import { dirname, join } from 'node:path';
import type { Files } from '../model/files.ts';
import { seenFrom } from '../source/seen-from.ts';
import type { Io } from './io.ts';

/** A folder as seen from the root of the repository it lies in: empty, or a path that ends in `/`. */
export function belowRepository(files: Files, folder: string): string {
  // As git does: from where the folder lies, whatever links led there.
  const real = files.real(folder) ?? folder;
  const path = seenFrom(topOf(files, real) ?? real, real);
  return path === '' ? '' : `${path}/`;
}

/**
 * Whether a folder holds what was committed in the repository it lies in: that was written by whoever proposes a change. Also where
 * git does not answer.
 */
export function isCommitted({ files, git }: Pick<Io, 'files' | 'git'>, folder: string): boolean {
  const real = files.real(folder);
  if (real === null || topOf(files, real) === null) return false;
  const { code, out } = git(real, ['ls-tree', '-z', 'HEAD'], '', LISTING);
  return code !== 0 || out.length > 0;
}

const LISTING = 64 * 1024 * 1024;

function topOf(files: Files, real: string): string | null {
  for (let above = real; ; above = dirname(above)) {
    if (isRepository(files, join(above, '.git'))) return above;
    if (dirname(above) === above) return null;
  }
}

/** A file in work trees and submodules, a folder with a HEAD elsewhere. */
function isRepository(files: Files, git: string): boolean {
  return files.size(git) !== null || files.real(join(git, 'HEAD')) !== null;
}
