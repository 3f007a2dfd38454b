import type { Day } from '../model/day.ts';
import type { DatedValue } from '../model/value.ts';
import type { Placed, Setting } from './levels.ts';

type Values = Pick<Setting, 'flat' | 'dimension' | 'cells'>;

/** What a series says on a day: each later entry replaces the value, or only the cells it names. Null before the first. */
export function valuesOn(series: readonly DatedValue[], by: string, day: Day): Values | null {
  let flat: Placed | null = null;
  let dimension: string | null = null;
  let cells = new Map<string, Placed>();
  let any = false;
  for (const entry of series) {
    if (entry.from === null || entry.from > day) continue;
    any = true;
    if (entry.flat) {
      flat = { quantity: entry.flat, by, entry };
      dimension = null;
      cells = new Map();
      continue;
    }
    if (entry.by !== dimension) cells = new Map();
    dimension = entry.by;
    for (const [cell, quantity] of entry.cells) cells.set(cell, { quantity, by, entry });
  }
  return any ? { flat, dimension, cells } : null;
}
