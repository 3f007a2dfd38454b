import type { Workspace } from '../pipeline.ts';
import type { Rule } from '../rules/rule.ts';
import { type Branch, checkBranch, type Shared } from './branch.ts';
import { type Crew, type Hire, type Task, type Verdicts, workThrough } from './lanes.ts';

/** This thread, and others if they are called. */
export class Threads {
  readonly #hire: Hire | null;
  readonly #task: () => Task;
  #called: { readonly task: Task; readonly crew: Crew } | null = null;

  constructor(hire: Hire | null, task: () => Task) {
    this.#hire = hire;
    this.#task = task;
  }

  call(): void {
    if (this.#called || !this.#hire) return;
    const task = this.#task();
    const crew = this.#hire(task);
    if (crew) this.#called = { task, crew };
  }

  /** The verdict on each branch, by whoever is free. */
  async verdictsOn(
    workspace: Workspace,
    shared: Shared,
    branches: readonly Branch[],
    asked: readonly Rule[],
  ): Promise<Verdicts> {
    if (!this.#called) return branches.map((one, index) => [index, checkBranch(workspace, shared, one, asked)]);
    const { task, crew } = this.#called;
    const theirs = crew.work(branches);
    const mine = workThrough(workspace, task, shared, branches);
    return [...mine, ...(await theirs).flat()];
  }

  /** Those who have answered have gone; whoever has not is not needed. */
  dismiss(): void {
    this.#called?.crew.dismiss();
    this.#called = null;
  }
}
