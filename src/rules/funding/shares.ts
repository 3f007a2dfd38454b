import { atKey, below } from '../../model/source.ts';
import type { Rule } from '../rule.ts';

/** The shares of the local levels do not add up to the whole, or take from the central part. */
export const fundingShares: Rule = {
  id: 'funding/shares',
  severity: 'error',
  *check({ overlays }) {
    for (const overlay of overlays) {
      for (const entry of overlay.items.values()) {
        if (!entry.funding) continue;
        const { shares, of, at } = entry.funding;
        // Shares are percents with decimals: added as hundredths, so that 33.33 and 66.67 make 100.
        const total = [...shares.values()].reduce((sum, share) => sum + Math.round(share * 10_000), 0) / 10_000;
        if (total !== 100)
          yield {
            rule: 'funding/shares',
            at: atKey(below(at, 'shares')),
            area: overlay.area,
            item: entry.id,
            params: { total, local: total, floor: 100 },
          };
        if (of === 'above-floor' && shares.has('central')) {
          yield {
            rule: 'funding/shares',
            variant: 'central',
            at: atKey(below(at, 'shares', 'central')),
            area: overlay.area,
            item: entry.id,
            params: {},
          };
        }
      }
    }
  },
};
