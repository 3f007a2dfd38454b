import { NATION } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { RawEdition, RawOverlay, World } from './world.ts';

/** The areas above one and itself, from just below the nation down. */
export function chainOf(world: World, area: string): readonly string[] {
  const chain: string[] = [];
  let at: string | null = area;
  while (at !== null && at !== NATION && chain.length < 12) {
    if (!world.areas.has(at)) break;
    chain.unshift(at);
    at = world.areas.get(at)?.parent ?? null;
  }
  return chain;
}

/** The areas above one, the nation left out. */
export function above(world: World, area: string): readonly string[] {
  return chainOf(world, area).slice(0, -1);
}

/** What an area has issued that is neither repealed nor replaced on a day; what replaces comes before what it replaces. */
export function standing(world: World, area: string, day: Day): readonly RawOverlay[] {
  const issued = world.overlays.filter((one) => one.area === area);
  return issued.filter((one) => !isRepealed(one, day) && !isReplaced(world, one, day)).toReversed();
}

function isRepealed(overlay: RawOverlay, day: Day): boolean {
  return overlay.repealed !== undefined && overlay.repealed.date <= day;
}

function isReplaced(world: World, overlay: RawOverlay, day: Day): boolean {
  return world.overlays.some((one) => {
    const since = begins(one);
    return one.replaces === overlay.id && since !== null && since <= day;
  });
}

/** From when what has no date of its own counts. */
export function begins(overlay: RawOverlay): Day | null {
  return overlay.effective ?? overlay.issued ?? null;
}

/** The edition in force on a day; before the first, the first. */
export function editionOn(world: World, day: Day): RawEdition | null {
  return world.editions.findLast((one) => one.effective <= day) ?? world.editions[0] ?? null;
}

/** The ids an edition lists. */
export function listedIn(edition: RawEdition): readonly string[] {
  return edition.contents.flatMap((field) =>
    field.categories.flatMap((category) => category.items.map((one) => (typeof one === 'string' ? one : one.id))),
  );
}
