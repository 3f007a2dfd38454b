import type Fraction from 'fraction.js';
import { isPeriod } from '../measures/period.ts';
import { conversion, type Units } from '../measures/units.ts';
import { oncePer } from '../model/once-per.ts';
import type { Unit } from '../model/value.ts';
import type { Figure } from './figure.ts';

/**
 * A figure's value in the unit of a known level, one for each thing its unit word may mean; empty where the two do not
 * convert. What a text leaves unsaid (每人, 每年) is taken from the level; what it says must fit.
 */
export function valuesIn(figure: Figure, unit: Unit, units: Units): readonly Fraction[] {
  if (figure.units.length === 0) return [figure.value];
  if (unit === '') return [figure.value];
  if (unit === 'times-base' || unit === 'percent') return shares(figure, unit);
  if (last.figure !== figure || last.units !== units) last = { figure, units, values: new Map() };
  let values = last.values.get(unit);
  if (!values) {
    values = factorsFor(figure, unit, units).map((factor) => (factor ? figure.value.mul(factor) : figure.value));
    last.values.set(unit, values);
  }
  return values;
}

/** The figure asked about last: it is held against one level after the other, and these are in a few units. */
let last: {
  readonly figure: Figure | null;
  readonly units: Units | null;
  readonly values: Map<Unit, readonly Fraction[]>;
} = { figure: null, units: null, values: new Map() };

function factorsFor(figure: Figure, unit: Unit, units: Units): readonly (Fraction | null)[] {
  const key = `${figure.units} ${figure.period} ${figure.subject} ${figure.carried} ${unit}`;
  const known = factorsOf(units);
  const before = known.get(key);
  if (before) return before;
  const found = factorsIn(figure, unit, units);
  known.set(key, found);
  return found;
}

/** By what figures that are worded alike are multiplied: texts have many of these. */
const factorsOf = oncePer((_units: Units) => new Map<string, readonly (Fraction | null)[]>());

/** By what a figure is multiplied to be in a unit; null for what is in it already. */
function factorsIn(figure: Figure, unit: Unit, units: Units): readonly (Fraction | null)[] {
  const [, ...below] = unit.split('/');
  const readings = [filled(figure, below, units), figure.carried ? below : null];
  return readings.flatMap((denominators) =>
    figure.units.flatMap((token) => {
      const factor = denominators && conversion(units, [token, ...denominators].join('/'), unit);
      return factor ? [factor.equals(1) ? null : factor] : [];
    }),
  );
}

/** 1.3倍 and 130% are one thing. */
function shares(figure: Figure, unit: Unit): readonly Fraction[] {
  const share = figure.units.find((token) => token === 'times-base' || token === 'percent');
  if (share === undefined) return [];
  return [share === unit ? figure.value : share === 'percent' ? figure.value.div(100) : figure.value.mul(100)];
}

/** The level's own denominators with the period the text states; null where text and level count by different things. */
function filled(figure: Figure, below: readonly Unit[], units: Units): readonly Unit[] | null {
  const household = (tokens: readonly Unit[]) => tokens.includes('household');
  const people = (tokens: readonly Unit[]) => tokens.some((token) => units.get(token)?.rate === 'people');
  if (household(figure.subject) && people(below) && !household(below)) return null;
  if (people(figure.subject) && household(below) && !people(below)) return null;
  if (figure.period === null) return below;
  const at = below.findIndex(isPeriod);
  return at < 0 ? null : below.with(at, figure.period);
}

/** Whether the two are of one kind, so that the same number in both is a slip of the unit: money and money, time and time. */
export function isKindred(figure: Figure, unit: Unit, units: Units): boolean {
  const kind = (token: Unit) => {
    const dimension = units.get(token)?.dimension ?? token;
    return isPeriod(token) || dimension === 'clock-time' || dimension === 'gestation' ? 'time' : dimension;
  };
  const [numerator = ''] = unit.split('/');
  return figure.units.some((token) => kind(token) === kind(numerator));
}
