import Fraction from 'fraction.js';
import type { KnownLevel } from '../prose/known-level.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { levelsInName, plainLevel } from './level.ts';
import type { Sight } from './sight.ts';

/** The central shares of the funding schemes of an item, and the shares an area writes for those below it. */
export function knownShares(sight: Sight, area: string, item: LocalItem): readonly KnownLevel[] {
  const central = (item.funding?.schemes ?? []).flatMap((id) => {
    const scheme = sight.catalogue.schemes.get(id);
    if (!scheme || scheme.central === null) return [];
    const shares = typeof scheme.central === 'number' ? [scheme.central] : [...scheme.central.values()];
    return shares.map((share) => ({ share, key: id, at: scheme.at }));
  });
  const local = sight.resolver.tree.chain(area).flatMap(({ code }) =>
    sight.resolver.overlaysOf(code).flatMap((overlay) => {
      const funding = overlay.items.get(item.id)?.funding;
      return funding ? [...funding.shares].map(([key, share]) => ({ share, key, at: funding.at })) : [];
    }),
  );
  return [
    ...[...central, ...local].map(({ share, key, at }) => plainLevel(new Fraction(share), 'percent', key, at)),
    ...fundingNotes(sight, item),
  ];
}

/** What the centre gives localities is no level of a measure: it stands in words at the scheme and the item. */
function fundingNotes(sight: Sight, { funding }: LocalItem): readonly KnownLevel[] {
  if (!funding) return [];
  const schemes = funding.schemes.flatMap((id) => sight.catalogue.schemes.get(id) ?? []);
  return [
    ...levelsInName(sight.lexicon, funding.note ?? '', 'funding', funding.at),
    ...schemes.flatMap((scheme) => levelsInName(sight.lexicon, scheme.description.zh, scheme.id, scheme.at)),
  ];
}
