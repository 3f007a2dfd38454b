import { judgeAudience } from './judge/audience.ts';
import { type Judgement, judge } from './judge/judge.ts';
import { link, type RoledRecord } from './link/link.ts';
import type { Catalogue } from './model/catalogue.ts';
import type { Day } from './model/day.ts';
import type { Finding, Judged } from './model/finding.ts';
import { type Overlay, type Role, scopeOf } from './model/overlay.ts';
import type { Pledges } from './model/pledges.ts';
import type { Ancestor, Report } from './model/report.ts';
import { sortedBy } from './model/sorted-by.ts';
import type { SourceDocument } from './model/source.ts';
import type { Stage } from './model/stage.ts';
import { Evaluator } from './resolve/evaluate.ts';
import { Resolver } from './resolve/resolver.ts';
import { check } from './rules/check.ts';
import { grantedIn } from './rules/granted.ts';
import { rules } from './rules/index.ts';
import { perSubject } from './rules/per-subject.ts';
import type { Rule, Subject } from './rules/rule.ts';
import { completeOn } from './rules/scope.ts';
import { DATA_KINDS } from './schema/kinds.ts';
import { nearest } from './schema/nearest.ts';
import type { Settings } from './schema/settings.ts';
import { type TypedRecord, validate } from './schema/validate.ts';
import { digestOf } from './source/digest.ts';
import { type Loaded, load } from './source/load.ts';
import { plainDocument, wholeFile } from './source/plain-document.ts';
import type { Snapshot } from './source/snapshot.ts';
import { yamlDocument } from './source/yaml-document.ts';
import { asError, echoes, inWorkspace, UNREAD_OVERLAY } from './workspace/found.ts';
import { type Checkup, reportOn } from './workspace/report-on.ts';
import { type DataFile, list, ROLES, untimed, type Workspace } from './workspace/workspace.ts';

/** One that was checked as a whole, with what the report was made from. */
export interface Outcome extends Checkup {
  readonly prepared: Prepared;
  readonly subject: Subject;
}

/** The straight line: discover, load, schema, link, resolve, judge, check. No command gives `asked`: users get every rule. */
export function run(workspace: Workspace, asked: readonly Rule[] = rules): Outcome {
  const prepared = prepare(workspace);
  const { subject, findings } = examine(prepared, asked);
  const { gathered, shaped } = prepared;
  const checked = {
    ...countedIn(subject),
    files: gathered.names,
    catalogue: gathered.catalogue(),
    findings,
    waivers: subject.catalogue.waivers,
    sound: gathered.findings.length === 0 && shaped.every(({ record }) => record !== null),
  };
  const report = reportOn(workspace, checked, asked.length);
  return {
    prepared,
    report,
    subject,
    names: subject.catalogue,
    files: gathered.names,
    overlays: subject.catalogue.overlays.filter(inWorkspace).map(({ id }) => id),
    pledges: pledgesIn(subject),
  };
}

/** What our areas stand by; of one area where it is named. */
export function pledgesIn(subject: Subject, only: string | null = null): Pledges {
  const of = <T extends { readonly area: string }>(all: readonly T[]) =>
    only === null ? all : all.filter(({ area }) => area === only);
  return {
    served: of(completeOn(subject))
      .filter(({ draft }) => !draft)
      .map(({ area, at }) => ({ area, file: at.in.file })),
    granted: of(grants(subject)),
  };
}

const grants = perSubject(grantedIn);

/** What a report says of a subject besides findings. */
export function countedIn(subject: Subject) {
  return {
    items: subject.catalogue.items.size,
    overlays: subject.overlays.length,
    measures: subject.judgements.length,
    chain: chainAbove(
      subject,
      subject.overlays.map(({ area }) => area),
    ),
  };
}

/** A workspace read and shaped once; it can be examined again and again, with a document of it changed. */
export interface Prepared {
  readonly workspace: Workspace;
  readonly gathered: Gathered;
  readonly shaped: readonly Shaped[];
}

