import type { Listed, Workspace } from '../pipeline.ts';
import { rules } from '../rules/index.ts';
import { type Branch, checkBranch, openShared, type Shared } from './branch.ts';
import type { Pool } from './pool.ts';
import type { Verdict } from './verdict.ts';

/** What another thread is told: plain data only. The bytes are shared, not copied. */
export interface Job {
  readonly workspace: Pick<Workspace, 'root' | 'settings' | 'asOf' | 'tool'>;
  readonly shared: readonly Listed[];
  readonly branches: readonly Branch[];
  readonly bytes: SharedArrayBuffer;
  readonly spans: ReadonlyMap<string, readonly [start: number, length: number]>;
  /** The number of the branch to be taken next, by whoever is free. */
  readonly next: SharedArrayBuffer;
}

/** Verdicts with the number of their branch. */
export type Verdicts = readonly (readonly [index: number, verdict: Verdict])[];

/** Gives a job to other threads; null where there are none. */
export type Hire = (job: Job) => Promise<readonly Verdicts[]> | null;

/** A job over some branches, with their bytes where every thread can see them. */
export function jobOf(workspace: Workspace, pool: Pool, shared: readonly Listed[], branches: readonly Branch[]): Job {
  const names = [...shared, ...branches.flatMap(({ files }) => files)].map(({ file }) => file);
  const size = names.reduce((sum, name) => sum + (pool.get(name)?.length ?? 0), 0);
  const bytes = new SharedArrayBuffer(size);
  const view = new Uint8Array(bytes);
  const spans = new Map<string, readonly [number, number]>();
  let at = 0;
  for (const name of names) {
    const content = pool.get(name);
    if (!content) continue;
    view.set(content, at);
    spans.set(name, [at, content.length]);
    at += content.length;
  }
  const { root, settings, asOf, tool } = workspace;
  const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  return { workspace: { root, settings, asOf, tool }, shared, branches, bytes, spans, next };
}

/** The bytes of a job, by file. */
export function poolOf({ bytes, spans }: Job): Pool {
  return new Map([...spans].map(([name, [start, length]]) => [name, Buffer.from(bytes, start, length)]));
}

/** Takes branch after branch of a job as long as there are any. */
export function workThrough(workspace: Workspace, { branches, next }: Job, shared: Shared): Verdicts {
  const counter = new Int32Array(next);
  const verdicts: (readonly [number, Verdict])[] = [];
  for (let index = Atomics.add(counter, 0, 1); index < branches.length; index = Atomics.add(counter, 0, 1)) {
    const branch = branches[index];
    if (branch) verdicts.push([index, checkBranch(workspace, shared, branch, rules)]);
  }
  return verdicts;
}

/** The same in another thread, which has to read what all branches have in common for itself. */
export function workApart(job: Job, workspace: Workspace): Verdicts {
  return workThrough(workspace, job, openShared(workspace, { value: job.shared, findings: [] }));
}
