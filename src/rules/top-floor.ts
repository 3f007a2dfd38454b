import type { Against } from '../judge/judge.ts';
import type { Units } from '../measures/units.ts';
import type { Measure } from '../model/catalogue.ts';
import { compareLevels } from '../resolve/compare.ts';

/** The floor that asks for most, of those that can be held against one another; null where there is none. */
export function topFloor(measure: Measure, floors: readonly Against[], units: Units): Against | null {
  return floors.reduce<Against | null>(
    (best, one) => (best && compareLevels(measure, best.level, one.level, units).comparison !== 'worse' ? best : one),
    null,
  );
}
