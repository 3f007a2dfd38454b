import { below } from '../../model/source.ts';
import type { Rule } from '../rule.ts';
import { lapsedOn } from '../scope.ts';

/** An area had a standard of its own, which was repealed, and has none today: what it had promised beyond the nation is gone. */
export const dateLapsed: Rule = {
  id: 'date/lapsed',
  severity: 'warning',
  *check(subject) {
    const { resolver, asOf } = subject;
    for (const overlay of lapsedOn(subject)) {
      const next = resolver
        .overlaysOf(overlay.area)
        .flatMap(({ effective }) => (effective !== null && effective > asOf ? [effective] : []))
        .sort()[0];
      yield {
        rule: 'date/lapsed',
        ...(next ? { variant: 'next' } : {}),
        at: below(overlay.at, 'repealed'),
        area: overlay.area,
        since: resolver.standsUntil(overlay),
        params: { overlay: overlay.id, next: next ?? null },
      };
    }
  },
};
