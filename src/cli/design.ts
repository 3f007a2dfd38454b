import type { Design } from '../render/page.ts';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';

const DESIGN = 'templates/mingbai';

/** The files of the shipped design. */
export function design(io: Io): Design {
  const files = io.packagedFolder(DESIGN);
  if (files === null) throw new UserError('usage.no-snapshot');
  return files;
}
