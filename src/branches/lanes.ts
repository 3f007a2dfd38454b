import { rules } from '../rules/index.ts';
import type { DataFile, Workspace } from '../workspace/workspace.ts';
import { type Answer, checkBranch, type Job, openShared, type Shared } from './branch.ts';
import type { Held, Pool } from './pool.ts';
import { forAll } from './shelf.ts';

/** Where the bytes of a file stand. */
type Span = readonly [of: SharedArrayBuffer, start: number, length: number];

/** What another thread is told at first: plain data only. The bytes are shared, not copied. */
export interface Task {
  readonly workspace: Pick<Workspace, 'root' | 'settings' | 'asOf' | 'tool'>;
  readonly common: readonly DataFile[];
  readonly spans: ReadonlyMap<string, Span>;
  /** The number of the job to be taken next, by whoever is free. */
  readonly next: SharedArrayBuffer;
}

/** What another thread says: the answer to a job, and null once there is nothing left to do. */
export type Said = Parameters<Take> | null;

/** Takes the answer to a job, by its number. */
export type Take = (index: number, answer: Answer) => void;

/** A task over what is common and some other files, their bytes where every thread can see them. */
export function taskOf(workspace: Workspace, pool: Pool, common: readonly DataFile[], others: Iterable<string>): Task {
  const names = new Set([...common.map(({ file }) => file), ...others]);
  const spans = new Map<string, Span>();
  for (const name of names) {
    const content = pool.bytes(name);
    if (!content) continue;
    const { buffer, byteOffset, length } = forAll(content);
    spans.set(name, [buffer, byteOffset, length]);
  }
  const { root, settings, asOf, tool } = workspace;
  const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  return { workspace: { root, settings, asOf, tool }, common, spans, next };
}

/** The files of a task. */
export function heldIn({ spans }: Task): Held {
  return {
    names: spans.keys(),
    length: (name) => spans.get(name)?.[2] ?? null,
    bytes(name) {
      const span = spans.get(name);
      return span ? Buffer.from(...span) : null;
    },
  };
}

/** Does job after job as long as there are any; the answers with the number of their job. */
export function* workThrough(
  workspace: Workspace,
  { next }: Pick<Task, 'next'>,
  shared: Shared,
  jobs: readonly Job[],
): Generator<Parameters<Take>> {
  const counter = new Int32Array(next);
  for (let index = Atomics.add(counter, 0, 1); index < jobs.length; index = Atomics.add(counter, 0, 1)) {
    const job = jobs[index];
    if (job) yield [index, checkBranch(workspace, shared, job, rules)];
  }
}

/** What another thread reads for itself; what was found while files were looked for is said by the first one. */
export function openApart({ common }: Task, workspace: Workspace): Shared {
  return openShared(workspace, { value: common, findings: [] });
}
