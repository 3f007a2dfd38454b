import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '../../model/files.ts';
import { grouped } from '../../model/grouped.ts';
import { readable } from './readable.ts';

/** A workspace as it is or was: where its files are, and which of them it reads, by their names below its root. */
interface World {
  readonly files: Files;
  readonly listed: Iterable<string>;
}

/** Which files of a workspace have another content now than before, or are read only now or only before. */
export function changedFiles(root: string, now: World, before: World): ReadonlySet<string> {
  const [here, there] = [new Set(now.listed), new Set(before.listed)];
  const read = ({ files }: World, name: string) => readable(files, join(root, name));
  const isSame = (name: string) => here.has(name) && there.has(name) && same(read(now, name), read(before, name));
  return new Set([...here, ...there].filter((name) => !isSame(name)));
}

/**
 * The files that are only called otherwise than before, each with its name of then: what it holds is what one held that is no longer
 * there.
 */
export function renamedFiles(root: string, now: World, before: World): ReadonlyMap<string, string> {
  const [here, there] = [new Set(now.listed), new Set(before.listed)];
  const [come, gone] = [[...here].filter((name) => !there.has(name)), [...there].filter((name) => !here.has(name))];
  if (come.length === 0 || gone.length === 0) return new Map();
  const heldBy = ({ files }: World) => {
    return (name: string) => {
      const bytes = readable(files, join(root, name));
      return bytes && hash('sha256', unixLines(seen(bytes)));
    };
  };
  const left = new Map(grouped(gone, heldBy(before)));
  return new Map(
    come.flatMap((name): [string, string][] => {
      const held = heldBy(now)(name);
      const then = held === null ? undefined : left.get(held)?.[0];
      if (then === undefined) return [];
      left.set(held, (left.get(held) ?? []).slice(1));
      return [[name, then]];
    }),
  );
}

/** Line ends apart: git may store other ones than stand on disk. What was not read is never held to be the same. */
function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (!a || !b) return false;
  const [one, other] = [seen(a), seen(b)];
  return one.equals(other) || unixLines(one) === unixLines(other);
}

/** The same bytes, not copied. */
function seen({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

function unixLines(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\r\n', '\n');
}
