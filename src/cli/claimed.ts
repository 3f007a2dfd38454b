import { join } from 'node:path';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';

const LOCK = '.dixian-publish.lock';

/** The folder for one run alone: of two that write there at once neither would leave a whole site. Answers what gives it back. */
export function claimed(io: Io, folder: string, out: string): () => void {
  try {
    const release = io.claim(join(folder, LOCK));
    if (release) return release;
  } catch (error) {
    throw new UserError('usage.out', { file: out, reason: (error as Error).message });
  }
  throw new UserError('usage.two-builds', { out, file: join(out, LOCK) });
}
