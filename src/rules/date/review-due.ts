import { begins } from '../../model/overlay.ts';
import { below } from '../../model/source.ts';
import { addPeriod } from '../../resolve/period.ts';
import type { Rule } from '../rule.ts';
import { completeOn } from '../scope.ts';

/** The levels of a local standard are due for their review (every five years): nothing has been set or renewed since. */
export const dateReviewDue: Rule = {
  id: 'date/review-due',
  severity: 'warning',
  *check(subject) {
    for (const overlay of completeOn(subject)) {
      const edition = subject.catalogue.editions.get(overlay.implements);
      const start = begins(overlay);
      if (!edition || start === null) continue;
      const due = addPeriod(start, edition.review);
      if (due > subject.asOf) continue;
      yield {
        rule: 'date/review-due',
        at: below(overlay.at, overlay.effective ? 'effective' : 'issued'),
        area: overlay.area,
        since: due,
        params: { overlay: overlay.id, due, effective: start },
      };
    }
  },
};
