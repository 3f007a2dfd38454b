import type { Day } from '../model/day.ts';
import type { DatedValue } from '../model/value.ts';
import type { Placed, Setting } from './levels.ts';

/** Most values are for all: they share one empty map of cells. */
const NONE: ReadonlyMap<string, Placed> = new Map();

type Values = Pick<Setting, 'flat' | 'dimension' | 'cells'>;

/** What a series says on a day: each later entry replaces the value, or only the cells it names. Null before the first. */
export function valuesOn(series: readonly DatedValue[], by: string, day: Day): Values | null {
  let flat: Placed | null = null;
  let dimension: string | null = null;
  let cells = NONE;
  let any = false;
  for (const entry of series) {
    if (entry.from === null || entry.from > day) continue;
    any = true;
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
