import type { TextKey } from '../say/zh.ts';
import { UserError } from './user-error.ts';

/** What the system calls a cause, and the sentence that says what to do about it. */
const CAUSES: Readonly<Record<string, TextKey>> = {
  ENOSPC: 'usage.out-full',
  EDQUOT: 'usage.out-full',
  EFBIG: 'usage.out-full',
  EACCES: 'usage.out-forbidden',
  EPERM: 'usage.out-forbidden',
  EROFS: 'usage.out-forbidden',
  ENOTDIR: 'usage.out-way',
  EEXIST: 'usage.out-way',
  ELOOP: 'usage.out-way',
  ENOENT: 'usage.out-way',
  EISDIR: 'usage.out-place',
  EINVAL: 'usage.out-place',
  ENAMETOOLONG: 'usage.out-name',
};

/** Does what writes a file, which is called as whoever asked for it calls it. Throws a `UserError` with what the system says. */
export function writing<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const [code = ''] = /^E[A-Z]+(?=:)/.exec(reason) ?? [];
    throw new UserError(CAUSES[code] ?? 'usage.out', { file, reason: CAUSES[code] ? code : reason });
  }
}
