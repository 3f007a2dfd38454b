import { dirname, join } from 'node:path';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';

const LOCK = '.dixian-publish.lock';

/** The folder for one run alone: of two that write there at once neither would leave a whole site. Answers what gives it back. */
export function claimed(io: Io, folder: string, out: string): () => void {
  const file = join(folder, LOCK);
  let isOurs: boolean;
  try {
    isOurs = io.claim(file);
  } catch (error) {
    throw new UserError('usage.out', { file: out, reason: (error as Error).message });
  }
  if (!isOurs) throw new UserError('usage.two-builds', { out, file: join(out, LOCK) });
  return () => {
    // Whoever has taken the folder away meanwhile has taken this away too.
    if (io.files.size(file) !== null) io.remove(file, dirname(folder));
  };
}
