import { join } from 'node:path';
import { type Held, reachOf } from '../gate/reach.ts';
import type { Files } from '../model/files.ts';
import type { Finding } from '../model/finding.ts';
import { validate } from '../schema/validate.ts';
import { BASELINE, discover } from '../source/discover.ts';
import { load } from '../source/load.ts';
import type { Base } from './git.ts';
import type { Io } from './io.ts';
import type { Aids, Opened } from './open.ts';

/** Which findings a change of some files can affect, judged by what the files held before and hold now. */
export function affectedBy(
  io: Io,
  { root, settings, files: now, subject }: Opened,
  base: Base,
  changed: ReadonlySet<string>,
  aids: Aids,
): (finding: Finding) => boolean {
  const read = aids.load ?? load;
  const recordsIn = (files: Files, names: readonly string[]): ReadonlyMap<string, Held> =>
    new Map(
      names
        .filter((name) => files.size(join(root, name)) !== null)
        .map((name): [string, Held] => {
          const { document, sound } = read(files, root, name);
          const record = document && sound ? validate(document).record : null;
          return [name, record ? { kind: record.kind, data: record.data } : { kind: null, data: null }];
        }),
    );
  const folders = [...settings.local, ...settings.parents];
  const all = settings.catalog.startsWith('builtin') ? folders : [...folders, settings.catalog];
  const [before, after] = [
    recordsIn(base.files, discover(base.files, root, all, [BASELINE]).value),
    recordsIn(io.files, now),
  ];
  const changes = [...changed].map((file) => ({ before: before.get(file), after: after.get(file) }));
  return reachOf(changes, [...before.values(), ...after.values()], (area) =>
    subject.resolver.tree.ancestors(area).map((one) => one.code),
  );
}