interface Shaped extends ReturnType<typeof shape> {
  readonly document: SourceDocument;
  readonly role: Role;
}

/** The rooms that read: discover, load, schema. */
export function prepare(workspace: Workspace, listed?: Stage<readonly DataFile[]>): Prepared {
  const { timed = untimed } = workspace;
  const gathered = timed('source', () => gather(workspace, listed));
  const shaped = timed('schema', () =>
    gathered.documents.map(({ document, role, sound, vouched }) => ({
      document,
      role,
      ...(vouched ? vouchedFor(document) : shape(document, sound)),
    })),
  );
  return { workspace, gathered, shaped };
}

/** The records a prepared workspace is linked from; shipped ones that step back are left out. */
export function recordsOf({ shaped }: Pick<Prepared, 'shaped'>): readonly RoledRecord[] {
  return dropShadowed(shaped.flatMap(({ record, role }): RoledRecord[] => (record ? [{ record, role }] : [])));
}

/** The same workspace as if one file of it said something else. */
export function withData(prepared: Prepared, file: string, data: unknown): Prepared {
  const shaped = prepared.shaped.map((one) => {
    if (one.document.file !== file) return one;
    const document = { ...one.document, data };
    return { ...shape(document, true), document, role: one.role };
  });
  return { ...prepared, shaped };
}

/** What was found, and what it was found in. */
export interface Examined {
  readonly subject: Subject;
  readonly findings: readonly Judged[];
}

/** The rooms that judge: link, resolve, judge, check. With `areas` only the overlays of those areas are looked at. */
export function examine(
  prepared: Prepared,
  asked: readonly Rule[] = rules,
  areas: ReadonlySet<string> | null = null,
): Examined {
  const { workspace, gathered, shaped } = prepared;
  const { timed = untimed } = workspace;
  const linked = timed('link', () => link(recordsOf(prepared), gathered.areas));
  const { subject, findings } = judgeLinked(workspace, linked.value, asked, { areas, common: areas === null });
  const early = [...gathered.findings, ...shaped.flatMap((one) => one.findings), ...linked.findings];
  const dropped = droppedKinds(shaped, gathered, linked.findings);
  return {
    subject,
    findings: [...early.filter(inWorkspace).map(asError), ...findings.filter((one) => !echoes(one, dropped))],
  };
}

/** What of a catalogue is looked at: the overlays of some areas or of all, and what all areas have in common or not. */
interface Looked {
  readonly areas: ReadonlySet<string> | null;
  readonly common: boolean;
}

/** What the rules say of a catalogue, echoes of what could not be read included. */
export function judgeLinked(
  workspace: Workspace,
  catalogue: Catalogue,
  asked: readonly Rule[],
  looked: Looked,
): Examined {
  const { timed = untimed } = workspace;
  const subject = timed('judge', () => subjectOf(workspace, catalogue, looked));
  return {
    subject,
    findings: timed('rules', () => check(subject, workspace.settings.rules, asked)).filter(inWorkspace),
  };
}

/** The kinds of the records that dropped out; of files that cannot be read at all, what they say of themselves; and areas. */
export function droppedKinds(
  shaped: readonly Pick<Shaped, 'record' | 'kind'>[],
  { unread = [] }: Partial<Pick<Gathered, 'unread'>> = {},
  linked: readonly Finding[] = [],
): ReadonlySet<string> {
  // A kind that is misspelt is the one that was meant.
  const misshapen = shaped.flatMap(({ record, kind }) =>
    record || kind === null ? [] : [nearest(kind, DATA_KINDS) ?? kind],
  );
  const areas = linked.some(({ rule }) => rule === 'link/areas') ? ['areas'] : [];
  return new Set([...misshapen, ...unread, ...areas]);
}

