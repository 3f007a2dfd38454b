import type { Finding } from '../../model/finding.ts';
import { below, type Pointer } from '../../model/source.ts';
import { keepsWhole } from '../canonical.ts';
import type { Rule } from '../rule.ts';

/** A locality restates who is entitled, and it cannot be established that nobody is left out. */
export const audienceUndecided: Rule = {
  id: 'audience/undecided',
  severity: 'error',
  *check(subject) {
    for (const overlay of subject.overlays) {
      for (const entry of overlay.items.values()) {
        const item = subject.resolver.itemAt(overlay.area, entry.id, subject.resolver.editions.at(-1) ?? null);
        for (const [key, who] of entry.restate) {
          const above = item?.audience.get(key);
          if (!above || keepsWhole(who, above.who)) continue;
          yield {
            rule: 'audience/undecided',
            verdict: 'incomparable',
            at: below(entry.at, 'audience', 'restate', key),
            area: overlay.area,
            item: entry.id,
            key,
            related: [{ at: below(above.at, 'who'), says: 'above', params: {} }],
          };
        }
        if (entry.service?.requires) yield hidden(overlay.area, entry.id, below(entry.service.at, 'requires'));
      }
    }
  },
};

function hidden(area: string, item: string, at: Pointer): Finding {
  return { rule: 'audience/undecided', variant: 'requires', verdict: 'incomparable', at, area, item };
}
