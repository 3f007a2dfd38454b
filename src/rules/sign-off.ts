import { FACETS, type Facet } from '../model/catalogue.ts';
import type { OverlayItem } from '../model/overlay.ts';
import { rememberedTexts } from '../model/remembered.ts';
import { below, type Pointer } from '../model/source.ts';
import { textDigest } from './digest.ts';
import { textAt } from './facet-texts.ts';
import { prose, upToNow } from './prose-values.ts';

/** A local text a reviewer can sign, with the digest that binds the sign-off to it. */
export interface Signable {
  readonly text: string;
  readonly digest: string;
  readonly at: Pointer;
}

/** The facet a key such as `text.standard` means; null for the key of a measure. `statement.standard` is read too. */
export function facetOf(key: string): Facet | null {
  return FACET_OF.get(key) ?? null;
}

const FACET_OF: ReadonlyMap<string, Facet> = new Map(
  FACETS.flatMap((facet) => [
    [`text.${facet}`, facet],
    [`statement.${facet}`, facet],
  ]),
);

/** The keys by which the facets of an item are signed. */
export const FACET_KEYS: readonly string[] = [...FACET_OF.keys()];

/** The digest of a text: whoever signs a sentence and whoever prints it ask for the same, and so do the areas next to it. */
export const digestOf = rememberedTexts(textDigest);

/** What there is to sign for a key of an overlay's item: its facet text, or the prose of its measure in force or to come. */
export function signable(entry: OverlayItem, key: string, day: string): readonly Signable[] {
  const facet = facetOf(key);
  const text = facet === null ? undefined : entry.text.get(facet);
  if (facet !== null) return text ? [bound(text.zh, textAt(below(entry.at, 'text', facet)))] : [];
  const series = entry.sets.get(key)?.series ?? entry.addedMeasures.get(key)?.series ?? [];
  return upToNow(series, day).flatMap((value) => prose(value).map((one) => bound(one.text, one.at)));
}

function bound(text: string, at: Pointer): Signable {
  return { text, digest: digestOf(text), at };
}
