import type { Measure } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Overlay } from '../model/overlay.ts';
import type { DatedValue } from '../model/value.ts';
import { isUnsettled } from './breaks.ts';
import type { Setting } from './levels.ts';
import { valuesOn } from './setting.ts';

/** What is written for a measure: dated values, and whether they bind those below. */
export type Written = Pick<Measure, 'series' | 'binds' | 'at'>;

/** What one authority has written for one measure, told over time; `overlay` is null for the nation. */
export class Told<O extends Overlay | null = Overlay | null> {
  readonly overlay: O;
  readonly local: Written;
  readonly #by: string;
  readonly #until: Day | null;
  /** What is set once one value has begun, two, and so on: made when first asked for. */
  #settings: (Setting | null)[] | null = null;
  #days: readonly Day[] | null = null;
  /** Whether of many values each is written after those that begin before it: the ones that have begun are then the first. */
  #isInOrder = false;
  /** Whether of some value only the month or year is known. */
  #isVague: boolean | null = null;

  /** `until` is the day from which the overlay stands no longer. */
  constructor(overlay: O, local: Written, by: string, until: Day | null = null) {
    this.overlay = overlay;
    this.local = local;
    this.#by = by;
    this.#until = until;
  }

  /** What is set on a day; null before the first value and after the time of the overlay. */
  on(day: Day): Setting | null {
    if (this.#until !== null && this.#until <= day) return null;
    const { series } = this.local;
    const begun = this.#begun(day);
    if (begun === 0) return null;
    this.#settings ??= new Array<Setting | null>(series.length).fill(null);
    const known = this.#settings[begun - 1] ?? this.#setting(series, day, this.#isInOrder ? begun : series.length);
    this.#settings[begun - 1] = known;
    return known;
  }

  /** The entry in force on a day by which the level is left to those below; undefined where there is none yet, null for any other. */
  leaves(day: Day): DatedValue | null | undefined {
    if (this.#until !== null && this.#until <= day) return undefined;
    const last = this.local.series.findLast(({ from }) => from !== null && from <= day);
    return last && (last.decidedBy ? last : null);
  }

  /** What stood before a value of which only the month or year is known: until that has passed, either may be in force. */
  before(day: Day): Setting | null {
    const { series } = this.local;
    this.#isVague ??= series.some(({ precision }) => precision === 'month' || precision === 'year');
    if (!this.#isVague || !series.some((entry) => isUnsettled(entry, day))) return null;
    return this.#setting(
      series.filter((entry) => !isUnsettled(entry, day)),
      day,
    );
  }

  /** How many values have begun on a day; of many it is not asked one by one. */
  #begun(day: Day): number {
    const { series } = this.local;
    let begun = 0;
    if (series.length <= FEW) {
      for (const { from } of series) if (from !== null && from <= day) begun++;
      return begun;
    }
    this.#days ??= this.#sorted();
    for (let end = this.#days.length; begun < end; ) {
      const middle = (begun + end) >> 1;
      if ((this.#days[middle] ?? '') <= day) begun = middle + 1;
      else end = middle;
    }
    return begun;
  }

  #sorted(): readonly Day[] {
    const { series } = this.local;
    const days = series.flatMap(({ from }) => (from === null ? [] : [from])).sort();
    this.#isInOrder = series.every(({ from }, index) => from === days[index]);
    return days;
  }

  #setting(series: readonly DatedValue[], day: Day, end = series.length): Setting | null {
    const values = valuesOn(series, this.#by, day, end);
    const binding = this.local.binds === 'descendants';
    if (!values) return null;
    const { flat, dimension, cells } = values;
    return { by: this.#by, overlay: this.overlay?.id ?? null, binding, flat, dimension, cells };
  }
}

const FEW = 50;
