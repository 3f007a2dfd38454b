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
  /** What is set once so many values have begun, made when first asked for. */
  readonly #settings: (Setting | null)[] = [];

  constructor(overlay: O, local: Written, by: string) {
    this.overlay = overlay;
    this.local = local;
    this.#by = by;
  }

  /** What is set on a day; null before the first value. */
  on(day: Day): Setting | null {
    const { series } = this.local;
    let begun = 0;
    for (const { from } of series) if (from !== null && from <= day) begun++;
    const known = this.#settings[begun];
    if (known !== undefined) return known;
    const found = this.#setting(series, day);
    this.#settings[begun] = found;
    return found;
  }

  /** What stood before a value of which only the month or year is known: until that has passed, either may be in force. */
  before(day: Day): Setting | null {
    const { series } = this.local;
    if (!series.some((entry) => isUnsettled(entry, day))) return null;
    return this.#setting(
      series.filter((entry) => !isUnsettled(entry, day)),
      day,
    );
  }

  #setting(series: readonly DatedValue[], day: Day): Setting | null {
    const values = valuesOn(series, this.#by, day);
    const binding = this.local.binds === 'descendants';
    return values ? { by: this.#by, overlay: this.overlay?.id ?? null, binding, ...values } : null;
  }
}
