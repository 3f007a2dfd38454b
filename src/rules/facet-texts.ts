import { type Facet, type Item, NATION } from '../model/catalogue.ts';
import type { Overlay, OverlayItem } from '../model/overlay.ts';
import { below, type Pointer, writtenAt } from '../model/source.ts';
import { type LocalItem, versionFor } from '../resolve/local-item.ts';
import { entriesThat } from './entries-that.ts';
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
export function* facetTexts(subject: Subject, wanted: (text: string) => boolean): Generator<FacetProse> {
  if (subject.ownCatalogue) yield* national(subject).filter(({ text }) => wanted(text));
  const printing = entriesThat(subject, 'has-text');
  for (const overlay of subject.overlays) {
    if (!subject.resolver.stands(overlay, subject.asOf)) continue;
    for (const entry of printing.get(overlay) ?? [])
      for (const [facet, { zh }] of entry.text) if (wanted(zh)) yield* replaced(subject, overlay, entry, facet, zh);
    for (const own of overlay.ownItems.values()) yield* ofOwn(subject, overlay, own).filter(({ text }) => wanted(text));
  }
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
    at: textAt(at),
  }));
}

/** A sentence an overlay prints in place of ours. */
function replaced(
  { resolver, asOf }: Subject,
  { area }: Overlay,
  { id, at }: OverlayItem,
  facet: Facet,
  text: string,
): readonly FacetProse[] {
  const item = resolver.itemAt(area, id, resolver.editionOn(asOf));
  return item ? [{ area, item, facet, key: `text.${facet}`, text, at: textAt(below(at, 'text', facet)) }] : [];
}

function ofOwn({ resolver, asOf }: Subject, { area }: Overlay, { id, statement }: Item): readonly FacetProse[] {
  const item = resolver.itemAt(area, id, resolver.editionOn(asOf));
  return item ? statements(area, item, statement) : [];
}

/** The Chinese of a text that may be written plainly or with a translation. */
export function textAt(at: Pointer): Pointer {
  return typeof writtenAt(at) === 'string' ? at : below(at, 'zh');
}
