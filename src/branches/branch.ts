import { linkOverlays, linkShared } from '../link/link.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Judged } from '../model/finding.ts';
import { grouped } from '../model/grouped.ts';
import { namesInCommon, namesOf } from '../model/names.ts';
import { bringsIn, type Overlay } from '../model/overlay.ts';
import { NO_PLEDGES } from '../model/pledges.ts';
import type { Stage } from '../model/stage.ts';
import {
  chainAbove,
  countedIn,
  droppedKinds,
  judgeLinked,
  type Prepared,
  pledgesIn,
  prepare,
  recordsOf,
} from '../pipeline.ts';
import type { Rule, Subject } from '../rules/rule.ts';
import { isSupplied } from '../rules/scope.ts';
import { recalled } from '../source/recalled.ts';
import { asError, inWorkspace, UNREAD_OVERLAY } from '../workspace/found.ts';
import { type DataFile, untimed, type Workspace } from '../workspace/workspace.ts';
import type { Ground, Outline } from './ground.ts';
import { type Line, linesIn } from './lines.ts';
import type { Head } from './peek.ts';
import { Above, type Portion, portionsOf, type Read } from './portions.ts';
import { areasNamed, areasNamedNationally, basesOf, leadsOut, staysIn } from './reach.ts';
import { branchesOf } from './split.ts';
import { kept, type Reach, type Verdict } from './verdict.ts';

/** What all branches have in common, read and linked once: every record but the overlays of the workspace. */
export interface Shared {
  readonly prepared: Prepared;
  readonly linked: Stage<Catalogue>;
  readonly branchOf: (area: string) => string;
  readonly lineOf: (area: string) => Line;
}

/** A file of a branch, with what it seems to be. */
export type Headed = DataFile & { readonly head: Head };

/** Some areas of a branch to be judged, and the files they are judged with. */
export interface Job {
  /** The branch. */
  readonly name: string;
  readonly files: readonly Headed[];
  /** null: all areas of which there is a file. */
  readonly areas: readonly string[] | null;
  /** How many of them are judged at a time; all at once where it does not say. */
  readonly atATime?: number;
}

/** The verdict on each area of a job. */
export type Answer = readonly (readonly [area: string, verdict: Verdict])[];

/** Reads and links what all branches have in common; what its files say may be known from an earlier run. */
export function openShared(
  workspace: Workspace,
  files: Stage<readonly DataFile[]>,
  parsed: ReadonlyMap<string, unknown> | null = null,
): Shared {
  const prepared = prepare(parsed ? { ...workspace, load: recalled(parsed, workspace.load) } : workspace, files);
  const { timed = untimed } = workspace;
  const linked = timed('link', () => linkShared(recordsOf(prepared), prepared.gathered.areas));
  const { areas } = linked.value;
  return { prepared, linked, branchOf: branchesOf(areas), lineOf: linesIn(areas) };
}

/** What has to be known of the shared records to part a workspace into branches. */
export function outlineOf({ prepared, linked }: Shared): Outline {
  const { areas } = linked.value;
  return {
    areas: new Map(
      [...areas].map(([code, { name, parent, succeeds, until }]) => [code, { name, parent, succeeds, until }]),
    ),
    shipped: linkOverlays(linked.value, recordsOf(prepared)).value.overlays.map((one) => ({
      ...namesOf(one),
      area: one.area,
      file: one.at.in.file,
    })),
    isMixed: prepared.shaped.some(({ kind, document }) => kind === 'overlay' && !document.file.startsWith('dixian:')),
  };
}

