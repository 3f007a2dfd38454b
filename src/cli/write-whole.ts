import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What people and pipelines end a run with. */
export const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Beside the target first, then renamed over it: a reader sees the old file or the new one, never half of one. Only
 * ordinary files are replaced: renamed over a device such as /dev/null, a report would take its place.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) throw new Error('EINVAL: not an ordinary file');
  mkdirSync(dirname(file), { recursive: true });
  // With a dot in front, so that whoever looks into the folder at this moment passes it over.
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  undisturbed(() => {
    try {
      writeFileSync(beside, content);
      renameSync(beside, file);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  });
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
