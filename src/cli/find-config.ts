import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';

const CONFIG = 'dixian.config.yaml';

/** The configuration named, or the first one upward. Throws a `UserError` where there is none. */
export function findConfig(io: Io, named: string | undefined): string {
  if (named !== undefined) {
    const file = isAbsolute(named) ? named : join(io.cwd, named);
    if (io.files.size(file) === null)
      throw new UserError(isThere(io, file) ? 'usage.config-unreadable' : 'usage.no-config', { file: named });
    return file;
  }
  for (let folder = resolve(io.cwd); ; folder = dirname(folder)) {
    if (io.files.size(join(folder, CONFIG)) !== null) return join(folder, CONFIG);
    // One that is there and cannot be read is not passed over for one further up.
    if (isThere(io, join(folder, CONFIG)))
      throw new UserError('usage.config-unreadable', { file: join(folder, CONFIG) });
    if (dirname(folder) === folder) throw new UserError('usage.no-workspace', { folder: io.cwd });
  }
}

/** Whether something of that name is in its folder, whatever it is. */
export function isThere({ files }: Io, file: string): boolean {
  return files.there?.(file) ?? files.list(dirname(file))?.some(({ name }) => name === basename(file)) ?? false;
}