/** What is to be said of the shared records by themselves. */
export function groundOf(
  workspace: Workspace,
  { prepared, linked }: Shared,
  asked: readonly Rule[],
  outline: Outline,
): Ground {
  const { subject, findings } = judgeLinked(workspace, linked.value, asked, { areas: null, common: true });
  const all = [...early(prepared, linked), ...findings];
  const { gathered, shaped } = prepared;
  // Areas that stand in a circle belong to no branch; a national value that depends on one area depends on its branch.
  const isAlone =
    !all.some((one) => leadsOut(one) || one.rule === 'link/areas') && areasNamedNationally(linked.value).length === 0;
  const { overlays, measures, chain } = countedIn(subject);
  const { items, waivers } = linked.value;
  return {
    verdict: {
      findings: all.map(kept),
      chain,
      overlays,
      measures,
      dropped: [...droppedKinds(shaped, gathered, linked.findings)],
      sound: gathered.findings.length === 0 && shaped.every(({ record }) => record !== null),
      complete: [],
      names: [],
      reach: isAlone ? 'branch' : 'beyond',
      pledges: NO_PLEDGES,
    },
    catalogue: gathered.catalogue(),
    items: items.size,
    rules: asked.length,
    waivers,
    names: namesInCommon(linked.value),
    ...outline,
  };
}

/** What is to be said of some areas of a branch: a few at a time, unless one of them turns out to depend on more than its line. */
export function checkBranch(workspace: Workspace, shared: Shared, job: Job, asked: readonly Rule[]): Answer {
  const own = ownIn(job);
  const portions = portionsOf(own, job, shared.lineOf);
  if (portions.length > 1) {
    const above = new Above(own, shared.lineOf);
    const check = (portion: Portion) => checkAreas(workspace, shared, { name: job.name, ...portion }, asked, above);
    const answers = portions.flatMap(check);
    if (answers.every(([, { reach }]) => reach === 'line')) return answers;
  }
  return checkAreas(workspace, shared, job, asked);
}

/** The files of the areas that are to be judged. */
function ownIn({ files, areas }: Job): readonly Headed[] {
  if (areas === null) return files;
  const wanted = new Set(areas);
  return files.filter(({ head }) => wanted.has(head.area));
}

function checkAreas(
  workspace: Workspace,
  shared: Shared,
  job: Job,
  asked: readonly Rule[],
  above: Above | null = null,
): Answer {
  const own = ownIn(job);
  const { known, unread } = above?.split(job.files, own) ?? { known: [], unread: job.files };
  const { prepared, linked } = linkBranch(workspace, shared, { name: job.name, files: unread }, known);
  above?.keep(prepared.shaped, linked.value.overlays);
  const areas = job.areas && new Set(job.areas);
  const { subject, findings } = judgeLinked(workspace, linked.value, asked, { areas, common: false });
  const found: Found = {
    findings: grouped([...early(prepared, linked), ...findings], ({ at }) => at.in.file),
    overlays: grouped(linked.value.overlays, ({ at }) => at.in.file),
    shaped: grouped(prepared.shaped, ({ document }) => document.file),
    judgements: grouped(subject.judgements, ({ area }) => area),
  };
  return [...grouped(own, ({ head }) => head.area)].map(([area, files]) => [
    area,
    verdictOn(area, files, found, { shared, branch: job.name, subject }),
  ]);
}

/** Some files of a branch, read and linked, with what comes with the tool of that branch and what is known of others. */
export function linkBranch(
  workspace: Workspace,
  shared: Shared,
  { name, files }: Pick<Job, 'name' | 'files'>,
  known: readonly Read[] = [],
): { readonly prepared: Prepared; readonly linked: Stage<Catalogue> } {
  const { timed = untimed } = workspace;
  const prepared = prepare({ ...workspace, snapshot: null }, { value: files, findings: [] });
  const shipped = shared.prepared.shaped.filter(
    ({ record }) => record?.kind === 'overlay' && shared.branchOf(record.data.area) === name,
  );
  const shaped = [...shipped, ...known.map((one) => one.shaped), ...prepared.shaped];
  const overlays = new Map(known.map((one) => [one.shaped.document, one.overlay]));
  const linked = timed('link', () => linkOverlays(shared.linked.value, recordsOf({ shaped }), overlays));
  return { prepared, linked };
}

