import type { Day } from '../../model/day.ts';
import { entitled, leftOut } from './audience.ts';
import { nationalPart, type RawMeasure } from './promise.ts';
import { chainOf, editionOn } from './standing.ts';
import type { World } from './world.ts';

/** A part of an item as an area has it: the nation's, or that of the area that set the item up. */
export function partAt<P extends 'measures' | 'audience' | 'content'>(
  world: World,
  area: string,
  item: string,
  part: P,
  day: Day,
): ReturnType<typeof nationalPart<P>> {
  const own = chainOf(world, area).flatMap((code) =>
    world.overlays.filter((one) => one.area === code).map((one) => one['own-items']?.[item]?.[part]),
  );
  return Object.assign({}, ...own.toReversed(), nationalPart(world, item, part, editionOn(world, day)));
}

/** Who is due a measure, and where; the conditions of all it is for. */
export interface Due {
  readonly area: string;
  readonly day: Day;
  readonly groups: readonly unknown[];
}

/** Whom a measure is due to in an area on a day. */
export function dueOf(world: World, area: string, item: string, measure: RawMeasure, day: Day): Due {
  const content = partAt(world, area, item, 'content', day)[measure.of ?? ''];
  const keys = [measure.for ?? content?.for ?? []].flat();
  const all = partAt(world, area, item, 'audience', day);
  return { area, day, groups: keys.map((key) => all[key] && entitled(world, area, item, key, all[key], day)) };
}

/** Whether one of them is of a kind and of none of the others; untold where anybody’s condition is not known. */
export function someDue(
  world: World,
  { area, day, groups }: Due,
  kind: unknown,
  others: readonly unknown[] = [],
): 'person' | 'untold' | null {
  if ([kind, ...groups, ...others].some((one) => one === null || one === undefined) || groups.length === 0)
    return 'untold';
  return leftOut(world, area, day, { all: [{ any: groups }, kind] }, { any: others });
}
