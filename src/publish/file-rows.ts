import { sortedBy } from '../model/sorted-by.ts';
import type { Leaf } from './leaf.ts';
import type { Written } from './site.ts';
import { type SiteWord, siteWords } from './words.ts';

/** A file to download, with what it takes to check it. */
export interface FileRow {
  readonly name: string;
  readonly href: string;
  readonly what: string;
  readonly bytes: string;
  readonly sha256: string;
}

/** Files as a page lists them, in the order of their paths. */
export function fileRows(leaf: Leaf, files: readonly Written[]): readonly FileRow[] {
  return sortedBy(files, ({ path }) => path).map(({ path, bytes, sha256 }) => ({
    name: path,
    href: leaf.toFile(path),
    what: whatItIs(leaf, path),
    bytes: String(bytes),
    sha256,
  }));
}

/** What a file holds, by its name or else its ending. */
function whatItIs(leaf: Leaf, path: string): string {
  const name = path.split('/').at(-1) ?? '';
  const [stem = '', ...endings] = name.split('.');
  const key = [`data.file.${stem}`, `data.file.${endings.at(-1)}`].find((one) => isWord(one));
  return key === undefined ? '' : leaf.say(key as SiteWord);
}

function isWord(key: string): key is SiteWord {
  return Object.hasOwn(siteWords.zh, key);
}
