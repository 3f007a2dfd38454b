import { createHash } from 'node:crypto';
import { MOST_BYTES } from '../../source/decode.ts';
import { UserError } from '../user-error.ts';
import type { GitAnswer } from '../world/ask-git.ts';

/** How git is asked. */
export type Ask = (args: readonly string[], input?: string, most?: number) => GitAnswer;

/** A file or a link in git, by the id of what it holds. */
export interface Blob {
  readonly id: string;
  /** What stands in its place on disk; null where nothing does, or not as a file. */
  readonly onDisk: () => Uint8Array | null;
}

/** What git has under an id; without bytes where it is too large to be read. */
export interface Stored {
  readonly size: number;
  readonly bytes: Uint8Array | null;
}

/**
 * What git has stored, by id. Most files of a base are still there as they were, which their id tells: git, which takes five
 * times as long, is asked for the others. Throws a `UserError` where an object is missing or damaged.
 */
export function stored(blobs: readonly Blob[], ask: Ask, ref: string): ReadonlyMap<string, Stored> {
  const found = new Map<string, Stored>();
  for (const { id, onDisk } of blobs) {
    const bytes = found.has(id) ? null : onDisk();
    if (bytes && idOf(bytes, id.length) === id) found.set(id, { size: bytes.length, bytes });
  }
  const others = new Set(blobs.flatMap(({ id }) => (found.has(id) ? [] : [id])));
  return others.size === 0 ? found : new Map([...found, ...asked([...others], ask, ref)]);
}

/** The id git gives to what a file holds: SHA-1 where ids have 40 digits, else SHA-256. */
export function idOf(bytes: Uint8Array, digits: number): string {
  const hash = createHash(digits === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Sizes first: a file over the limit is named, never read. */
function asked(ids: readonly string[], ask: Ask, ref: string): ReadonlyMap<string, Stored> {
  const sizes = lines(ask(['cat-file', '--batch-check'], listed(ids))).map((line): [string, number] => {
    const [id = '', type, size = ''] = line.split(' ');
    if (type !== 'blob') throw new UserError('usage.git-missing', { ref });
    return [id, Number(size)];
  });
  const small = sizes.filter(([, size]) => size <= MOST_BYTES);
  const room = small.reduce((sum, [, size]) => sum + size + 200, 1024);
  const all = bytesIn(ask(['cat-file', '--batch'], listed(small.map(([id]) => id)), room).out);
  // Of a damaged object git tells a size, and then something else or nothing.
  const isWhole = (id: string, bytes = all.get(id)) => bytes !== undefined && idOf(bytes, id.length) === id;
  if (sizes.length < ids.length || !small.every(([id]) => isWhole(id)))
    throw new UserError('usage.git-missing', { ref });
  return new Map(sizes.map(([id, size]) => [id, { size, bytes: all.get(id) ?? null }]));
}

function listed(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join('');
}

/** What `cat-file --batch` prints: a line with id, type and size, the bytes, a newline. */
function bytesIn(out: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const [id = '', , size = ''] = utf8(out.subarray(at, end)).split(' ');
    found.set(id, out.subarray(end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return found;
}

/** The lines of an answer; none where git refused. */
export function lines({ code, out }: GitAnswer): readonly string[] {
  return code === 0 ? utf8(out).split('\n').filter(Boolean) : [];
}

export function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
