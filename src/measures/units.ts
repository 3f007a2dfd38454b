import Fraction from 'fraction.js';
import type { BaseUnit } from '../model/catalogue.ts';
import type { Unit } from '../model/value.ts';

export type Units = ReadonlyMap<string, BaseUnit>;

interface Analysed {
  /** Dimension of the numerator, then those of the denominators in order of name. */
  readonly kind: string;
  /** How many base units one of this unit is. */
  readonly factor: Fraction;
}

/** The tokens of a unit that are not in the register; empty for a unit in good standing. */
export function unknownTokens(units: Units, unit: Unit): readonly string[] {
  return unit.split('/').filter((token) => !units.has(token));
}

/**
 * What one `from` is in `to`: 1/12 from a year's to a month's amount, 10000 from 万元 to 元. Null where the two do not
 * convert: days and working days, per person and per household, hours a week and hours a day.
 */
export function conversion(units: Units, from: Unit, to: Unit): Fraction | null {
  if (from === to) return new Fraction(1);
  const a = analyse(units, from);
  const b = analyse(units, to);
  return a && b && a.kind === b.kind ? a.factor.div(b.factor) : null;
}

/** What units are made of, worked out once for each: a text may mention a figure in several. */
const analyses = new WeakMap<Units, Map<Unit, Analysed | null>>();

function analyse(units: Units, unit: Unit): Analysed | null {
  const known = analyses.get(units) ?? new Map<Unit, Analysed | null>();
  analyses.set(units, known);
  const before = known.get(unit);
  if (before !== undefined) return before;
  const found = takenApart(units, unit);
  known.set(unit, found);
  return found;
}

function takenApart(units: Units, unit: Unit): Analysed | null {
  const [numerator, ...denominators] = unit.split('/').map((token) => units.get(token));
  if (!numerator || denominators.includes(undefined)) return null;
  const below = denominators as BaseUnit[];
  // Under a slash a token whose `rate` is another dimension does not convert: its factor no longer counts.
  const rateFactor = (one: BaseUnit) => (one.rate === one.dimension ? one.factor : new Fraction(1));
  return {
    kind: [numerator.dimension, ...below.map((one) => one.rate).sort()].join('/'),
    factor: below.reduce((factor, one) => factor.div(rateFactor(one)), numerator.factor),
  };
}
