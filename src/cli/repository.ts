import { dirname, join, relative, sep } from 'node:path';
import type { Files } from '../model/files.ts';

/** A folder as seen from the root of the repository it lies in: empty, or a path that ends in `/`. */
export function belowRepository(files: Files, folder: string): string {
  // As git does: from where the folder lies, whatever links led there.
  const real = files.real(folder) ?? folder;
  for (let above = real; ; above = dirname(above)) {
    if (isRepository(files, join(above, '.git'))) {
      const path = relative(above, real).split(sep).join('/');
      return path === '' ? '' : `${path}/`;
    }
    if (dirname(above) === above) return '';
  }
}

/** A file in work trees and submodules, a folder with a HEAD elsewhere. */
function isRepository(files: Files, git: string): boolean {
  return files.size(git) !== null || files.real(join(git, 'HEAD')) !== null;
}
