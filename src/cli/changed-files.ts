import { join } from 'node:path';
import type { Files } from '../model/files.ts';

/** Which of some files of a workspace have another content now than before. */
export function changedFiles(now: Files, before: Files, root: string, names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => !same(now.read(join(root, name)), before.read(join(root, name)))));
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
