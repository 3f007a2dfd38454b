import type { Dimension, Measure, Who } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { compare, whoAt } from './audience.ts';

/** Of which measure it is asked who is due it, where and when. */
export interface MeasureOn {
  readonly area: string;
  readonly measure: Measure;
  readonly day: Day;
}

/**
 * Whether somebody who is due a measure is in a cell and in none of some others; null where that cannot be told: a cell
 * or group does not say who is in it, a figure is not known, or there are too many cases.
 */
export function hasPeople(
  evaluator: Evaluator,
  asked: MeasureOn,
  { over, cells }: Dimension,
  cell: string,
  others: Iterable<string> = [],
): boolean | null {
  if (over !== 'people') return null;
  const who = (one: string): Who | null => cells.get(one)?.who ?? null;
  return somebody(evaluator, asked, [who(cell)], [...others].map(who));
}

/** The same of whoever meets all of some conditions and none of others. */
export function somebody(
  evaluator: Evaluator,
  asked: MeasureOn,
  all: readonly (Who | null)[],
  none: readonly (Who | null)[],
): boolean | null {
  return among(evaluator, asked, peopleDue(evaluator.resolver, asked), all, none);
}

/**
 * Whether somebody who is ever due a measure in an area is in a cell, by any edition and any local record of that area or
 * one above it; null where that cannot be told, or turns on figures, which change.
 */
export function everHasPeople(
  evaluator: Evaluator,
  asked: MeasureOn,
  { over, cells }: Dimension,
  cell: string,
): boolean | null {
  const who = over === 'people' ? cells.get(cell)?.who : null;
  return who ? among(evaluator, asked, everDue(evaluator.resolver, asked), [who], []) : null;
}

function among(
  evaluator: Evaluator,
  asked: MeasureOn,
  due: Who | null,
  all: readonly (Who | null)[],
  none: readonly (Who | null)[],
): boolean | null {
  if (due === null || all.includes(null) || none.includes(null)) return null;
  const where = { area: asked.area, day: asked.day, by: null };
  const found = compare(evaluator, where, { all: [due, ...all] }, { any: none }, true);
  return found.is === 'loses' ? true : found.is === 'covers' ? false : null;
}

/** The groups a measure is for, as they are written anywhere. */
function everDue(resolver: Resolver, { area, measure }: MeasureOn): Who | null {
  const written = resolver.tree
    .chain(area)
    .flatMap(({ code }) => resolver.tree.lineage(code))
    .flatMap((code) => resolver.overlaysOf(code))
    .flatMap(({ items }) => items.get(measure.item) ?? []);
  const all = [null, ...resolver.editions].flatMap((edition) => {
    const item = resolver.itemAt(area, measure.item, edition);
    return groupsOf(measure, item).flatMap((key) => {
      const local = written.flatMap(({ restate, widen }) => [restate.get(key), widen.get(key)]);
      return [item?.audience.get(key)?.who ?? null, ...local.filter((who) => who !== undefined)];
    });
  });
  return all.length === 0 || all.includes(null) || readsFigures(all) ? null : { any: all as Who[] };
}

/** Whether a condition takes a figure from a measure, which may change. */
function readsFigures(conditions: unknown): boolean {
  return JSON.stringify(conditions).includes('#');
}

/** The keys of the groups a measure is for, else of those of the content it counts. */
function groupsOf(measure: Measure, item: LocalItem | null): readonly string[] {
  const content = measure.of === null ? undefined : item?.content.get(measure.of);
  return measure.for.length > 0 ? measure.for : (content?.for ?? []);
}

/** Whoever is due a measure in an area: the groups it is for, else those of the content it counts. */
function peopleDue(resolver: Resolver, { area, measure, day }: MeasureOn): Who | null {
  const item = resolver.itemAt(area, measure.item, resolver.editionOn(day));
  const groups = groupsOf(measure, item).map((key) => item?.audience.get(key) ?? null);
  const any = groups.map((group) => group && whoAt(resolver, area, measure.item, group, day));
  return any.length === 0 || any.includes(null) ? null : { any };
}
