import { join } from 'node:path';
import { peek } from '../../branches/peek.ts';
import { digest } from '../../branches/pool.ts';
import { type Held, measuresByOthers, reachOf, saysNames } from '../../gate/reach.ts';
import { linkShared } from '../../link/link.ts';
import type { Finding } from '../../model/finding.ts';
import { grouped } from '../../model/grouped.ts';
import type { SourceDocument } from '../../model/source.ts';
import { type Prepared, prepare, recordsOf } from '../../pipeline.ts';
import { AreaTree } from '../../resolve/areas.ts';
import { decode } from '../../source/decode.ts';
import { list, type Workspace } from '../../workspace/workspace.ts';

/** A workspace, as it was before where there was one, and the files that differ. */
export interface Changing {
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

/** Those of some changed files that say something else than before: not only in their comments, or in another order of lines. */
export function saysOtherwise(now: Workspace, before: Workspace, files: readonly string[]): readonly string[] {
  const some = new Set(files);
  const [after, then] = [now, before].map((one) => heldIn(preparedOf(one, (file) => some.has(file))));
  const said = (one: Held | undefined) => (one?.kind ? saidIn(one.data) : null);
  return files.filter((file) => said(after?.get(file)) === null || said(after?.get(file)) !== said(then?.get(file)));
}

/** What a record says, whatever order its keys are written in. */
function saidIn(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The areas whose overlays or parameters set or bring in something else than before, in whatever files they stand. */
export function areasRewritten({ now, before, changed }: Changing): readonly string[] {
  const after = saidOf(now, changed);
  const then = before ? saidOf(before, changed) : after;
  return [...new Set([...then.keys(), ...after.keys()])].filter((area) => then.get(area) !== after.get(area));
}

/** A digest of what the overlays and the parameters of each area say that stand in some files. */
function saidOf(workspace: Workspace, files: ReadonlySet<string>): ReadonlyMap<string, string> {
  const listed = list(workspace).value.filter(({ file }) => files.has(file));
  const records: { readonly area: string; readonly said: string }[] = [];
  for (let at = 0; at < listed.length; at += A_FEW) {
    const prepared = prepare(workspace, { value: listed.slice(at, at + A_FEW), findings: [] });
    for (const { kind, data } of heldIn(prepared).values())
      if (kind === 'overlay' || kind === 'parameters') {
        const { area, items, ...rest } = data as { readonly area: string; readonly items?: Items };
        records.push({ area, said: digest(saidIn({ ...rest, items: items && withoutService(items) })) });
      }
  }
  const byArea = grouped(records, ({ area }) => area);
  const said = (some: readonly { readonly said: string }[]) => some.map((one) => one.said).sort();
  return new Map([...byArea].map(([area, some]) => [area, said(some).join(' ')]));
}

/** So many files are held at once. */
const A_FEW = 100;

type Items = Readonly<Record<string, object>>;

/** Items without who answers for them, how to get them and who has signed them off: none of it is a level. */
function withoutService(items: Items): Items {
  const without = ({ service: _s, responsible: _r, reviewed: _d, ...rest }: Readonly<Record<string, unknown>>) => rest;
  return Object.fromEntries(Object.entries(items).map(([id, one]) => [id, without({ ...one })]));
}

/** The records of a workspace by file, and its areas. Most overlays that have not changed are only glanced at. */
function lookedThrough(now: Workspace, changed: ReadonlySet<string>) {
  const glanced = new Map<string, Held>();
  for (const { file } of list(now).value) {
    const one = changed.has(file) ? null : glance(file, now.files.read(join(now.root, file)));
    if (one) glanced.set(file, one);
  }
  const prepared = preparedOf(now, (file) => !glanced.has(file));
  const { areas } = linkShared(recordsOf(prepared), prepared.gathered.areas).value;
  return { held: new Map([...heldIn(prepared), ...glanced]), tree: new AreaTree(areas) };
}

/** A map of keys in lines: what stands at the beginning of a line in it is a key of the record itself. */
const IN_LINES = /^(?:(?:#[^\n]*|[ \t]*)\n)*[a-z-]+:(?:[ \n]|$)/;

/** An overlay that measures by nothing else, by its first lines; null for any other file: that is read, and held to its schema. */
function glance(file: string, bytes: Uint8Array | null): Held | null {
  const head = bytes && peek(bytes);
  const decoded = head && decode(file, bytes);
  if (!decoded || !('text' in decoded) || !IN_LINES.test(decoded.text)) return null;
  const { text } = decoded;
  return saysNames(text) && !measuresByOthers(text) ? { kind: 'overlay', data: head, text } : null;
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
