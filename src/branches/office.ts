import type { Job } from './branch.ts';
import type { Take, Task } from './lanes.ts';

/** Other threads. They load the program at once, and wait to be told what it is about, and then the jobs. */
export interface Crew {
  /** They begin to read what all branches have in common. */
  read(task: Task): void;
  /** Their answers are taken as they come; settled once all have ended. */
  work(jobs: readonly Job[], take: Take): Promise<void>;
  dismiss(): void;
}

/** Calls other threads; null where there are none. */
export type Hire = () => Crew | null;

/** Other threads for those who need them. Each crew answers once. */
export class Office {
  readonly #hire: Hire | null;
  #waiting: Crew | null = null;
  #sent: Crew | null = null;

  constructor(hire: Hire | null) {
    this.#hire = hire;
  }

  /** Calls a crew before it is known what for. */
  prepare(): void {
    this.#waiting ??= this.#hire?.() ?? null;
  }

  /** A crew for one task; null where there are no other threads. */
  send(): Crew | null {
    this.prepare();
    this.#sent?.dismiss();
    this.#sent = this.#waiting;
    this.#waiting = null;
    return this.#sent;
  }

  /** Those who have answered have gone; whoever has not is not needed. */
  close(): void {
    this.#waiting?.dismiss();
    this.#sent?.dismiss();
  }
}
