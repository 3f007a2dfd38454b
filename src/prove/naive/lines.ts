import type { Day } from '../../model/day.ts';
import type { RawCell, RawEntry, RawFlat, RawSeries } from '../../schema/define/value.ts';

/** One figure as it is written, with the unit it is written in and the day it began. */
export interface Line {
  readonly raw: RawFlat;
  readonly unit: string;
  readonly from: Day;
  /** The area that wrote it. */
  readonly by: string;
  /** The kind it is written for, and which way of telling kinds apart that belongs to. */
  readonly kind?: { readonly cell: string; readonly dimension: string | null };
}

/** What somebody says of a measure on a day: one figure for all, figures for some kinds, or both. */
export interface Lines {
  readonly by: string;
  readonly all: Line | null;
  readonly dimension: string | null;
  readonly cells: ReadonlyMap<string, Line>;
}

/** What the record around a series gives to entries that do not say it themselves. */
export interface Around {
  readonly by: string;
  readonly unit: string;
  readonly dimension: string | null;
  readonly from: Day | null;
}

const FORMS = ['ratio', 'plus', 'months', 'ge', 'le', 'sum', 'text'];

/** A written series read entry by entry up to a day; null where nothing has begun yet. */
export function linesOn(series: RawSeries, around: Around, day: Day): Lines | null {
  let said = null as Lines | null;
  for (const { entry, from } of begun(series, around, day)) {
    const unit = entry.unit ?? around.unit;
    const line = (raw: RawFlat, own?: string): Line => ({ raw, unit: own ?? unit, from, by: around.by });
    const kindOf = (cell: string, one: Line): Line => ({
      ...one,
      kind: { cell, dimension: entry.by ?? around.dimension },
    });
    if (entry.value === null && entry['decided-by'] !== undefined) {
      // Nothing is said any more, but who is to say it.
      said = null;
      continue;
    }
    if (!isBreakdown(entry.value)) {
      said = { by: around.by, all: line(entry.value), dimension: null, cells: new Map() };
      continue;
    }
    const dimension = entry.by ?? around.dimension;
    const cells = new Map<string, Line>(said?.dimension === dimension ? said.cells : []);
    for (const [cell, raw] of Object.entries(entry.value))
      cells.set(cell, kindOf(cell, isOwnUnit(raw) ? line(raw.value, raw.unit) : line(raw as RawFlat)));
    said = { by: around.by, all: said?.all ?? null, dimension, cells };
  }
  return said;
}

/** To whom a series leaves the level on a day: only what was written last counts. Undefined where nothing has begun. */
export function leavesTo(series: RawSeries, around: Around, day: Day): readonly string[] | null | undefined {
  const last = begun(series, around, day).at(-1)?.entry;
  return last && (last['decided-by'] === undefined ? null : [last['decided-by']].flat());
}

/** The entries that have begun, oldest first; what has no known day has never begun. */
function begun(series: RawSeries, around: Around, day: Day): { entry: RawEntry; from: Day }[] {
  return entriesOf(series)
    .flatMap((entry) => {
      const from = entry.from === undefined ? around.from : entry.from;
      return from !== null && from <= day ? [{ entry, from }] : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** A series as a list of entries: a bare figure is short for one. */
export function entriesOf(series: RawSeries): readonly RawEntry[] {
  if (Array.isArray(series) && series.some((one) => typeof one === 'object')) return series as readonly RawEntry[];
  if (typeof series === 'object' && !Array.isArray(series)) return [series as RawEntry];
  return [{ value: series as RawFlat }];
}

/** Whether a value has cells: a map whose keys are none of the written forms. */
export function isBreakdown(value: RawEntry['value']): value is Readonly<Record<string, RawCell>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !Object.keys(value).some((key) => FORMS.includes(key))
  );
}

/** Whether a cell is written as `{ value, unit }`. */
export function isOwnUnit(raw: RawCell): raw is { readonly value: RawFlat; readonly unit?: string } {
  return typeof raw === 'object' && raw !== null && 'value' in raw;
}
