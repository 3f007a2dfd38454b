import { relative, resolve, sep } from 'node:path';
import { isBaseline } from '../source/discover.ts';
import type { Io } from './io.ts';
import { placeOf } from './place.ts';
import { type Examined, foldersOf } from './set-up.ts';
import { UserError } from './user-error.ts';

/** Nothing that is made may take the place of a file it is made from, nor come to stand among them: it would be read next time. */
export function refuseData(io: Io, opened: Examined, out: string): void {
  const { root, config, files, settings } = opened;
  const place = placeOf(io.files, out);
  const home = placeOf(io.files, root);
  const isInput =
    isBaseline(relative(home, place)) ||
    [config, ...files.map((file) => resolve(root, file))].some((file) => placeOf(io.files, file) === place);
  const folders = foldersOf(settings).map((folder) => placeOf(io.files, resolve(root, folder)));
  // A workspace may be one folder with everything in it.
  const isAmong = folders.some((folder) => folder !== home && (place === folder || place.startsWith(folder + sep)));
  const isRead = folders.includes(home) && /\.ya?ml$|(?:^|[\\/])areas\.csv$/iu.test(place);
  if (place.split(sep).includes('.git')) throw new UserError('usage.git-folder', { file: relative(io.cwd, out) });
  if (isInput || isAmong || isRead) throw new UserError('usage.input', { file: relative(io.cwd, out) });
}
