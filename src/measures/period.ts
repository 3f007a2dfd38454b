import { remembered } from '../model/remembered.ts';
import type { Unit } from '../model/value.ts';

/** The stretches of time that figures are counted by. */
const PERIODS: ReadonlySet<Unit> = new Set([
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'school-year',
  'term',
  'school-day',
  'working-day',
]);

/** Whether a unit is a stretch of time that figures are counted by. */
export function isPeriod(unit: Unit): boolean {
  return PERIODS.has(unit);
}

/** The period that a unit is counted by: the month of `CNY/person/month`; null where there is none. */
export const periodOf = remembered((unit: Unit): Unit | null => {
  const [, ...below] = unit.split('/');
  return below.find(isPeriod) ?? null;
});

/** A unit counted by another period; the unit itself where it is counted by none. */
export function byPeriod(unit: Unit, period: Unit): Unit {
  const tokens = unit.split('/');
  const at = tokens.findIndex((token, index) => index > 0 && isPeriod(token));
  return at < 0 ? unit : tokens.with(at, period).join('/');
}

/** A unit without the period it is counted by. */
export function withoutPeriod(unit: Unit): Unit {
  const tokens = unit.split('/');
  const at = tokens.findIndex((token, index) => index > 0 && isPeriod(token));
  return at < 0 ? unit : tokens.toSpliced(at, 1).join('/');
}
