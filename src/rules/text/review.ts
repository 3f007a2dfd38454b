import type { Finding } from '../../model/finding.ts';
import type { Overlay, OverlayItem } from '../../model/overlay.ts';
import { below } from '../../model/source.ts';
import type { LocalItem } from '../../resolve/local-item.ts';
import type { Rule, Subject } from '../rule.ts';
import { digestOf, facetOf, signable } from '../sign-off.ts';

/** A sign-off whose text has changed since, or is no longer there: nobody has reviewed what is printed. */
export const textReview: Rule = {
  id: 'text/review',
  severity: 'warning',
  *check(subject) {
    const { overlays, resolver, asOf } = subject;
    for (const overlay of overlays) {
      if (!resolver.stands(overlay, asOf)) continue;
      for (const entry of overlay.items.values()) {
        for (const [key, { text }] of entry.reviewed) {
          if (isSigned(entry, key, text)) continue;
          const item = resolver.newestItem(overlay.area, entry.id);
          if (item && isKnown(item, key)) yield* lapsed(subject, overlay, entry, key);
        }
      }
    }
  },
};

/** Whether it is the very text of a facet that was signed: nearly always it is. */
function isSigned(entry: OverlayItem, key: string, signed: string): boolean {
  const facet = facetOf(key);
  const text = facet === null ? undefined : entry.text.get(facet);
  return text !== undefined && digestOf(text.zh) === signed;
}

/** Of a key that names nothing, link/orphan speaks. */
function isKnown(item: LocalItem, key: string): boolean {
  return facetOf(key) !== null || item.measures.has(key) || item.content.has(key) || item.audience.has(key);
}

function lapsed({ asOf }: Subject, overlay: Overlay, entry: OverlayItem, key: string): readonly Finding[] {
  const signed = entry.reviewed.get(key);
  const texts = signable(entry, key, asOf);
  if (!signed || texts.some((one) => one.digest === signed.text)) return [];
  const [now] = texts;
  return [
    {
      rule: 'text/review',
      variant: now ? 'changed' : 'gone',
      at: below(signed.at, 'text'),
      area: overlay.area,
      item: entry.id,
      key,
      params: { by: signed.by, date: signed.date, facet: facetOf(key), digest: now?.digest ?? null },
      related: now ? [{ at: now.at, says: 'signed', params: {} }] : [],
    },
  ];
}
