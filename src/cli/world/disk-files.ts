import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Files, Room } from '../../model/files.ts';
import { sortedBy } from '../../model/sorted-by.ts';
import { MOST_BYTES } from '../../source/decode.ts';
import { attempt } from './attempt.ts';
import { linkEnd } from './link-end.ts';

/** Files on disk. What cannot be read is null; the caller says so in words. */
export const diskFiles: Files = {
  list: (folder) =>
    attempt(() =>
      sortedBy(readdirSync(folder, { withFileTypes: true }), ({ name }) => name).map((entry) => ({
        name: entry.name,
        folder: entry.isSymbolicLink() ? isFolder(join(folder, entry.name)) : entry.isDirectory(),
        plain: entry.isFile() || entry.isDirectory(),
      })),
    ),
  read: (file, room) => attempt(() => readPlain(file, room)),
  // Only ordinary files have a size: a pipe or a device is never opened.
  size: (file) =>
    attempt(() => {
      const found = statSync(file, { throwIfNoEntry: false });
      return found?.isFile() ? found.size : null;
    }),
  // Nobody can set when an inode last changed: a file that was written to and set back in time shows it.
  stamp: (file) =>
    attempt(() => {
      const found = statSync(file);
      const { dev, ino, size, mtimeMs, ctimeMs } = found;
      const text = `${dev} ${ino} ${size} ${mtimeMs} ${ctimeMs}`;
      return found.isFile() ? { size, text, changed: Math.max(mtimeMs, ctimeMs) } : null;
    }),
  there: (path) => attempt(() => lstatSync(path)) !== null,
  // Node's own way to a path that leads back to itself by way of another link has no end.
  real: (path) => attempt(() => realpathSync.native(path)),
  leads: (path) => attempt(() => (lstatSync(path).isSymbolicLink() ? linkEnd(path) : null)),
};

/** Opened without waiting: a pipe or a device, even one put there a moment ago, is closed again. */
function readPlain(file: string, room?: Room): Uint8Array | null {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile()) return null;
    // What tells no size is empty, or has no end, as some files of the system.
    if (found.size === 0) return Buffer.from(readInto(Buffer.alloc(MOST_BYTES + 1), descriptor));
    return room ? readInto(room(found.size), descriptor) : readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** As much as there is room for, which is the whole file unless somebody is writing to it. */
function readInto(bytes: Uint8Array, descriptor: number): Uint8Array {
  let at = 0;
  for (let read = -1; at < bytes.length && read !== 0; at += read)
    read = readSync(descriptor, bytes, at, bytes.length - at, null);
  return bytes.subarray(0, at);
}

function isFolder(path: string): boolean {
  return attempt(() => statSync(path).isDirectory()) ?? false;
}
