import type { Catalogue, Edition, Facet, Item, ItemVersion, Revision } from '../model/catalogue.ts';
import type { Text } from '../model/text.ts';
import { type Announced, announcedChanges } from '../resolve/announced.ts';
import { versionFor } from '../resolve/local-item.ts';

/** One item that two editions have in common and the later one revised. */
export interface RevisedItem {
  readonly item: Item;
  readonly revision: Revision;
  /** The sentences that differ. */
  readonly facets: readonly Facet[];
  readonly lead: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
}

/** What sets one edition apart from an earlier one, as far as it is known. */
export interface EditionChanges {
  readonly before: Edition;
  readonly after: Edition;
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly id: string; readonly before: Text; readonly after: Text }[];
  readonly revised: readonly RevisedItem[];
  /** What the release of the later one counts. */
  readonly announced: readonly Announced[];
}

/** Compares two editions of the national standard. */
export function changesBetweenEditions(catalogue: Catalogue, before: Edition, after: Edition): EditionChanges {
  const common = [...after.listed.values()].filter(({ id }) => before.listed.has(id));
  const revised = common.flatMap(({ id }): RevisedItem[] => {
    const item = catalogue.items.get(id);
    const revision = item?.revisions.find((one) => one.edition === after.id);
    return item && revision ? [revisedItem(item, revision, before, after)] : [];
  });
  return {
    before,
    after,
    removed: [...before.listed.keys()].filter((id) => !after.listed.has(id)),
    renamed: common.flatMap(({ id, name }) => {
      const old = before.listed.get(id)?.name ?? nameIn(catalogue, id, before);
      const now = name ?? nameIn(catalogue, id, after);
      return old && now && old.zh !== now.zh ? [{ id, before: old, after: now }] : [];
    }),
    revised,
    announced: announcedChanges(catalogue, after),
  };
}

function nameIn(catalogue: Catalogue, id: string, edition: Edition): Text | null {
  const item = catalogue.items.get(id);
  return item ? versionFor(item, edition).name : null;
}

function revisedItem(item: Item, revision: Revision, before: Edition, after: Edition): RevisedItem {
  const [old, now]: readonly [ItemVersion, ItemVersion] = [versionFor(item, before), versionFor(item, after)];
  const facets = [...now.statement.keys()].filter(
    (facet) => now.statement.get(facet)?.text.zh !== old.statement.get(facet)?.text.zh,
  );
  const lead = old.lead.join() === now.lead.join() ? null : { before: old.lead, after: now.lead };
  return { item, revision, facets, lead };
}
