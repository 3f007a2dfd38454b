import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from '../branches/branch.ts';
import { heldIn, openApart, type Task, workThrough } from '../branches/lanes.ts';
import { pooled } from '../branches/pool.ts';
import { realIo } from './io.ts';
import { shipped } from './set-up.ts';

// Another thread of a check: reads what all branches have in common, waits for the jobs, takes some and answers once.
const task: Task = workerData;
const io = realIo();
const { root, settings } = task.workspace;
const workspace = {
  ...task.workspace,
  files: pooled(io.files, root, heldIn(task)),
  snapshot: settings.catalog.startsWith('builtin') ? shipped(io, settings.catalog) : null,
};
const shared = openApart(task, workspace);
parentPort?.once('message', (jobs: readonly Job[]) =>
  parentPort?.postMessage(workThrough(workspace, task, shared, jobs)),
);
