import { linkOverlays, linkShared } from '../link/link.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Finding, Judged } from '../model/finding.ts';
import { namesOf } from '../model/names.ts';
import type { Overlay } from '../model/overlay.ts';
import type { Stage } from '../model/stage.ts';
import type { DatedValue } from '../model/value.ts';
import {
  asError,
  countedIn,
  droppedKinds,
  inWorkspace,
  judgeLinked,
  type Listed,
  type Prepared,
  prepare,
  recordsOf,
  type Workspace,
} from '../pipeline.ts';
import type { Rule, Subject } from '../rules/rule.ts';
import { recalled } from '../source/recalled.ts';
import type { Head } from './peek.ts';
import { branchesOf } from './split.ts';
import { kept, type Verdict } from './verdict.ts';

/** What all branches have in common, read and linked once: every record but the overlays of the workspace. */
export interface Shared {
  readonly prepared: Prepared;
  readonly linked: Stage<Catalogue>;
  readonly branchOf: (area: string) => string;
}

/** Some files of a workspace that hold all overlays of some areas, with what each seems to be. */
export interface Branch {
  readonly name: string;
  readonly files: readonly (Listed & { readonly head: Head })[];
}

/** Reads and links what all branches have in common; what its files say may be known from an earlier run. */
export function openShared(
  workspace: Workspace,
  files: Stage<readonly Listed[]>,
  parsed: ReadonlyMap<string, unknown> | null = null,
): Shared {
  const prepared = prepare(parsed ? { ...workspace, load: recalled(parsed, workspace.load) } : workspace, files);
  const { timed = (_room, work) => work() } = workspace;
  const linked = timed('link', () => linkShared(recordsOf(prepared), prepared.gathered.areas));
  return { prepared, linked, branchOf: branchesOf(linked.value.areas) };
}

/** What is to be said of the shared records by themselves. */
export function checkShared(workspace: Workspace, { prepared, linked }: Shared, asked: readonly Rule[]): Verdict {
  const { subject, findings } = judgeLinked(workspace, linked.value, asked, { areas: null, common: true });
  const all = [...early(prepared, linked), ...findings];
  // Areas that stand in a circle belong to no branch; a national value that depends on one area depends on its branch.
  const alone =
    !all.some((one) => leadsOut(one) || one.rule === 'link/areas') && areasNamedNationally(linked.value).length === 0;
  return { ...verdictOf(prepared, subject, all), names: [], alone };
}

/** What is to be said of one branch. */
export function checkBranch(workspace: Workspace, shared: Shared, branch: Branch, asked: readonly Rule[]): Verdict {
  const { timed = (_room, work) => work() } = workspace;
  const prepared = prepare({ ...workspace, snapshot: null }, { value: branch.files, findings: [] });
  const shipped = shared.prepared.shaped.filter(
    ({ record }) => record?.kind === 'overlay' && shared.branchOf(record.data.area) === branch.name,
  );
  const shaped = [...shipped, ...prepared.shaped];
  const linked = timed('link', () => linkOverlays(shared.linked.value, recordsOf({ shaped })));
  const { subject, findings } = judgeLinked(workspace, linked.value, asked, { areas: null, common: false });
  const own = new Set(branch.files.map(({ file }) => file));
  // What is to be said of shared records is said once, by those who check them.
  const all = [...early(prepared, linked), ...findings.filter((one) => own.has(one.at.in.file))];
  return {
    ...verdictOf(prepared, subject, all),
    names: linked.value.overlays
      .filter((one) => isNamed(one, all))
      .map((one) => ({ ...namesOf(one), file: one.at.in.file })),
    alone: isAlone(branch, shared, prepared, linked.value, all),
  };
}

/** What the rooms before the rules have found. */
function early({ gathered, shaped }: Prepared, linked: Stage<Catalogue>): readonly Judged[] {
  const found = [...gathered.findings, ...shaped.flatMap((one) => one.findings), ...linked.findings];
  return found.filter(inWorkspace).map(asError);
}

function verdictOf(
  { gathered, shaped }: Prepared,
  subject: Subject,
  all: readonly Judged[],
): Omit<Verdict, 'names' | 'alone'> {
  const { overlays, measures, chain } = countedIn(subject);
  return {
    findings: all.map(kept),
    chain,
    overlays,
    measures,
    dropped: [...droppedKinds(shaped)],
    sound: gathered.findings.length === 0 && shaped.every(({ record }) => record !== null),
  };
}

/** Whether a finding may come from not seeing the overlays of other branches: a name that leads nowhere here. */
function leadsOut({ rule }: Finding): boolean {
  return rule === 'link/unknown' || rule === 'link/orphan';
}

function isAlone(
  { name, files }: Branch,
  { branchOf }: Shared,
  { shaped }: Prepared,
  { overlays }: Catalogue,
  all: readonly Judged[],
) {
  const heads = new Map(files.map(({ file, head }) => [file, head]));
  return (
    !all.some(leadsOut) &&
    shaped.every(({ document, record, kind }) => {
      const head = heads.get(document.file);
      return (
        kind === 'overlay' &&
        (record?.kind !== 'overlay' || (record.data.area === head?.area && record.data.id === head.id))
      );
    }) &&
    overlays.every((overlay) => areasNamed(overlay).every((area) => branchOf(area) === name))
  );
}

/** The areas whose figures an overlay takes as a base, by name. */
function areasNamed({ items, ownItems }: Overlay): readonly string[] {
  const found: string[] = [];
  for (const { sets, addedMeasures } of items.values()) {
    for (const { series } of sets.values()) noteAreas(series, found);
    for (const { series } of addedMeasures.values()) noteAreas(series, found);
  }
  for (const { measures } of ownItems.values()) for (const { series } of measures.values()) noteAreas(series, found);
  return found;
}

/** The same for the national items. */
function areasNamedNationally({ items }: Catalogue): readonly string[] {
  const found: string[] = [];
  for (const item of items.values())
    for (const { measures } of [item, ...item.versions.values()])
      for (const { series } of measures.values()) noteAreas(series, found);
  return found;
}

function noteAreas(series: readonly DatedValue[], found: string[]): void {
  const note = (one: DatedValue['flat']) => {
    if (one?.flat.form === 'relative' && one.flat.at !== 'here' && one.flat.at !== 'above') found.push(one.flat.at);
  };
  for (const { flat, cells } of series) {
    note(flat);
    for (const one of cells.values()) note(one);
  }
}

/** Whether sentences may need the names of an overlay: it brings something in, or a finding names it. */
function isNamed({ id, items, ownItems }: Overlay, all: readonly Judged[]): boolean {
  const names = (params: unknown) => Object.values(params ?? {}).includes(id);
  return (
    ownItems.size > 0 ||
    [...items.values()].some((one) => one.addedMeasures.size + one.addedContent.size + one.addedGroups.size > 0) ||
    all.some((one) => names(one.params) || one.related?.some((place) => names(place.params)))
  );
}
