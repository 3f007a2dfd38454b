import { byPeriod, periodOf } from '../measures/period.ts';
import { conversion, type Units } from '../measures/units.ts';
import type { Fact } from '../model/finding.ts';
import type { Quantity } from '../model/value.ts';
import type { Level } from '../resolve/levels.ts';
import { numberFact } from './facts.ts';

/** Which sentence tells of a value that is counted by another period than its base, and what it names. */
export interface Apart {
  readonly variant: 'period' | 'months' | 'unit';
  readonly params: Readonly<Record<string, Fact>>;
}

/** Why a share of what is counted by another period, or months of it, cannot be worked out, and how to write what is meant. */
export function periodApart(units: Units, { flat: whole, unit }: Quantity, level: Level): Apart | null {
  if (level.is !== 'unknown' || level.why !== 'period' || !level.relative) return null;
  const flat = level.relative;
  const base = level.counted ?? '';
  const period = periodOf(unit) ?? '';
  const other = periodOf(base) ?? '';
  const named = { period, 'base-period': other, by: numberFact(flat.by), base: flat.of };
  if (flat.kind === 'months') return { variant: 'months', params: named };
  const each = byPeriod(unit, other);
  const fits = flat.of.startsWith('area.') || conversion(units, base, each) !== null;
  const months = period === 'month' ? null : conversion(units, other, 'month');
  // Another unit would be one of all parts of a sum, and of both ends of a range.
  const meant = whole.form !== 'relative' || conversion(units, each, unit) === null ? null : each;
  // Where not even the rest fits, it is the units that do not.
  if (!fits || (months === null && meant === null)) return { variant: 'unit', params: { ...named, base } };
  return {
    variant: 'period',
    params: { ...named, months: months && numberFact(flat.by.mul(months)), meant },
  };
}
