import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { Wording } from '../say/wording.ts';
import { grid } from './grid.ts';
import type { Io } from './io.ts';
import type { Aids } from './set-up.ts';

/** Measures where a run spends its time. */
export class Timing implements Aids {
  readonly #now: () => number;
  readonly #start: number;
  readonly #rooms = new Map<string, number>();
  readonly #rules = new Map<string, number>();

  constructor({ clock }: Pick<Io, 'clock'>) {
    this.#now = clock;
    this.#start = clock();
  }

  /** Does the work of a room; a second time in the same room adds up. */
  readonly timed = <T>(room: string, work: () => T): T => this.#measured(this.#rooms, room, work);

  /** Every rule, measured; what several rules share is counted for the first that asks. */
  readonly rules: readonly Rule[] = rules.map((rule) => ({
    ...rule,
    check: (subject) => this.#measured(this.#rules, rule.id, () => [...rule.check(subject)]),
  }));

  /** Rooms, then rules, the slowest first. */
  table(wording: Wording): string {
    const total = this.#now() - this.#start;
    const known = [...this.#rooms.values()].reduce((sum, one) => sum + one, 0);
    const rooms = [...this.#rooms, [wording.text('timing.other'), Math.max(0, total - known)] as const];
    const rows = [...sorted(rooms), [wording.text('timing.total'), total] as const];
    return [this.#part(wording, 'room', rows, total), this.#part(wording, 'rule', sorted(this.#rules), total)].join(
      '\n\n',
    );
  }

  #part(wording: Wording, what: 'room' | 'rule', rows: readonly (readonly [string, number])[], total: number): string {
    return grid(
      [wording.text(`timing.${what}`), wording.text('timing.ms'), '%'],
      rows.map(([name, ms]) => [name, ms.toFixed(1), ((ms / total) * 100).toFixed(1)]),
    );
  }

  #measured<T>(times: Map<string, number>, name: string, work: () => T): T {
    const start = this.#now();
    try {
      return work();
    } finally {
      times.set(name, (times.get(name) ?? 0) + this.#now() - start);
    }
  }
}

function sorted(times: Iterable<readonly [string, number]>): readonly (readonly [string, number])[] {
  return [...times].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