/** What has been found in each file of a job, and of each area. */
interface Found {
  readonly findings: ReadonlyMap<string, readonly Judged[]>;
  readonly overlays: ReadonlyMap<string, readonly Overlay[]>;
  readonly shaped: ReadonlyMap<string, Prepared['shaped']>;
  readonly judgements: ReadonlyMap<string, Subject['judgements']>;
}

interface Around {
  readonly shared: Shared;
  readonly branch: string;
  readonly subject: Subject;
}

function verdictOn(area: string, files: readonly Headed[], found: Found, around: Around): Verdict {
  const { subject } = around;
  const of = <T>(all: ReadonlyMap<string, readonly T[]>) => files.flatMap(({ file }) => all.get(file) ?? []);
  const [findings, overlays, shaped] = [of(found.findings), of(found.overlays), of(found.shaped)];
  const ours = overlays.filter(({ role }) => role === 'local');
  return {
    findings: findings.map(kept),
    chain: chainAbove(subject, ours.length > 0 ? [area] : []),
    overlays: ours.length,
    measures: found.judgements.get(area)?.length ?? 0,
    dropped: [...droppedKinds(shaped), ...(shaped.length === files.length ? [] : [UNREAD_OVERLAY])],
    sound: shaped.length === files.length && shaped.every(({ record }) => record !== null),
    complete: overlays.some(({ role, scope }) => role !== 'shipped' && scope === 'complete') ? [area] : [],
    names: [...new Set([...overlays.filter(bringsIn), ...overlaysNamed(findings, subject)])].map((one) => ({
      ...namesOf(one),
      file: one.at.in.file,
    })),
    reach: isAsItSeems(files, shaped) ? reachOf(area, overlays, findings, around) : 'beyond',
    pledges: pledgesIn(subject, area),
  };
}

/** Whether files are what was thought of them at a glance. */
function isAsItSeems(files: readonly Headed[], shaped: Prepared['shaped']): boolean {
  const heads = new Map(files.map(({ file, head }) => [file, head]));
  return shaped.every(({ document, record, kind }) => {
    const head = heads.get(document.file);
    return (
      kind === 'overlay' &&
      (record?.kind !== 'overlay' || (record.data.area === head?.area && record.data.id === head.id))
    );
  });
}

function reachOf(
  area: string,
  overlays: readonly Overlay[],
  findings: readonly Judged[],
  { shared: { branchOf, lineOf }, branch, subject }: Around,
): Reach {
  if (findings.some(leadsOut)) return 'beyond';
  const line = lineOf(area);
  // Of an area above that is not supplied only the first below it speaks.
  const mayBeFirst = !subject.resolver.tree.ancestors(area).every(({ code }) => isSupplied(subject, code));
  let reach: Reach = line.isMoved || mayBeFirst ? 'branch' : 'line';
  for (const one of overlays) {
    const bases = basesOf(one);
    if (!areasNamed(bases).every((named) => branchOf(named) === branch)) return 'beyond';
    if (!staysIn(line, one, bases, subject)) reach = 'branch';
  }
  return reach;
}

/** What the rooms before the rules have found. */
function early({ gathered, shaped }: Prepared, linked: Stage<Catalogue>): readonly Judged[] {
  const found = [...gathered.findings, ...shaped.flatMap((one) => one.findings), ...linked.findings];
  return found.filter(inWorkspace).map(asError);
}

/** The overlays that findings speak of. */
function overlaysNamed(findings: readonly Judged[], { resolver }: Subject): readonly Overlay[] {
  const named = new Set<Overlay>();
  const asked = new Set<unknown>();
  const look = (word: unknown) => {
    if (asked.has(word)) return;
    asked.add(word);
    const overlay = typeof word === 'string' ? resolver.overlay(word) : null;
    if (overlay) named.add(overlay);
  };
  for (const { params, related } of findings)
    for (const facts of related ? [params, ...related.map((one) => one.params)] : [params])
      for (const fact of Object.values(facts ?? {})) {
        if (Array.isArray(fact)) fact.forEach(look);
        else look(fact);
      }
  return [...named];
}
