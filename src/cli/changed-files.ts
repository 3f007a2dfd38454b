import { join, relative, sep } from 'node:path';
import type { Files } from '../model/files.ts';
import { BASELINE, discover } from '../source/discover.ts';
import type { Opened } from './open.ts';

/** The files a workspace reads, or read before, whose content a change has touched; relative to the workspace. */
export function changedFiles(
  files: Files,
  { root, config, settings, files: read }: Opened,
  base: Files,
): ReadonlySet<string> {
  const folders = [
    ...settings.local,
    ...settings.parents,
    ...(settings.catalog.startsWith('builtin') ? [] : [settings.catalog]),
  ];
  const names = new Set([
    relative(root, config).split(sep).join('/'),
    ...read,
    ...discover(base, root, folders, [BASELINE]).value,
  ]);
  return new Set([...names].filter((name) => !same(files.read(join(root, name)), base.read(join(root, name)))));
}

/** Line ends apart: git may store other ones than stand on disk. A file over the limit is never held to be the same. */
function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (!a || !b) return false;
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return (
    one.equals(other) ||
    one.toString('latin1').replaceAll('\r\n', '\n') === other.toString('latin1').replaceAll('\r\n', '\n')
  );
}
