import type { Day } from '../../model/day.ts';
import { audienceLosses } from './audience.ts';
import { daysOf } from './days.ts';
import { dutyLosses } from './duties.ts';
import type { Loss } from './loss.ts';
import { chainOf, isThere } from './standing.ts';
import { valueLosses } from './values.ts';
import type { World } from './world.ts';

/** When somebody is looked at: from a day on, or before it. */
export type Side = 'from' | 'before';

/** Everybody in an area who gets less of one measure than is due, on every day on that side of one on which that may change. */
export function* measureLosses(
  world: World,
  area: string,
  item: string,
  key: string,
  asOf: Day,
  side: Side,
): Generator<Loss> {
  for (const day of stretched(daysOf(world, area, item), asOf, side).filter((one) => isThere(world, area, one)))
    yield* valueLosses(world, area, item, key, day, asOf);
}

/** What an area leaves out as a whole: duties, items, content, people; looked at on the day asked. */
export function* wholeLosses(
  world: World,
  area: string,
  asOf: Day,
  looksAt?: (item: string) => boolean,
): Generator<Loss> {
  if (!isThere(world, area, asOf)) return;
  yield* dutyLosses(world, area, asOf);
  yield* audienceLosses(world, area, asOf, looksAt);
}

/** The addresses an area writes anything for. */
export function addressesOf(world: World, area: string): readonly (readonly [string, string])[] {
  const found = world.overlays
    .filter((one) => one.area === area)
    .flatMap((one) => [
      ...Object.entries(one.items ?? {}).flatMap(([item, entry]) =>
        [...Object.keys(entry.measures ?? {}), ...Object.keys(entry.add?.measures ?? {})].map(
          (key) => `${item}#${key}`,
        ),
      ),
      ...Object.entries(one['own-items'] ?? {}).flatMap(([item, own]) =>
        Object.keys(own.measures ?? {}).map((key) => `${item}#${key}`),
      ),
    ]);
  return [...new Set(found)].map((address) => address.split('#') as [string, string]);
}

/** Those of some areas that are the area itself or stand below it. */
export function below(world: World, area: string, among: readonly string[]): readonly string[] {
  return among.filter((one) => chainOf(world, one).includes(area));
}

function stretched(days: readonly Day[], asOf: Day, side: Side): readonly Day[] {
  if (side === 'before') return days.filter((day) => day < asOf);
  return [asOf, ...days.filter((day) => day > asOf)];
}
