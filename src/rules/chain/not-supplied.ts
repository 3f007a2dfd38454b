import { below } from '../../model/source.ts';
import type { Rule } from '../rule.ts';
import { isSupplied } from '../scope.ts';

/** An area above one of ours has no record here: its floors are unknown, so nothing below it can be called proved. */
export const chainNotSupplied: Rule = {
  id: 'chain/not-supplied',
  severity: 'error',
  *check(subject) {
    const asked = new Set<string>();
    for (const overlay of subject.overlays) {
      for (const ancestor of subject.resolver.tree.ancestors(overlay.area)) {
        if (asked.has(ancestor.code)) continue;
        asked.add(ancestor.code);
        if (isSupplied(subject, ancestor.code)) continue;
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
