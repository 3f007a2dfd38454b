import type { Day } from '../model/day.ts';
import { oncePer } from '../model/once-per.ts';
import { type DatedValue, type Quantity, type Relative, relativesIn } from '../model/value.ts';

/** When a measure may change: on these days, and whenever the base of one of these values does. */
export interface Breaks {
  /** Sorted, each once. */
  readonly days: readonly Day[];
  readonly bases: readonly Relative[];
}

export const NEVER: Breaks = { days: [], bases: [] };

/** Breaks with further ones; the very same where it has them already, so that most areas of a country share a few. */
export function withBreaks(breaks: Breaks, days: readonly (Day | null)[], series: readonly DatedValue[] = []): Breaks {
  let found = breaks;
  for (const day of days) found = withDay(found, day);
  if (series.length > MANY) return withAll(found, series);
  for (const entry of series) {
    found = withDay(withDay(found, entry.from), settledFrom(entry));
    if (entry.flat) found = withBase(found, entry.flat);
    if (entry.cells.size > 0) for (const cell of entry.cells.values()) found = withBase(found, cell);
  }
  return found;
}

/** No area shares so many days with another, and to put in one after the other would take ever longer. */
const MANY = 50;

function withAll({ days, bases }: Breaks, series: readonly DatedValue[]): Breaks {
  const added = series.flatMap((entry) => [entry.from, settledFrom(entry)]).filter((day) => day !== null);
  const quantities = series.flatMap(({ flat, cells }) => [...(flat ? [flat] : []), ...cells.values()]);
  const relative = quantities.flatMap(({ flat }) => relativesIn(flat));
  return { days: [...new Set([...days, ...added])].sort(), bases: [...bases, ...relative] };
}

function withBase(breaks: Breaks, { flat }: Quantity): Breaks {
  const found = relativesIn(flat);
  return found.length > 0 ? { days: breaks.days, bases: [...breaks.bases, ...found] } : breaks;
}

/** Breaks with one day more, by these breaks and the day: the standards of a country come into force on few days. */
const further = oncePer((_breaks: Breaks) => new Map<Day, Breaks>());

function withDay(breaks: Breaks, day: Day | null): Breaks {
  if (day === null || breaks.days.includes(day)) return breaks;
  const others = further(breaks);
  const known = others.get(day);
  if (known) return known;
  const found = { days: [...breaks.days, day].sort(), bases: breaks.bases };
  others.set(day, found);
  return found;
}

/** The day on which a value known by its month or year only is sure to be in force; null where its day is known. */
export function settledFrom({ from, precision }: DatedValue): Day | null {
  if (from === null || (precision !== 'month' && precision !== 'year')) return null;
  const [year = '', month = ''] = from.split('-');
  if (precision === 'year' || month === '12') return `${Number(year) + 1}-01-01`;
  return `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
}

/** Whether a value may or may not have begun on a day. */
export function isUnsettled(entry: DatedValue, day: Day): boolean {
  const settled = settledFrom(entry);
  return settled !== null && entry.from !== null && entry.from <= day && day < settled;
}
