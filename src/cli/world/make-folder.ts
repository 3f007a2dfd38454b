import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder with all that is missing above it; answers the topmost one made. Node's own way goes round for ever, deaf to every
 * signal, where a file system says that nothing is there (ENOENT) although what is above is there, as /proc does.
 */
export function makeFolder(folder: string): string | undefined {
  try {
    return made(folder);
  } catch (error) {
    const above = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder || isFolder(above)) throw error;
    const top = makeFolder(above);
    return made(folder) === undefined ? top : (top ?? folder);
  }
}

/** Nothing is made of a folder that is there, whatever the system says of it. */
function made(folder: string): string | undefined {
  try {
    mkdirSync(folder);
    return folder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' && isFolder(folder)) return undefined;
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
