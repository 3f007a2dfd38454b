import type { Dimension, Measure, Who } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { compare, whoAt } from './audience.ts';

/** Of which measure it is asked who is due it, where and when. */
export interface Asked {
  readonly area: string;
  readonly measure: Measure;
  readonly day: Day;
}

/**
 * Whether somebody who is due a measure is in a cell and in none of some others; null where that cannot be told: a cell
 * or group does not say who is in it, a figure is not known, or there are too many cases.
 */
export function hasPeople(
  resolver: Resolver,
  evaluator: Evaluator,
  asked: Asked,
  { over, cells }: Dimension,
  cell: string,
  others: Iterable<string> = [],
): boolean | null {
  if (over !== 'people') return null;
  const who = (one: string): Who | null => cells.get(one)?.who ?? null;
  return somebody(resolver, evaluator, asked, [who(cell)], [...others].map(who));
}

/** The same of whoever meets all of some conditions and none of others. */
export function somebody(
  resolver: Resolver,
  evaluator: Evaluator,
  asked: Asked,
  all: readonly (Who | null)[],
  none: readonly (Who | null)[],
): boolean | null {
  if (all.includes(null) || none.includes(null)) return null;
  const due = peopleDue(resolver, asked);
  if (due === null) return null;
  const where = { area: asked.area, day: asked.day, by: null };
  const found = compare(resolver, evaluator, where, { all: [due, ...all] }, { any: none }, true);
  return found.is === 'loses' ? true : found.is === 'covers' ? false : null;
}

/** Whoever is due a measure in an area: the groups it is for, else those of the content it counts. */
function peopleDue(resolver: Resolver, { area, measure, day }: Asked): Who | null {
  const item = resolver.itemAt(area, measure.item, resolver.editionOn(day));
  const content = measure.of === null ? undefined : item?.content.get(measure.of);
  const keys = measure.for.length > 0 ? measure.for : (content?.for ?? []);
  const groups = keys.map((key) => item?.audience.get(key) ?? null);
  const any = groups.map((group) => group && whoAt(resolver, area, measure.item, group, day));
  return any.length === 0 || any.includes(null) ? null : { any };
}
