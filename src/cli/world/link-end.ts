import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { attempt } from './attempt.ts';

/** As many links one after the other as Linux follows. */
const MOST = 40;

/** What a link leads to, whether it is there or not; the path itself where it is no link. Throws where not even a folder for it is there. */
export function linkEnd(path: string): string {
  const real = attempt(() => realpathSync.native(path));
  if (real !== null) return real;
  let at = path;
  for (let followed = 0; isLink(at); followed++) {
    if (followed === MOST) throw new Error('ELOOP: too many links one after the other');
    const to = readlinkSync(at);
    const named = isAbsolute(to) ? to : `${dirname(at)}/${to}`;
    at = join(realpathSync.native(dirname(named)), basename(named));
  }
  return at;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
