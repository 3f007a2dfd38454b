import type { Day } from '../../model/day.ts';
import { chainOf } from './standing.ts';
import type { World } from './world.ts';

/** Every day written anywhere in what concerns an item in an area, and the day before each. */
export function daysOf(world: World, area: string, item: string): readonly Day[] {
  const chain = chainOf(world, area);
  const overlays = world.overlays.filter((one) => chain.includes(one.area));
  const texts = [
    ...[...concerns(world, area, item)].map((one) => writtenOf(world, area, one)),
    JSON.stringify(world.editions.map((one) => one.effective)),
    JSON.stringify(overlays.map((one) => [one.issued, one.effective, one.expires, one.repealed])),
  ];
  const days = new Set<Day>();
  for (const [, day = ''] of texts.join().matchAll(/"([0-9]{4}-[0-9]{2}-[0-9]{2})"/g)) {
    days.add(day);
    days.add(dayBefore(day));
  }
  return [...days].sort();
}

/** The items an item rests on in an area, itself among them: all that what is written of it names, and so on. */
export function concerns(world: World, area: string, item: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [item];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    for (const [, other = ''] of writtenOf(world, area, one).matchAll(/"([a-z0-9-]+)#[a-z0-9-]+"/g)) open.push(other);
  }
  return found;
}

/** Everything written of an item for an area, and the figures of its areas where it takes one of those. */
function writtenOf(world: World, area: string, item: string): string {
  const chain = chainOf(world, area);
  const overlays = world.overlays.filter((one) => chain.includes(one.area));
  const text = [
    textOf(world.items.get(item)),
    ...overlays.flatMap((one) => [textOf(one.items?.[item]), textOf(one['own-items']?.[item])]),
  ].join();
  if (!text.includes('"area.')) return text;
  return [text, ...world.parameters.filter((one) => chain.includes(one.area)).map(textOf)].join();
}

/** Records never change, and the same ones are read for every weakening. */
const texts = new WeakMap<object, string>();

function textOf(written: object | undefined): string {
  if (written === undefined) return '';
  const text = texts.get(written) ?? JSON.stringify(written);
  texts.set(written, text);
  return text;
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