const KIND = /^kind *[:：] *["']?([a-z-]+)/mu;

/** What a file that cannot be read says it is. On a single overlay too little rests for others to be silent about names in general. */
function kindSaid({ document, file, findings }: Loaded): readonly string[] {
  if (document === null && file.endsWith('areas.csv')) return ['areas'];
  const [, kind] = (document === null && KIND.exec(findings[0]?.at.in.text ?? '')) || [];
  if (kind === undefined) return [];
  return [kind === 'overlay' ? UNREAD_OVERLAY : kind];
}

interface Gathered {
  readonly documents: readonly {
    readonly document: SourceDocument;
    readonly role: Role;
    readonly sound: boolean;
    readonly vouched: boolean;
  }[];
  readonly areas: SourceDocument | null;
  readonly findings: readonly Finding[];
  readonly names: readonly string[];
  /** Of what kind the files are that cannot be read at all. */
  readonly unread: readonly string[];
  /** Which national catalogue it is. */
  catalogue(): Report['catalogue'];
}

/** The documents of some files and of those that come with the tool, what defines first, each with the part it plays. */
function gather(workspace: Workspace, listed: Stage<readonly DataFile[]> = list(workspace)): Gathered {
  const { files, root, snapshot, load: read = load } = workspace;
  const loaded = listed.value.map(({ file, role }) => ({ role, ...read(files, root, file) }));
  const shipped = snapshot ? snapshot.files.map(fromSnapshot) : [];
  const readable = [...shipped, ...loaded];
  const national = loaded.filter((one) => one.role === 'shipped');
  readable.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const [register, ...others] = readable.filter(({ file }) => file.endsWith('areas.csv'));
  return {
    documents: readable.flatMap(({ document, role, file, sound, vouched = false }) =>
      document && !file.endsWith('.csv') ? [{ document, role, sound, vouched }] : [],
    ),
    areas: register?.document ?? null,
    findings: [...listed.findings, ...loaded.flatMap((one) => one.findings), ...others.map(passedOver)],
    names: loaded.map((one) => one.file),
    unread: loaded.flatMap(kindSaid),
    catalogue: () => ({
      version: snapshot?.version ?? 'working-copy',
      digest: snapshot?.digest ?? digestOf(national.map((one) => [one.file, one.document?.text ?? ''])),
    }),
  };
}

/** There is one register of areas: what another holds is known to nobody. */
function passedOver({ file }: Loaded): Finding {
  return { rule: 'link/misplaced', variant: 'areas', at: wholeFile(file), params: { kind: 'areas.csv' } };
}

function fromSnapshot(one: Snapshot['files'][number]): Loaded & { readonly role: Role } {
  const document =
    one.data === undefined ? plainDocument(one.file, one.text) : yamlDocument(one.file, one.text, one.data);
  return { file: one.file, document, sound: true, findings: [], role: 'shipped' };
}

/** The shape of a document. One that could not be read cleanly is checked too, so that all its problems show, but drops out. */
function shape(
  document: SourceDocument,
  sound: boolean,
): ReturnType<typeof validate> & { readonly kind: string | null } {
  const { record, findings } = validate(document);
  const { kind } = (document.data ?? {}) as { readonly kind?: unknown };
  return { record: sound ? record : null, findings, kind: typeof kind === 'string' ? kind : null };
}

/** A record whose shape was found right when the same text was read before. */
function vouchedFor(document: SourceDocument): ReturnType<typeof shape> {
  const { kind } = document.data as { readonly kind: string };
  return { record: { kind, data: document.data, at: { in: document, path: [] } } as TypedRecord, findings: [], kind };
}

/** Shipped records of an area step back where the workspace brings the whole standard of that area. */
function dropShadowed(records: readonly RoledRecord[]): readonly RoledRecord[] {
  const brought = new Set(
    records.flatMap(({ record, role }) =>
      role !== 'shipped' && record.kind === 'overlay' && record.data.scope === 'complete' ? [record.data.area] : [],
    ),
  );
  return records.filter(
    ({ record, role }) => !(role === 'shipped' && record.kind === 'overlay' && brought.has(record.data.area)),
  );
}

function subjectOf({ asOf, settings, snapshot }: Workspace, catalogue: Catalogue, { areas, common }: Looked): Subject {
  return subjectOver(catalogue, areas, {
    asOf,
    steep: settings.steep,
    assumeNational: new Set(settings.assumeNational),
    excerpts: new Set(settings.excerpts),
    common,
    ownCatalogue: snapshot === null && common,
  });
}

/** What a subject takes from the workspace besides the catalogue. */
type Frame = Pick<Subject, 'asOf' | 'steep' | 'assumeNational' | 'excerpts' | 'common' | 'ownCatalogue'>;

function subjectOver(catalogue: Catalogue, areas: ReadonlySet<string> | null, frame: Frame): Subject {
  const resolver = new Resolver(catalogue);
  const evaluator = new Evaluator(resolver);
  const overlays = catalogue.overlays.filter(
    (overlay) => overlay.role === 'local' && (areas === null || areas.has(overlay.area)),
  );
  return {
    ...frame,
    catalogue,
    resolver,
    evaluator,
    overlays,
    judgements: judgements(evaluator, overlays),
    audiences: overlays.flatMap((overlay) => audiences(evaluator, overlay, frame.asOf)),
    found: new Map(),
  };
}

/** The same workspace judged over another catalogue and on another day, by the same rules. */
export function reconsider(frame: Frame, catalogue: Catalogue, asOf: Day, severities: Settings['rules']): Examined {
  const subject = subjectOver(catalogue, null, { ...frame, asOf });
  return { subject, findings: check(subject, severities).filter(inWorkspace) };
}

/** The groups an overlay changes, against the edition it implements and, where that is another, the one in force. */
function audiences(evaluator: Evaluator, overlay: Overlay, asOf: Day): Subject['audiences'] {
  const { resolver } = evaluator;
  if (!resolver.stands(overlay, asOf) || !resolver.tree.exists(overlay.area, asOf)) return [];
  const editions = new Set([resolver.catalogue.editions.get(overlay.implements) ?? null, resolver.editionOn(asOf)]);
  return [...editions].flatMap((edition) => judgeAudience(evaluator, overlay, edition, asOf));
}

/** Every measure an area of ours has set anything for, judged once, in the order of addresses written `area|item|key`. */
function judgements(evaluator: Evaluator, overlays: Subject['overlays']): Subject['judgements'] {
  const found: Judgement[] = [];
  for (const [area, items] of sortedBy(written(overlays), ([area]) => `${area}|`))
    for (const [item, keys] of sortedBy(items, ([item]) => `${item}|`))
      for (const key of [...keys].sort()) {
        const judged = judge(evaluator, area, item, key);
        if (judged) found.push(judged);
      }
  return found;
}

/** By area, then item, the measures that overlays set, add or have of their own. */
function written(overlays: Subject['overlays']): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const areas = new Map<string, Map<string, Set<string>>>();
  for (const { area, items, ownItems } of overlays) {
    const found = areas.get(area) ?? new Map<string, Set<string>>();
    areas.set(area, found);
    const note = (item: string, keys: Iterable<string>) => {
      const known = found.get(item) ?? new Set();
      found.set(item, known);
      for (const key of keys) known.add(key);
    };
    for (const { id, sets, addedMeasures } of items.values()) {
      note(id, sets.keys());
      note(id, addedMeasures.keys());
    }
    for (const { id, measures } of ownItems.values()) note(id, measures.keys());
  }
  return areas;
}

/** Each area above some of ours with what was supplied of it. */
export function chainAbove(subject: Subject, areas: Iterable<string>): readonly Ancestor[] {
  const { resolver, asOf, assumeNational } = subject;
  const codes = new Set([...areas].flatMap((area) => resolver.tree.ancestors(area).map(({ code }) => code)));
  return [...codes].sort().map((area) => {
    const overlays = resolver.standing(area, asOf);
    const scope = scopeOf(overlays);
    const supplied = scope === 'none' && assumeNational.has(area) ? 'assumed-national' : scope;
    return { area, supplied, overlays: overlays.map((one) => one.id) };
  });
}
