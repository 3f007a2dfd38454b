import { type Measure, NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { begins } from '../model/overlay.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { Resolver } from '../resolve/resolver.ts';
import type { LeftBelow } from '../resolve/slot.ts';

/**
 * Since when a level has been left to an area to set: from the edition that first left it so without a break, from the
 * standard of the area above that brought it in, or from when one above passed it on; never before the area itself. Null where that day
 * is not known.
 */
export function slotSince(
  resolver: Resolver,
  area: string,
  item: LocalItem,
  measure: Measure,
  asOf: Day,
  left: LeftBelow | null,
): Day | null {
  const begun =
    item.owner === NATION && !item.addedBy.has(measure.key)
      ? inEditions(resolver, item.id, measure.key, asOf)
      : inOverlays(resolver, item.addedBy.get(measure.key) ?? item.owner, item.id);
  const later = [resolver.tree.get(area)?.from ?? null, left?.entry.from ?? null];
  return begun === null
    ? null
    : later.reduce((latest: Day, day) => (day !== null && day > latest ? day : latest), begun);
}

function inEditions(resolver: Resolver, item: string, key: string, asOf: Day): Day | null {
  let since: Day | null = null;
  for (const edition of resolver.editions.filter((one) => one.effective <= asOf).toReversed()) {
    const left = edition.listed.has(item) && resolver.itemAt(NATION, item, edition)?.measures.get(key)?.decide;
    if (!left) break;
    since = edition.effective;
  }
  return since;
}

/** The first day of the oldest standard of an area that speaks of the item. */
function inOverlays(resolver: Resolver, area: string, item: string): Day | null {
  const days = resolver
    .overlaysOf(area)
    .filter((overlay) => overlay.ownItems.has(item) || overlay.items.has(item))
    .flatMap((overlay) => begins(overlay) ?? []);
  return days.sort()[0] ?? null;
}
