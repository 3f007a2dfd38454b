import Fraction from 'fraction.js';
import type { Period } from '../judge/judge.ts';
import type { Measure } from '../model/catalogue.ts';

/** Types whose figures may be shares. */
const SHARES: ReadonlySet<string> = new Set(['amount', 'coverage', 'quantity']);

/**
 * A share of less than one per cent in a slot that is left open or of the area’s own, of which residents are the better off the more it is;
 * else null.
 * Contributions and premiums may truly be half a per cent, and against a floor floor/below speaks.
 */
export function belowPercent({ unit: named, better, type }: Measure, { verdict, own }: Period): Fraction | null {
  if (named !== 'percent' || better !== 'more' || (verdict !== 'specified' && verdict !== 'added')) return null;
  const { flat, unit } = own.quantity;
  if (unit !== 'percent' || !SHARES.has(type)) return null;
  const figure = flat.form === 'scalar' ? flat.value : flat.form === 'bounds' ? (flat.ge ?? flat.le) : null;
  return figure instanceof Fraction && figure.compare(0) > 0 && figure.compare(1) < 0 ? figure : null;
}
