import type { Stage } from '../model/stage.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { Listed, Workspace } from '../workspace/workspace.ts';
import { type Answer, checkBranch, groundOf, type Job, openShared, type Shared } from './branch.ts';
import type { Ground } from './ground.ts';
import { type Crew, type Hire, type Task, taskOf, workThrough } from './lanes.ts';
import type { Pool } from './pool.ts';
import type { Recall } from './recall.ts';

/** What is judged: the workspace, its files but the overlays, and the key of all that is known of them. */
export interface Matter {
  readonly workspace: Workspace;
  readonly common: Stage<readonly Listed[]>;
  readonly pool: Pool;
  readonly key: string;
  readonly recall: Recall;
}

/** Whoever judges: this thread, and others if they are called. Loaded only where something has to be judged. */
export class Judges {
  readonly #matter: Matter;
  readonly #asked: readonly Rule[] | null;
  readonly #hire: Hire | null;
  #called: { readonly task: Task; readonly crew: Crew } | null = null;

  /** `asked` is null for all rules: other threads know no others. */
  constructor(matter: Matter, asked: readonly Rule[] | null, hire: Hire | null) {
    this.#matter = matter;
    this.#asked = asked;
    this.#hire = asked === null ? hire : null;
  }

  /** Calls others for some files besides what is common: they can begin to read at once. */
  call(files: Iterable<string>): void {
    if (this.#called || !this.#hire) return;
    const { workspace, pool, common } = this.#matter;
    const task = taskOf(workspace, pool, common.value, files);
    const crew = this.#hire(task);
    if (crew) this.#called = { task, crew };
  }

  ground(): Ground {
    const { workspace, key, recall } = this.#matter;
    const ground = groundOf(workspace, this.#shared(), this.#asked ?? rules);
    recall.keepGround(key, ground);
    return ground;
  }

  /** The answer to each job, by whoever is free. */
  async answers(jobs: readonly Job[]): Promise<readonly Answer[]> {
    const { workspace } = this.#matter;
    const shared = this.#shared();
    if (!this.#called) return jobs.map((job) => checkBranch(workspace, shared, job, this.#asked ?? rules));
    const { task, crew } = this.#called;
    const theirs = crew.work(jobs);
    const mine = workThrough(workspace, task, shared, jobs);
    const all = new Map([...mine, ...(await theirs).flat()]);
    // Each thread answers once.
    this.dismiss();
    return jobs.map((_job, index) => all.get(index) ?? []);
  }

  /** Those who have answered have gone; whoever has not is not needed. */
  dismiss(): void {
    this.#called?.crew.dismiss();
    this.#called = null;
  }

  #shared(): Shared {
    const { workspace, common, key, recall } = this.#matter;
    return recall.shared(key, (parsed) => openShared(workspace, common, parsed));
  }
}
