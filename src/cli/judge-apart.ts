import { parentPort } from 'node:worker_threads';
import type { Job } from '../branches/branch.ts';
import { openApart, type Said, type Task, workThrough } from '../branches/lanes.ts';
import { realIo } from './io.ts';
import { workspaceOf } from './told-workspace.ts';

/** Another thread of a check: is told the task, reads what all branches have in common, takes some of the jobs, answers each, and ends. */
export function judgeApart(): void {
  parentPort?.once('message', (task: Task) => {
    const workspace = workspaceOf(realIo(), task);
    const shared = openApart(task, workspace);
    parentPort?.once('message', (jobs: readonly Job[]) => {
      const say = (said: Said) => parentPort?.postMessage(said);
      for (const answer of workThrough(workspace, task, shared, jobs)) say(answer);
      say(null);
    });
  });
}
