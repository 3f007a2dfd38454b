import { below } from '../../model/source.ts';
import type { Rule } from '../rule.ts';

/** A complete local standard says neither when it was issued nor from when it counts, or sets a value without a date. */
export const dateUndated: Rule = {
  id: 'date/undated',
  severity: 'error',
  *check({ overlays, judgements, resolver }) {
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
    for (const { area, item, key } of judgements) {
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
