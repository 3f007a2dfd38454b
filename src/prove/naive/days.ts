import type { Day } from '../../model/day.ts';
import { chainOf } from './standing.ts';
import type { World } from './world.ts';

/** Every day written anywhere in what concerns an item in an area, and the day before each; of what ends with a day, the day after. */
export function daysOf(world: World, area: string, item: string): readonly Day[] {
  const chain = chainOf(world, area);
  const texts = [
    ...[...concerns(world, area, item)].flatMap((one) => writtenOf(world, area, one).map(textOf)),
    JSON.stringify(world.editions.map((one) => one.effective)),
    JSON.stringify(
      world.overlays
        .filter((one) => chain.includes(one.area))
        .map((one) => [one.issued, one.effective, one.expires, one.repealed]),
    ),
  ];
  const days = new Set<Day>();
  for (const [, last, day = ''] of texts.join().matchAll(/("until":)?"([0-9]{4}-[0-9]{2}-[0-9]{2})"/g)) {
    days.add(day);
    days.add(besides(day, -1));
    // An exception covers its last day, and nothing after it.
    if (last) days.add(besides(day, 1));
  }
  return [...days].sort();
}

/** The items and parameters an item rests on in an area, itself among them: all that what is written of it names, and so on. */
export function concerns(world: World, area: string, item: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [item];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...writtenOf(world, area, one).flatMap(namedIn));
  }
  return found;
}

/** Everything written of an item for an area, and the figures of its areas where it takes one of those. */
function writtenOf(world: World, area: string, item: string): readonly object[] {
  const chain = chainOf(world, area);
  const written = [
    world.items.get(item),
    ...world.overlays
      .filter((one) => chain.includes(one.area))
      .flatMap((one) => [one.items?.[item], one['own-items']?.[item]]),
  ].filter((one) => one !== undefined);
  if (!written.some((one) => textOf(one).includes('"area.'))) return written;
  return [...written, ...world.parameters.filter((one) => chain.includes(one.area))];
}

/** The items that something written names by the address of a measure, and the parameters of areas. */
function namedIn(written: object): readonly string[] {
  const known = names.get(written);
  if (known) return known;
  const found = [
    ...new Set(
      [...textOf(written).matchAll(/"(?:([a-z0-9-]+)#[a-z0-9-]+|(area\.[a-z0-9-]+))"/g)].map(
        ([, item, parameter]) => item ?? parameter ?? '',
      ),
    ),
  ];
  names.set(written, found);
  return found;
}

/** Records never change, and the same ones are read for every weakening. */
const texts = new WeakMap<object, string>();
const names = new WeakMap<object, readonly string[]>();

function textOf(written: object): string {
  const text = texts.get(written) ?? JSON.stringify(written);
  texts.set(written, text);
  return text;
}

function besides(day: Day, by: 1 | -1): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
