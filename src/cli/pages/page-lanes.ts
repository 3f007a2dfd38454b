import { type Divided, openBranch } from '../../branches/divided.ts';
import { restored } from '../../branches/verdict.ts';
import { Desk } from '../../render/desk.ts';
import type { Kind } from '../../render/kinds/kind.ts';
import type { Io } from '../io.ts';
import { Board } from './board.ts';
import { PageMaker } from './page-maker.ts';
import { planned } from './page-plan.ts';
import type { Made, PageTask } from './page-task.ts';

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
