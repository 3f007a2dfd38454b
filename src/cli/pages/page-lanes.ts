import { type Divided, openBranch } from '../../branches/divided.ts';
import type { Task } from '../../branches/lanes.ts';
import type { Branch } from '../../branches/pack.ts';
import { type KeptFinding, restored } from '../../branches/verdict.ts';
import type { Names } from '../../model/names.ts';
import type { Report } from '../../model/report.ts';
import type { Lang } from '../../model/text.ts';
import { Desk } from '../../render/desk.ts';
import type { Kind } from '../../render/kinds/kind.ts';
import type { Io } from '../io.ts';
import { Board } from './board.ts';
import { type Made, type Order, PageMaker } from './page-maker.ts';
import { planned } from './page-plan.ts';

/** The pages of some areas of a branch. */
export interface PageJob {
  readonly branch: Branch;
  readonly areas: readonly string[];
  /** What was found about these areas. */
  readonly findings: readonly KeptFinding[];
}

/** The pages of a country as any thread is told of them: plain data. */
export interface PageTask {
  readonly files: Task;
  readonly order: Order;
  readonly langs: readonly Lang[];
  /** The report, without the findings. */
  readonly report: Report;
  readonly names: Names;
  readonly jobs: readonly PageJob[];
  /** Memory of the `Board`. */
  readonly board: SharedArrayBuffer;
}

/** What became of the work of one thread; a fault as plain data, since a thread loses what kind of error it was. */
export type Answer = { readonly made: Made } | { readonly fault: Fault };

export type Fault =
  | { readonly of: 'user'; readonly key: string; readonly facts: object }
  | { readonly of: 'template'; readonly template: string; readonly message: string }
  | { readonly of: 'program'; readonly message: string; readonly stack: string };

/** Other threads at work. */
export interface PageCrew {
  /** What each has made once all have ended. Throws what one of them has thrown. */
  readonly made: Promise<readonly Made[]>;
}

/** Has other threads help with a task; null where there are none, or where it is not worth their while. */
export type HirePages = (task: PageTask) => PageCrew | null;

/** Where a thread works: the outside world, the files as they were checked, what all branches have in common. */
export interface Place extends Pick<Divided, 'workspace' | 'shared'> {
  readonly io: Io;
  readonly kind: Kind;
}

/**
 * Makes the pages of job after job, as long as there are any. A branch is forgotten before the next is opened. `pause` comes
 * before each page, so that every file is whole when somebody stops the work.
 */
export async function pagesThrough(
  task: PageTask,
  { io, workspace, shared, kind }: Place,
  pause: () => Promise<void> | void = () => undefined,
): Promise<Made> {
  const { order, langs, report, names, jobs } = task;
  const board = new Board(task.board);
  const maker = new PageMaker(io, order, kind, names);
  let desk: Desk | null = null;
  for (let job = jobs[board.take()]; job; job = jobs[board.take()]) {
    const subject = openBranch(workspace, shared, job.branch);
    const findings = job.findings.map(restored);
    desk = new Desk(subject, { ...report, findings }, workspace.settings.rules, { names, after: desk });
    const plan = planned(desk, kind, { name: order.name, areas: job.areas, langs, topic: null });
    for (const page of plan.pages) {
      await pause();
      if (board.isStopped) return maker.made;
      await maker.page(desk, page, plan);
      board.pageDone();
    }
  }
  return maker.made;
}
