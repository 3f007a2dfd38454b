import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Said, Take } from '../branches/lanes.ts';
import type { Crew, Hire } from '../branches/office.ts';
import { Board } from './pages/board.ts';
import type { Answer, HirePages, Made, PageCrew } from './pages/page-task.ts';

/** More than this only wait for one another. */
const MOST = 7;

/**
 * Other threads are started as this one was: nothing is said of it, since a thread takes no flags of V8 when it is told any. But what
 * goes with a program that is no file they would refuse.
 */
const AS_THIS_ONE = process.execArgv.some((word) => word.startsWith('--input-type')) ? { execArgv: [] } : {};

/** Other threads, one for each core but ours; null on a single core. */
export const hire: Hire = () => {
  const file = new URL('../bin/judge-apart.js', import.meta.url);
  const threads = Array.from({ length: others() }, () => new Worker(file, AS_THIS_ONE));
  if (threads.length === 0) return null;
  let taken: Take = () => undefined;
  const ends = threads.map((thread) =>
    heard<Said, void>(thread, (said, end) => {
      if (said) taken(...said);
      else end();
    }),
  );
  // Who is dismissed, or fails before he is asked, is no fault until an answer is missed.
  for (const end of ends) end.catch(() => undefined);
  return {
    read(task) {
      for (const thread of threads) thread.postMessage(task);
    },
    async work(jobs, take) {
      taken = take;
      for (const thread of threads) thread.postMessage(jobs);
      await Promise.all(ends);
    },
    dismiss() {
      for (const thread of threads) void thread.terminate();
    },
  } satisfies Crew;
};

/** Below this many pages another thread takes longer to begin than it saves. */
const WORTH_A_THREAD = 200;

/** The same for pages; null also where there are too few of them. */
export const hirePages: HirePages = (task) => {
  const pages = task.jobs.reduce((sum, { areas }) => sum + areas.length * task.langs.length, 0);
  if (pages < WORTH_A_THREAD) return null;
  // Left to itself, memory grows to three or four times what is needed before anything is thrown away: with several threads at
  // thousands of pages that is too much.
  setFlagsFromString('--heap-growing-percent=40');
  const file = new URL('../bin/page-apart.js', import.meta.url);
  const threads = Array.from({ length: others() }, () => new Worker(file, { workerData: task, ...AS_THIS_ONE }));
  if (threads.length === 0) return null;
  const answers = threads.map((thread) =>
    heard<Answer, Answer>(thread, (answer, end) => end(answer)).catch((error: unknown) => {
      // One that broke down could not tell the others to stop.
      new Board(task.board).stop();
      throw error;
    }),
  );
  return { made: allMade(answers) } satisfies PageCrew;
};

function others(): number {
  return Math.max(0, Math.min(availableParallelism() - 1, MOST));
}

/** What all have made, once nobody is at work any more. */
async function allMade(answers: readonly Promise<Answer>[]): Promise<readonly Made[]> {
  const ended = await Promise.allSettled(answers);
  const { thrown } = await import('./pages/fault.ts');
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    if ('fault' in one.value) throw thrown(one.value.fault);
    return one.value.made;
  });
}

/**
 * Hears all that a thread says, until it has said the last. One that fails took jobs with it that nobody else will do: that is a
 * fault of the run.
 */
function heard<Message, Last>(
  thread: Worker,
  hear: (message: Message, end: (last: Last) => void) => void,
): Promise<Last> {
  return new Promise((resolve, reject) => {
    thread.on('message', (message: Message) => {
      try {
        hear(message, resolve);
      } catch (error) {
        reject(error);
      }
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('a thread ended without an answer')));
  });
}
