import { below } from '../../model/source.ts';
import type { Rule } from '../rule.ts';

/** An area above one of ours has no record here: its floors are unknown, so nothing below it can be called proved. */
export const chainNotSupplied: Rule = {
  id: 'chain/not-supplied',
  severity: 'error',
  *check({ overlays, resolver, assumeNational, asOf }) {
    const asked = new Set<string>();
    for (const overlay of overlays) {
      for (const ancestor of resolver.tree.ancestors(overlay.area)) {
        if (asked.has(ancestor.code)) continue;
        asked.add(ancestor.code);
        if (assumeNational.has(ancestor.code) || resolver.standing(ancestor.code, asOf).length > 0) continue;
        yield {
          rule: 'chain/not-supplied',
          at: below(overlay.at, 'area'),
          area: ancestor.code,
          params: { below: overlay.area },
        };
      }
    }
  },
};
