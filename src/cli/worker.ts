import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from '../branches/branch.ts';
import { openApart, type Task, workThrough } from '../branches/lanes.ts';
import { realIo } from './io.ts';
import { workspaceOf } from './told-workspace.ts';

// Another thread of a check: reads what all branches have in common, waits for the jobs, takes some and answers once.
const task: Task = workerData;
const workspace = workspaceOf(realIo(), task);
const shared = openApart(task, workspace);
parentPort?.once('message', (jobs: readonly Job[]) =>
  parentPort?.postMessage(workThrough(workspace, task, shared, jobs)),
);
