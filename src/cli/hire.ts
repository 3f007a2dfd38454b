import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Hire, Verdicts } from '../branches/lanes.ts';

/** More than this only wait for one another. */
const MOST = 7;

/** Other threads for a job, one for each core but ours; null on a single core. */
export const hire: Hire = (job) => {
  const count = Math.min(availableParallelism() - 1, MOST, job.branches.length - 1);
  if (count < 1) return null;
  const threads = Array.from(
    { length: count },
    () => new Worker(new URL('./worker.js', import.meta.url), { workerData: job }),
  );
  return Promise.all(threads.map(verdictsOf));
};

/** A thread that fails took branches with it that nobody else will do: that is a fault of the run. */
function verdictsOf(thread: Worker): Promise<Verdicts> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('a thread ended without an answer')));
  });
}
