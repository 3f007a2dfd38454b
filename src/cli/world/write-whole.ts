import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { attempt } from './attempt.ts';
import { linkEnd } from './link-end.ts';
import { makeFolder } from './make-folder.ts';

/** What people and pipelines end a run with. */
export const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Beside the target first, then renamed over it: a reader sees the old file or the new one, never half of one. Only
 * ordinary files are replaced: renamed over a device such as /dev/null, a report would take its place.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isFile() === false) throw new Error('EINVAL: not an ordinary file');
  // A new file could be put in its place all the same; whoever has forbidden to write to it did not mean that.
  if (there) accessSync(file, constants.W_OK);
  // A link goes on leading to it, also one that has led nowhere so far.
  const target = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ? linkEnd(file) : file;
  // With a dot in front, so that whoever looks into the folder at this moment passes it over; the longest name there is stays one.
  const beside = join(dirname(target), `.${basename(target).slice(0, 60)}.${process.pid}.tmp`);
  undisturbed(() => {
    try {
      inFolder(beside, () => {
        if (typeof content === 'string' && content.length > PART) writeLong(beside, content);
        else writeFileSync(beside, content);
      });
      if (there) likeBefore(beside, there);
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  });
}

/** Whose a file is and who may read it stays as it was. */
function likeBefore(file: string, { mode, uid, gid }: Stats): void {
  const now = statSync(file);
  if (now.uid !== uid || now.gid !== gid) attempt(() => chownSync(file, uid, gid));
  if (now.mode !== mode) chmodSync(file, mode);
}

/** The folder is made only where it is missing: of thousands of files nearly all have one. */
function inFolder(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    makeFolder(dirname(file));
    write();
  }
}

/** A signal that comes in the middle of a write ends the program after it: nothing half written is left behind. */
function undisturbed(work: () => void): void {
  // Whoever waits for interruptions does not end at once.
  const free = SIGNALS.filter((signal) => process.listenerCount(signal) === 0);
  for (const signal of free) process.once(signal, endedBy);
  try {
    work();
  } finally {
    // What has come meanwhile is told in the next turn of the loop at the latest.
    if (free.length > 0) setImmediate(() => setImmediate(() => release(free)));
  }
}

function release(signals: readonly NodeJS.Signals[]): void {
  for (const signal of signals) process.off(signal, endedBy);
}

/** As a shell says it of a program that a signal has ended. */
function endedBy(signal: NodeJS.Signals): void {
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

/** In characters: so much of a text is in memory a second time, as bytes. */
const PART = 1 << 18;

function writeLong(file: string, text: string): void {
  const descriptor = openSync(file, 'w');
  try {
    writeText(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes all of a text, part by part. */
export function writeText(descriptor: number, text: string): void {
  const room = new Uint8Array(Math.min(PART, text.length) * 3);
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + PART, text.length);
    // Two halves of a character stay together.
    if (end < text.length && isFirstHalf(text.charCodeAt(end - 1))) end--;
    const { written } = encoder.encodeInto(text.slice(at, end), room);
    for (let from = 0; from < written; ) from += writeSync(descriptor, room, from, written - from);
    at = end;
  }
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
