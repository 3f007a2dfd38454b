import type { Catalogue, Edition, RevisionKind } from '../model/catalogue.ts';

/** One kind of change an edition brings: how many its release counts, and the items here that are known to be among them. */
export interface Announced {
  readonly kind: RevisionKind;
  readonly announced: number;
  readonly items: readonly string[];
}

/** The changes the release of an edition counts against the one it supersedes, kind by kind. */
export function announcedChanges(catalogue: Catalogue, edition: Edition): readonly Announced[] {
  const before = edition.supersedes === null ? undefined : catalogue.editions.get(edition.supersedes)?.listed;
  // The lists themselves tell what is new; of anything else only what was written of an item does.
  const added = [...edition.listed.keys()].filter((id) => before && !before.has(id));
  const revised = (kind: RevisionKind) =>
    [...catalogue.items.values()]
      .filter(({ revisions }) => revisions.some((one) => one.edition === edition.id && one.changes.includes(kind)))
      .map(({ id }) => id);
  return [...(edition.changes?.counts ?? [])].map(([kind, announced]) => ({
    kind,
    announced,
    items: kind === 'added' ? added : revised(kind),
  }));
}
