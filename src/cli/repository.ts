import { dirname, join, relative, sep } from 'node:path';
import type { Files } from '../model/files.ts';

/** A folder as seen from the root of the repository it lies in: empty, or a path that ends in `/`. */
export function belowRepository(files: Files, folder: string): string {
  for (let above = folder; ; above = dirname(above)) {
    // A file in work trees and submodules, a folder elsewhere.
    if (files.real(join(above, '.git')) !== null) {
      const path = relative(above, folder).split(sep).join('/');
      return path === '' ? '' : `${path}/`;
    }
    if (dirname(above) === above) return '';
  }
}
