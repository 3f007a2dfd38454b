import type { Catalogue, Item, Measure } from '../model/catalogue.ts';
import { sortedBy } from '../model/sorted-by.ts';

/** The measures of an item in all its editions; one that an edition left as it was counts once. */
export function measuresOf(item: Item): readonly Measure[] {
  const all = [item, ...item.versions.values()].flatMap((version) => [...version.measures.values()]);
  return [...new Set(all)];
}

/** Every measure that anybody has brought in, by its address: the nation's first. */
export function allMeasures({ items, overlays }: Catalogue): ReadonlyMap<string, Measure> {
  const national = sortedBy(items.values(), ({ id }) => id).flatMap(measuresOf);
  const local = overlays.flatMap((overlay) => [
    ...[...overlay.items.values()].flatMap((item) => [...item.addedMeasures.values()]),
    ...[...overlay.ownItems.values()].flatMap(measuresOf),
  ]);
  const found = new Map<string, Measure>();
  for (const one of [...national, ...local]) {
    const address = `${one.item}#${one.key}`;
    if (!found.has(address)) found.set(address, one);
  }
  return found;
}
