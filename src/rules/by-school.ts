import Fraction from 'fraction.js';
import { byPeriod, periodOf } from '../measures/period.ts';
import { conversion, type Units } from '../measures/units.ts';
import type { Fact } from '../model/finding.ts';
import type { Unit } from '../model/value.ts';
import type { Level } from '../resolve/levels.ts';
import { numberFact } from './facts.ts';

/** Which sentence tells of a figure by the term or the school year that is held against one by the year, and what it names. */
export interface BySchool {
  readonly variant: 'term' | 'school-year';
  readonly params: Readonly<Record<string, Fact>>;
}

/**
 * A level by the school year or its terms beside one by the year. That a year has two terms is for a document to say, not for
 * us: this tells how to write it. Null where that is not what stands between the two.
 */
export function bySchool(units: Units, level: Level, unit: Unit, other: Unit): BySchool | null {
  const [period, year] = [periodOf(unit), periodOf(other)];
  if (period === null || year === null || !isSame(units, period, 'school-year') || !isSame(units, year, 'year'))
    return null;
  const meant = byPeriod(unit, 'year');
  const terms = conversion(units, 'school-year', period);
  if (terms === null || conversion(units, meant, other) === null) return null;
  const figure = level.is === 'exact' && level.value instanceof Fraction ? level.value : null;
  const params = { period, year: 'year', meant, figure: figure && numberFact(figure) };
  return { variant: terms.equals(2) && figure ? 'term' : 'school-year', params };
}

/** Whether two tokens are of one kind of time. */
function isSame(units: Units, a: Unit, b: Unit): boolean {
  return units.get(a) !== undefined && units.get(a)?.dimension === units.get(b)?.dimension;
}
