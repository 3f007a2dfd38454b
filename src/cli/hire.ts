import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answers, Crew, Hire } from '../branches/lanes.ts';

/** More than this only wait for one another. */
const MOST = 7;

/** Other threads for a task, one for each core but ours; null on a single core. */
export const hire: Hire = (task) => {
  const count = Math.min(availableParallelism() - 1, MOST);
  if (count < 1) return null;
  const file = new URL('./worker.js', import.meta.url);
  const threads = Array.from({ length: count }, () => new Worker(file, { workerData: task }));
  const answers = threads.map(answersOf);
  // Who is dismissed, or fails before he is asked, is no fault until an answer is missed.
  for (const answer of answers) answer.catch(() => undefined);
  return {
    work(jobs) {
      for (const thread of threads) thread.postMessage(jobs);
      return Promise.all(answers);
    },
    dismiss() {
      for (const thread of threads) void thread.terminate();
    },
  } satisfies Crew;
};

/** A thread that fails took jobs with it that nobody else will do: that is a fault of the run. */
function answersOf(thread: Worker): Promise<Answers> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('a thread ended without an answer')));
  });
}
