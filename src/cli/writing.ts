import { UserError } from './user-error.ts';

/** Does what writes a file, which is called as whoever asked for it calls it. Throws a `UserError` with what the system says. */
export function writing<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UserError('usage.out', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}
