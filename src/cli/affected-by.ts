import { type Held, reachOf } from '../gate/reach.ts';
import type { Finding } from '../model/finding.ts';
import type { Prepared } from '../pipeline.ts';
import type { AreaTree } from '../resolve/areas.ts';

/** Records before and after some files changed. */
interface Changing {
  readonly now: Prepared;
  readonly before: Prepared | null;
  readonly changed: ReadonlySet<string>;
  readonly tree: AreaTree;
}

/** Which findings a change of some files can affect, judged by what they held before and hold now. */
export function affectedBy({ now, before, changed, tree }: Changing): (finding: Finding) => boolean {
  const [then, held] = [heldIn(before), heldIn(now)];
  const changes = [...changed].map((file) => ({ before: then.get(file), after: held.get(file) }));
  const known = new Map<string, ReadonlySet<string>>();
  return reachOf(changes, [...then.values(), ...held.values()], (area) => {
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
