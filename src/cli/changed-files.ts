import { join } from 'node:path';
import type { Files } from '../model/files.ts';
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
