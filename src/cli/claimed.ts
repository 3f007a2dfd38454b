import { join, relative } from 'node:path';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';
import { writing } from './writing.ts';

/**
 * The folder for one run alone: of two that write there at once neither would leave a whole site, and one of two sign-offs would be
 * lost. Answers what gives it back.
 */
export function claimed(io: Io, folder: string, out: string, lock: string): () => void {
  const release = writing(out, () => io.claim(join(folder, lock)));
  if (release) return release;
  throw new UserError('usage.two-builds', { out, file: relative(io.cwd, join(folder, lock)) });
}
