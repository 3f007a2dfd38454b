import { NATION } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import { chainOf, editionOn } from './standing.ts';
import type { RawEdition, RawItem, World } from './world.ts';

export type RawMeasure = NonNullable<RawItem['measures']>[string] & { readonly set?: unknown };

/** What a measure is, and whose it is. */
export interface Promised {
  readonly measure: RawMeasure;
  readonly owner: string;
}

type Part = 'measures' | 'audience' | 'content';

/** The measures, groups or content elements of a national item as an edition has them: later revisions over earlier ones. */
export function nationalPart<P extends Part>(
  world: World,
  item: string,
  part: P,
  edition: RawEdition | null,
): NonNullable<RawItem[P]> {
  const raw = world.items.get(item);
  const revisions = Object.entries(raw?.revisions ?? {})
    .filter(([id]) => edition !== null && id <= edition.id)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.assign({}, raw?.[part], ...revisions.map(([, revision]) => revision[part]));
}

/** The measure an address means for an area on a day: the nation's, else one that the area or one above it brought in. */
export function promised(world: World, area: string, item: string, key: string, day: Day): Promised | null {
  for (const edition of [editionOn(world, day), world.editions.at(-1) ?? null]) {
    const national = nationalPart(world, item, 'measures', edition)[key];
    if (national) return { measure: national, owner: NATION };
  }
  for (const code of chainOf(world, area)) {
    for (const overlay of world.overlays.filter((one) => one.area === code)) {
      const added = overlay.items?.[item]?.add?.measures?.[key] ?? overlay['own-items']?.[item]?.measures?.[key];
      if (added) return { measure: added as RawMeasure, owner: code };
    }
  }
  return null;
}

/** Whether more is better for the resident, less is, or there is no such question. */
export function better(measure: Pick<RawMeasure, 'type' | 'better'>): 'more' | 'less' {
  return measure.better ?? (measure.type === 'time-limit' || measure.type === 'charge' ? 'less' : 'more');
}
