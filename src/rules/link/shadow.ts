import type { Finding } from '../../model/finding.ts';
import type { Overlay, OverlayItem } from '../../model/overlay.ts';
import { atKey, type Pointer } from '../../model/source.ts';
import { versionFor } from '../../resolve/local-item.ts';
import { entriesThat } from '../entries-that.ts';
import type { Rule, Subject } from '../rule.ts';

/** Something added bears the name of what stands above, or an item of one's own that of another: the old one would vanish. */
export const linkShadow: Rule = {
  id: 'link/shadow',
  severity: 'error',
  *check(subject) {
    const adding = entriesThat(subject, 'adds');
    for (const overlay of subject.overlays) {
      const others = overlay.ownItems.size > 0 ? othersInLine(subject, overlay) : [];
      for (const item of overlay.ownItems.values()) {
        if (isTaken(subject, others, item.id))
          yield {
            rule: 'link/shadow',
            variant: 'item',
            at: atKey(item.at),
            area: overlay.area,
            item: item.id,
            params: { id: item.id },
          };
      }
      for (const entry of adding.get(overlay) ?? []) yield* inItem(subject, overlay, entry);
    }
  },
};

/** What else the area and those above it say, but for what the overlay replaces. */
function othersInLine({ resolver }: Subject, overlay: Overlay): readonly Overlay[] {
  const all = resolver.tree.chain(overlay.area).flatMap((area) => resolver.overlaysOf(area.code));
  return all.filter((one) => one.id !== overlay.id && one.id !== overlay.replaces);
}

function isTaken({ catalogue }: Subject, others: readonly Overlay[], id: string): boolean {
  if (catalogue.items.has(id) || others.some((one) => one.ownItems.has(id))) return true;
  return [...catalogue.editions.values()].some((edition) => edition.listed.has(id));
}

function* inItem(subject: Subject, overlay: Overlay, entry: OverlayItem): Generator<Finding> {
  const added = [...entry.addedGroups.values(), ...entry.addedContent.values(), ...entry.addedMeasures.values()];
  const above = keysAbove(subject, overlay, entry.id);
  const seen = new Set<string>();
  for (const { key, at } of added as readonly { readonly key: string; readonly at: Pointer }[]) {
    if (above.has(key) || seen.has(key))
      yield { rule: 'link/shadow', at: atKey(at), area: overlay.area, item: entry.id, key, params: { id: key } };
    seen.add(key);
  }
}

/** Every key the item has above: in all editions, and as the areas above have added to it. */
function keysAbove({ catalogue, resolver }: Subject, overlay: Overlay, id: string): ReadonlySet<string> {
  const item = catalogue.items.get(id);
  const versions = item ? resolver.editions.map((edition) => versionFor(item, edition)) : [];
  const own = resolver.tree.ancestors(overlay.area).flatMap((area) => resolver.overlaysOf(area.code));
  return new Set([
    ...versions.flatMap((one) => [...one.audience.keys(), ...one.content.keys(), ...one.measures.keys()]),
    ...own.flatMap((one) => {
      const entry = one.items.get(id);
      const set = one.ownItems.get(id);
      return [
        entry?.addedGroups,
        entry?.addedContent,
        entry?.addedMeasures,
        set?.audience,
        set?.content,
        set?.measures,
      ].flatMap((map) => [...(map?.keys() ?? [])]);
    }),
  ]);
}
