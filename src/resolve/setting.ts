import type { Day } from '../model/day.ts';
import type { DatedValue } from '../model/value.ts';
import type { Placed, Setting } from './levels.ts';

/** Most values are for all: they share one empty map of cells. */
const NONE: ReadonlyMap<string, Placed> = new Map();

type Values = Pick<Setting, 'flat' | 'dimension' | 'cells'>;

/**
 * What a series says on a day: each later entry replaces the value, or only the cells it names. Null before the first. Entries
 * from `end` on are known not to have begun.
 */
export function valuesOn(series: readonly DatedValue[], by: string, day: Day, end = series.length): Values | null {
  let flat: Placed | null = null;
  let dimension: string | null = null;
  let cells = NONE;
  let any = false;
  for (let at = lastFlat(series, day, end); at < end; at++) {
    const entry = series[at] as DatedValue;
    if (entry.from === null || entry.from > day) continue;
    any = true;
    if (entry.flat === null && entry.cells.size === 0) {
      // Whoever leaves a level to those below says nothing of it any more.
      flat = null;
      dimension = null;
      cells = NONE;
      any = false;
      continue;
    }
    if (entry.flat) {
      flat = { quantity: entry.flat, by, entry };
      dimension = null;
      cells = NONE;
      continue;
    }
    const own = [...entry.cells].map(([cell, quantity]) => [cell, { quantity, by, entry }] as const);
    cells = new Map([...(entry.by === dimension ? cells : NONE), ...own]);
    dimension = entry.by;
  }
  return any ? { flat, dimension, cells } : null;
}

/** Where the last value for all stands that has begun: it takes the place of whatever was said before. The first place where there is none. */
function lastFlat(series: readonly DatedValue[], day: Day, end: number): number {
  for (let at = end - 1; at > 0; at--) {
    const { from, flat } = series[at] as DatedValue;
    if (flat && from !== null && from <= day) return at;
  }
  return 0;
}
