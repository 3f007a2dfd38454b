import Fraction from 'fraction.js';
import type { World } from './world.ts';

/** An amount in another unit of the same kind; null where nobody could say how much that is. */
export function inUnit(world: World, amount: Fraction, from: string, to: string): Fraction | null {
  if (from === to) return amount;
  const a = taken(world, from);
  const b = taken(world, to);
  return a && b && a.kind === b.kind ? amount.mul(a.times).div(b.times) : null;
}

/** An amount counted in the smallest unit of its kind, and which kind that is; null where a unit is not known. */
export function inSmallest(
  world: World,
  amount: Fraction,
  unit: string,
): { readonly kind: string; readonly amount: Fraction } | null {
  const own = taken(world, unit);
  return own && { kind: own.kind, amount: amount.mul(own.times) };
}

/** A unit taken apart: what is counted and for what, and how many of the smallest it is. */
function taken(world: World, unit: string): { readonly kind: string; readonly times: Fraction } | null {
  const [counted = '', ...per] = unit.split('/');
  const top = world.units[counted];
  if (!top) return null;
  let times = new Fraction(String(top.factor ?? 1));
  const kinds: string[] = [];
  for (const token of per) {
    const one = world.units[token];
    if (!one) return null;
    kinds.push(one.rate ?? one.dimension);
    // A week as a rate is not seven days: nobody may turn hours a week into hours a day.
    if ((one.rate ?? one.dimension) === one.dimension) times = times.div(String(one.factor ?? 1));
  }
  return { kind: [top.dimension, ...kinds.sort()].join('/'), times };
}

/** What tokens under a slash are stretches of time by. */
const TIMES = ['clock-time', 'days', 'working-days', 'school-days', 'months', 'school-years'];

/** Where in a unit, taken apart at its slashes, the time stands that it is counted by; -1 where there is none. */
export function timeIn(world: World, tokens: readonly string[]): number {
  return tokens.findIndex((token, index) => index > 0 && TIMES.includes(world.units[token]?.dimension ?? ''));
}
