import { type Divided, divided } from '../../branches/divided.ts';
import type { Branch } from '../../branches/pack.ts';
import { kept } from '../../branches/verdict.ts';
import { NATION } from '../../model/catalogue.ts';
import type { Judged } from '../../model/finding.ts';
import { groupedByEach } from '../../model/grouped.ts';
import { blockingByArea } from '../../render/by-area.ts';
import { isDropped } from '../../render/dropped.ts';
import type { KindEntry } from '../../render/kinds/kind.ts';
import { breath } from '../interruption.ts';
import type { Io } from '../io.ts';
import { meansOf } from '../means.ts';
import { type CommonFlags, settled, setUp, whereOf } from '../set-up.ts';
import { Board } from './board.ts';
import { pagesThrough } from './page-lanes.ts';
import { together } from './page-maker.ts';
import type { PageJob, PageTask } from './page-task.ts';
import type { Outcome, Pages, PagesAsked, Watch } from './pages.ts';

/**
 * Opens a workspace branch by branch, for pages that rest on one branch each: only the branch at hand is held in memory. Null
 * where something names more than a branch.
 */
export async function pagesByBranch(io: Io, listed: KindEntry, flags: CommonFlags): Promise<Pages | null> {
  const setup = setUp(io, flags);
  const known = await divided(setup.workspace, meansOf(io));
  if (!known) return null;
  const examined = { ...settled(setup, known.checkup), ...whereOf(setup) };
  const files = new Map(known.branches.flatMap(ownFiles));
  const blocking = blockingByArea(examined.report.findings, files);
  return {
    examined,
    areas: [NATION, ...[...new Set(files.values())].sort()],
    blocking: (area) => blocking.get(area) ?? [],
    make: (asked, watch) => made({ io, listed, known, files }, asked, watch),
  };
}

/** The overlays of ours in a branch, each with its area. */
function ownFiles({ files }: Branch): readonly (readonly [file: string, area: string])[] {
  return files.flatMap(({ file, role, head }) => (role === 'local' ? [[file, head.area] as const] : []));
}

interface Place {
  readonly io: Io;
  readonly listed: KindEntry;
  readonly known: Divided;
  readonly files: ReadonlyMap<string, string>;
}

async function made(place: Place, asked: PagesAsked, watch: Watch): Promise<Outcome> {
  const { io, listed, known } = place;
  const { areas, langs } = asked;
  const all = areas.length * langs.length;
  const board = new Board();
  const task = taskOf(place, asked, board);
  void watch.interrupted.then(() => board.stop());
  const crew = io.hirePages?.(task) ?? null;
  // Whoever fails before this thread has done its part is no fault until his pages are asked for.
  crew?.made.catch(() => undefined);
  const step = () => watch.step(board.done, all);
  const { workspace, shared } = known;
  const mine = pagesThrough(task, { io, workspace, shared, kind: await listed.load() }, () => {
    step();
    return breath();
  });
  // Whoever fails stops the others; nobody is left at work when the run ends.
  const ours = await mine.catch((error: unknown) => {
    board.stop();
    return { error };
  });
  const theirs = (await crew?.made) ?? [];
  if ('error' in ours) throw ours.error;
  step();
  return { ...together([ours, ...theirs], areas, langs), all };
}

function taskOf({ known, files }: Place, { order, areas, langs }: PagesAsked, board: Board): PageTask {
  const { report, names } = known.checkup;
  return {
    files: known.task,
    order,
    langs,
    report: { ...report, findings: [] },
    names,
    jobs: jobsOf(known.branches, areas, files, report.findings),
    board: board.shared,
  };
}

/** The nation first, then the branches, the largest first: nobody is to begin it when the others have finished. */
function jobsOf(
  branches: readonly Branch[],
  areas: readonly string[],
  files: ReadonlyMap<string, string>,
  findings: readonly Judged[],
): readonly PageJob[] {
  const asked = new Set(areas);
  // Of what dropped out every page has to say that it may rest on it.
  const dropped = findings.filter(isDropped);
  const byArea = groupedByEach(findings, (one) => [one.area, files.get(one.at.in.file)]);
  const jobOf = (branch: Branch, own: readonly string[]): PageJob => ({
    branch,
    areas: own,
    findings: [...new Set([...dropped, ...own.flatMap((area) => byArea.get(area) ?? [])])].map(kept),
  });
  const jobs = branches.map((branch) => {
    const own = [...new Set(ownFiles(branch).map(([, area]) => area))].filter((area) => asked.has(area));
    return jobOf(branch, own.sort());
  });
  return [
    jobOf({ name: NATION, files: [] }, areas.includes(NATION) ? [NATION] : []),
    ...jobs.filter((job) => job.areas.length > 0).toSorted((a, b) => b.areas.length - a.areas.length),
  ];
}
