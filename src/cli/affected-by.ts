import { type Held, reachOf } from '../gate/reach.ts';
import type { Finding } from '../model/finding.ts';
import type { Prepared } from '../pipeline.ts';
import type { AreaTree } from '../resolve/areas.ts';
import type { Opened } from './open.ts';

/** Which findings a change of some files can affect, judged by what they held before and hold now. */
export function affectedBy(
  { prepared, subject }: Opened,
  before: Prepared | null,
  changed: ReadonlySet<string>,
): (finding: Finding) => boolean {
  const [then, now] = [heldIn(before), heldIn(prepared)];
  const changes = [...changed].map((file) => ({ before: then.get(file), after: now.get(file) }));
  const { tree } = subject.resolver;
  const known = new Map<string, ReadonlySet<string>>();
  return reachOf(changes, [...then.values(), ...now.values()], (area) => {
    const sources = known.get(area) ?? sourcesOf(tree, area);
    known.set(area, sources);
    return sources;
  });
}

/** The areas whose levels may come down to an area: those above it, those it has come from, and so on. */
function sourcesOf(tree: AreaTree, area: string): ReadonlySet<string> {
  const found = new Set([area]);
  // A set goes on with what is added while it is walked through.
  for (const one of found) {
    for (const code of [...tree.ancestors(one).map((above) => above.code), ...tree.lineage(one)]) found.add(code);
  }
  return found;
}

/** The records of a workspace by file; a file that is no record is there without one. */
function heldIn(prepared: Prepared | null): ReadonlyMap<string, Held> {
  return new Map([
    ...(prepared?.gathered.names ?? []).map((file): [string, Held] => [file, { kind: null, data: null }]),
    ...(prepared?.shaped ?? []).flatMap(({ document, record }): [string, Held][] =>
      record ? [[document.file, { kind: record.kind, data: record.data }]] : [],
    ),
  ]);
}
