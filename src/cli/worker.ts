import { parentPort, workerData } from 'node:worker_threads';
import type { Branch } from '../branches/branch.ts';
import { openApart, poolOf, type Task, workThrough } from '../branches/lanes.ts';
import { pooled } from '../branches/pool.ts';
import { realIo } from './io.ts';
import { shipped } from './open.ts';

// Another thread of a check: reads what all branches have in common, waits for the branches, takes some and answers once.
const task: Task = workerData;
const io = realIo();
const { root, settings } = task.workspace;
const workspace = {
  ...task.workspace,
  files: pooled(io.files, root, poolOf(task)),
  snapshot: settings.catalog.startsWith('builtin') ? shipped(io, settings.catalog) : null,
};
const shared = openApart(task, workspace);
parentPort?.once('message', (branches: readonly Branch[]) =>
  parentPort?.postMessage(workThrough(workspace, task, shared, branches)),
);
