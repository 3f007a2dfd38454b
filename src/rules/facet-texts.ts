import { type Facet, NATION } from '../model/catalogue.ts';
import { below, type Pointer } from '../model/source.ts';
import { type LocalItem, versionFor } from '../resolve/resolver.ts';
import type { Subject } from './rule.ts';

/** A sentence people read, with the item it speaks of as the area has it. */
export interface FacetProse {
  readonly area: string;
  readonly item: LocalItem;
  readonly facet: Facet;
  /** `statement.standard` or `text.standard`. */
  readonly key: string;
  readonly text: string;
  readonly at: Pointer;
}

/** The texts that stand on the day: in the catalogue's own workspace the national ones, everywhere those of our overlays. */
export function facetTexts(subject: Subject): readonly FacetProse[] {
  return [...(subject.ownCatalogue ? national(subject) : []), ...local(subject)];
}

function national({ catalogue, resolver, asOf }: Subject): readonly FacetProse[] {
  const edition = resolver.editionOn(asOf);
  return [...catalogue.items.values()].flatMap((item) => {
    const here = item.owner === NATION ? resolver.itemAt(NATION, item.id, edition) : null;
    return here ? statements(NATION, here, versionFor(item, edition).statement) : [];
  });
}

function statements(area: string, item: LocalItem, facets: LocalItem['statement']): readonly FacetProse[] {
  return [...facets].map(([facet, { text, at }]) => ({
    area,
    item,
    facet,
    key: `statement.${facet}`,
    text: text.zh,
    at: below(at, 'zh'),
  }));
}

function local({ overlays, resolver, asOf }: Subject): readonly FacetProse[] {
  const edition = resolver.editionOn(asOf);
  return overlays
    .filter((overlay) => resolver.stands(overlay, asOf))
    .flatMap((overlay) => [
      ...[...overlay.items.values()].flatMap((entry) => {
        const item = resolver.itemAt(overlay.area, entry.id, edition);
        if (!item) return [];
        return [...entry.text].map(([facet, text]) => ({
          area: overlay.area,
          item,
          facet,
          key: `text.${facet}`,
          text: text.zh,
          at: textAt(below(entry.at, 'text', facet)),
        }));
      }),
      ...[...overlay.ownItems.values()].flatMap((own) => {
        const item = resolver.itemAt(overlay.area, own.id, edition);
        return item ? statements(overlay.area, item, own.statement) : [];
      }),
    ]);
}

/** The Chinese of a text that may be written plainly or with a translation. */
export function textAt(at: Pointer): Pointer {
  const written = at.path.reduce<unknown>(
    (node, step) => (node as Record<string | number, unknown> | null)?.[step],
    at.in.data,
  );
  return typeof written === 'string' ? at : below(at, 'zh');
}
