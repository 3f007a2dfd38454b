import Fraction from 'fraction.js';
import type { Better } from '../model/catalogue.ts';
import type { Scalar } from '../model/value.ts';
import type { Comparison } from './measure-type.ts';

/** Exact figures: more, or less, is better. */
export function compareNumbers(a: Scalar, b: Scalar, better: Better): Comparison {
  if (!(a instanceof Fraction) || !(b instanceof Fraction)) return 'incomparable';
  const sign = order(a, b) * (better === 'more' ? 1 : -1);
  return sign === 0 ? 'equal' : sign > 0 ? 'better' : 'worse';
}

/** Nearly all figures are whole: these need not be brought to one denominator. */
function order(a: Fraction, b: Fraction): number {
  if (a.d !== b.d) return a.compare(b);
  const [one, other] = [a.s * a.n, b.s * b.n];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Yes is better than no. */
export function compareGuarantees(a: Scalar, b: Scalar, better: Better): Comparison {
  if (typeof a !== 'boolean' || typeof b !== 'boolean') return 'incomparable';
  if (a === b) return 'equal';
  return a === (better === 'more') ? 'better' : 'worse';
}

/** A superset is better (a subset, where less is better); sets that each hold something of their own are mixed. */
export function compareSets(a: Scalar, b: Scalar, better: Better): Comparison {
  if (!(a instanceof Set) || !(b instanceof Set)) return 'incomparable';
  const lacks = [...b].some((term) => !a.has(term));
  const adds = [...a].some((term) => !b.has(term));
  if (lacks && adds) return 'mixed';
  if (!lacks && !adds) return 'equal';
  return adds === (better === 'more') ? 'better' : 'worse';
}

/** Prose has no order: only the very same words are equal. */
export function compareProse(a: Scalar, b: Scalar): Comparison {
  return a === b ? 'equal' : 'incomparable';
}
