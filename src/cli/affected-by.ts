import { type Held, reachOf } from '../gate/reach.ts';
import { linkShared } from '../link/link.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceDocument } from '../model/source.ts';
import { type Prepared, prepare, recordsOf } from '../pipeline.ts';
import { AreaTree } from '../resolve/areas.ts';
import { type Loaded, load } from '../source/load.ts';
import { list, type Workspace } from '../workspace/workspace.ts';

/** A workspace, as it was before where there was one, and the files that differ. */
interface Changing {
  readonly now: Workspace;
  readonly before: Workspace | null;
  readonly changed: ReadonlySet<string>;
}

/** Which findings a change of some files can affect, judged by what they held before and hold now. */
export function affectedBy({ now, before, changed }: Changing): (finding: Finding) => boolean {
  const { held, tree } = lookedThrough(now, changed);
  // What is the same in both is looked at once.
  const then = before ? heldIn(preparedOf(before, (file) => changed.has(file))) : new Map<string, Held>();
  const changes = [...changed].map((file) => ({ before: then.get(file), after: held.get(file) }));
  const known = new Map<string, ReadonlySet<string>>();
  return reachOf(changes, [...then.values(), ...held.values()], (area) => {
    const sources = known.get(area) ?? sourcesOf(tree, area);
    known.set(area, sources);
    return sources;
  });
}

/** The records of a workspace by file, and its areas. Overlays that have not changed are read and not held to their schema. */
function lookedThrough(now: Workspace, changed: ReadonlySet<string>) {
  const loaded = new Map(list(now).value.map(({ file }) => [file, load(now.files, now.root, file)]));
  const isRead = (file: string) => !changed.has(file) && kindOf(loaded.get(file)) === 'overlay';
  const known: typeof load = (files, root, file) => loaded.get(file) ?? load(files, root, file);
  const prepared = preparedOf({ ...now, load: known }, (file) => !isRead(file));
  const { areas } = linkShared(recordsOf(prepared), prepared.gathered.areas).value;
  const held = heldIn(prepared);
  for (const [file, { document }] of loaded) if (document && isRead(file)) held.set(file, heldAs('overlay', document));
  return { held, tree: new AreaTree(areas) };
}

function kindOf(one: Loaded | undefined): unknown {
  return (one?.document?.data as { readonly kind?: unknown } | null | undefined)?.kind;
}

function preparedOf(workspace: Workspace, isWanted: (file: string) => boolean): Prepared {
  return prepare(workspace, { value: list(workspace).value.filter(({ file }) => isWanted(file)), findings: [] });
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

/** The records of a prepared workspace by file; a file that is no record is there without one. */
function heldIn({ gathered, shaped }: Prepared): Map<string, Held> {
  return new Map([
    ...gathered.names.map((file): [string, Held] => [file, { kind: null, data: null, text: '' }]),
    ...shaped.flatMap(({ document, record }): [string, Held][] =>
      record ? [[document.file, heldAs(record.kind, document)]] : [],
    ),
  ]);
}

function heldAs(kind: string, { data, text }: SourceDocument): Held {
  return { kind, data, text };
}
