import type { Catalogue } from '../../model/catalogue.ts';
import type { Overlay } from '../../model/overlay.ts';
import { below } from '../../model/source.ts';
import type { DatedValue } from '../../model/value.ts';
import type { Rule } from '../rule.ts';

/** A complete local standard says neither when it was issued nor from when it counts, or sets a value without a date. */
export const dateUndated: Rule = {
  id: 'date/undated',
  severity: 'error',
  *check({ overlays, judgements, resolver, catalogue }) {
    for (const overlay of overlays) {
      if (overlay.scope !== 'complete') continue;
      if (!overlay.draft && overlay.effective === null && overlay.issued === null) {
        yield {
          rule: 'date/undated',
          at: below(overlay.at, 'scope'),
          area: overlay.area,
          params: { overlay: overlay.id },
        };
      }
    }
    const areas = withUndated(catalogue);
    for (const { area, item, key } of judgements) {
      if (!areas.has(area)) continue;
      for (const { overlay, local } of resolver.writers(area, item, key)) {
        const entry = overlay.scope === 'complete' ? local.series.find((one) => one.from === null) : undefined;
        if (entry)
          yield {
            rule: 'date/undated',
            variant: 'value',
            at: entry.at,
            area,
            item,
            key,
            params: { overlay: overlay.id },
          };
      }
    }
  },
};

/** The areas with a complete standard in which some value has no date: hardly any, and only their values need be looked up. */
function withUndated({ overlays }: Catalogue): ReadonlySet<string> {
  return new Set(overlays.filter((one) => one.scope === 'complete' && hasUndated(one)).map((one) => one.area));
}

function hasUndated({ items, ownItems }: Overlay): boolean {
  for (const { sets, addedMeasures } of items.values()) {
    for (const { series } of sets.values()) if (isUndated(series)) return true;
    for (const { series } of addedMeasures.values()) if (isUndated(series)) return true;
  }
  for (const { measures } of ownItems.values())
    for (const { series } of measures.values()) if (isUndated(series)) return true;
  return false;
}

function isUndated(series: readonly DatedValue[]): boolean {
  for (const { from } of series) if (from === null) return true;
  return false;
}
