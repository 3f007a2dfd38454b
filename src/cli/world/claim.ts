import { linkSync, lstatSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { attempt } from './attempt.ts';
import { makeFolder } from './make-folder.ts';

/** What this process has claimed: in a container a killed run may have had the very same number. */
const claims = new Set<string>();

/**
 * Makes a file that says whose its folder is, and the folder where it is missing. Answers what gives both back; null where a run
 * that goes on has made the file, or something else stands there. Throws where nothing can be written.
 */
export function claim(file: string): (() => void) | null {
  const folder = dirname(file);
  const made = makeFolder(folder);
  const id = ownerIn(file);
  // Whoever was killed could not give back what was his.
  if (id !== null && !goesOn(id, file) && !cleared(file, id)) return null;
  try {
    if (!written(file)) return null;
  } catch (error) {
    emptied(folder, made);
    throw error;
  }
  claims.add(file);
  return () => {
    claims.delete(file);
    // What cannot be taken away now is known for a finished run's by the next one.
    attempt(() => rmSync(file, { force: true }));
    emptied(folder, made);
  };
}

/** The number of the process a file names; null where there is none. A pipe is never opened. */
function ownerIn(file: string): number | null {
  const text = attempt(() => (lstatSync(file).isFile() ? readFileSync(file, 'latin1') : '')) ?? '';
  return /^[1-9][0-9]*$/.test(text) ? Number(text) : null;
}

function goesOn(id: number, file: string): boolean {
  if (id === process.pid) return claims.has(file);
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Of somebody else's process nothing is known but that it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes what a killed run has left aside; puts it back where another run has been quicker, and it is that one's already. */
function cleared(file: string, id: number): boolean {
  const aside = `${file}.${process.pid}`;
  if (attempt(() => renameSync(file, aside)) === null) return true;
  const isLeft = ownerIn(aside) === id;
  if (!isLeft) attempt(() => linkSync(aside, file));
  rmSync(aside, { force: true });
  return isLeft;
}

/** Nothing is left of a file that could not be filled. */
function written(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    attempt(() => rmSync(file, { force: true }));
    throw error;
  }
}

/** Removes what was made of a folder as far as nothing was put into it. */
function emptied(folder: string, made: string | undefined): void {
  for (let at = folder; made !== undefined && at.startsWith(made); at = dirname(at)) {
    if (attempt(() => readdirSync(at))?.length !== 0) return;
    if (attempt(() => rmdirSync(at) ?? true) === null) return;
  }
}
