import { parentPort, workerData } from 'node:worker_threads';
import { openApart } from '../../branches/lanes.ts';
import { kinds } from '../../render/kinds/index.ts';
import type { KindEntry } from '../../render/kinds/kind.ts';
import { realIo } from '../io.ts';
import { workspaceOf } from '../told-workspace.ts';
import { Board } from './board.ts';
import { told } from './fault.ts';
import { pagesThrough } from './page-lanes.ts';
import type { PageTask } from './page-task.ts';

/** Another thread of `dixian render`: makes pages of branch after branch, and says once what became of them. */
export async function makePagesApart(): Promise<void> {
  const task: PageTask = workerData;
  try {
    const io = realIo();
    const workspace = workspaceOf(io, task.files);
    const shared = openApart(task.files, workspace);
    const kind = await (kinds as Readonly<Record<string, KindEntry>>)[task.order.name]?.load();
    if (!kind) throw new Error(`no kind of page is called ${task.order.name}`);
    parentPort?.postMessage({ made: await pagesThrough(task, { io, workspace, shared, kind }) });
  } catch (error) {
    // The others need not go on: the run has failed.
    new Board(task.board).stop();
    parentPort?.postMessage({ fault: told(error) });
  }
}
