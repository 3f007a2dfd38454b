import { parentPort, workerData } from 'node:worker_threads';
import { type Job, poolOf, workApart } from '../branches/lanes.ts';
import { pooled } from '../branches/pool.ts';
import { realIo } from './io.ts';
import { shipped } from './open.ts';

// Another thread of a check: takes branches of the job it was given until none is left, and answers once.
const job: Job = workerData;
const io = realIo();
const { root, settings } = job.workspace;
const verdicts = workApart(job, {
  ...job.workspace,
  files: pooled(io.files, root, poolOf(job)),
  snapshot: settings.catalog.startsWith('builtin') ? shipped(io, settings.catalog) : null,
});
parentPort?.postMessage(verdicts);
