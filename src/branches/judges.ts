import { setImmediate as turn } from 'node:timers/promises';
import type { Stage } from '../model/stage.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { DataFile, Workspace } from '../workspace/workspace.ts';
import { checkBranch, groundOf, type Job, openShared, outlineOf, type Shared } from './branch.ts';
import type { Ground, Outline } from './ground.ts';
import { type Take, type Task, taskOf, workThrough } from './lanes.ts';
import type { Crew, Office } from './office.ts';
import type { Pool } from './pool.ts';
import type { Recall } from './recall.ts';

/** What is judged: the workspace, its files but the overlays, and the key of all that is known of them. */
export interface Matter {
  readonly workspace: Workspace;
  readonly common: Stage<readonly DataFile[]>;
  readonly pool: Pool;
  readonly key: string;
  readonly recall: Recall;
}

/** Whoever judges: this thread, and others if they are called. Loaded only where something has to be judged. */
export class Judges {
  readonly #matter: Matter;
  readonly #asked: readonly Rule[];
  readonly #office: Office;
  #called: { readonly task: Task; readonly crew: Crew } | null = null;
  #outline: Outline | null = null;
  #ground: Ground | null = null;

  constructor(matter: Matter, asked: readonly Rule[] | null, office: Office) {
    this.#matter = matter;
    this.#asked = asked ?? rules;
    this.#office = office;
  }

  /** Calls others for some files besides what is common: they can begin to read at once. */
  call(files: Iterable<string>): void {
    if (this.#called) return;
    const crew = this.#office.send();
    if (!crew) return;
    const { workspace, pool, common } = this.#matter;
    const task = taskOf(workspace, pool, common.value, files);
    crew.read(task);
    this.#called = { task, crew };
  }

  outline(): Outline {
    this.#outline ??= outlineOf(this.#shared());
    return this.#outline;
  }

  ground(): Ground {
    const { workspace, key, recall } = this.#matter;
    if (this.#ground) return this.#ground;
    this.#ground = groundOf(workspace, this.#shared(), this.#asked, this.outline());
    recall.keepGround(key, this.#ground);
    return this.#ground;
  }

  /** The answer to each job, by whoever is free, as soon as it is there. */
  async answer(jobs: readonly Job[], take: Take): Promise<void> {
    const { workspace } = this.#matter;
    const shared = this.#shared();
    if (!this.#called) {
      for (const [index, job] of jobs.entries()) take(index, checkBranch(workspace, shared, job, this.#asked));
      return;
    }
    const { task, crew } = this.#called;
    const theirs = crew.work(jobs, take);
    // Whoever fails while this thread is at work is no fault until an answer is asked for: this thread may fail first.
    theirs.catch(() => undefined);
    // Others have begun; what all areas have in common, if that is new, is for this thread.
    if (this.#outline) this.ground();
    for (const one of workThrough(workspace, task, shared, jobs)) {
      take(...one);
      // What others have answered meanwhile is taken now, not when nothing else is left to do.
      await turn();
    }
    await theirs;
    this.#called = null;
  }

  #shared(): Shared {
    const { workspace, common, key, recall } = this.#matter;
    return recall.shared(key, (parsed) => openShared(workspace, common, parsed));
  }
}
