import { join } from 'node:path';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';
import { writing } from './writing.ts';

const LOCK = '.dixian-publish.lock';

/** The folder for one run alone: of two that write there at once neither would leave a whole site. Answers what gives it back. */
export function claimed(io: Io, folder: string, out: string): () => void {
  const release = writing(out, () => io.claim(join(folder, LOCK)));
  if (release) return release;
  throw new UserError('usage.two-builds', { out, file: join(out, LOCK) });
}
