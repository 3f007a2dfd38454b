import Fraction from 'fraction.js';
import type { Period } from '../judge/judge.ts';
import type { Measure } from '../model/catalogue.ts';

/**
 * A share of less than one per cent in a slot that is left open, of which residents are the better off the more it is; else null.
 * Contributions and premiums may truly be half a per cent, and against a floor floor/below speaks.
 */
export function belowPercent(measure: Measure, { verdict, own }: Period): Fraction | null {
  if (measure.unit !== 'percent' || measure.better !== 'more' || verdict !== 'specified') return null;
  const { flat, unit } = own.quantity;
  if (unit !== 'percent' || (measure.type !== 'amount' && measure.type !== 'coverage')) return null;
  const figure = flat.form === 'scalar' ? flat.value : flat.form === 'bounds' ? (flat.ge ?? flat.le) : null;
  return figure instanceof Fraction && figure.compare(0) > 0 && figure.compare(1) < 0 ? figure : null;
}
