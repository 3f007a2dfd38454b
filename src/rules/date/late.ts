import { below } from '../../model/source.ts';
import { addPeriod } from '../../resolve/period.ts';
import type { Rule } from '../rule.ts';
import { completeOn } from '../scope.ts';

/** A local standard was not published within the time the national edition allows (six months in 2021), or not at all. */
export const dateLate: Rule = {
  id: 'date/late',
  severity: 'warning',
  *check(subject) {
    for (const overlay of completeOn(subject)) {
      const edition = subject.catalogue.editions.get(overlay.implements);
      // What replaces an earlier record of the same area was once in time; only the first one has the deadline.
      if (!edition || overlay.draft || overlay.replaces !== null) continue;
      const deadline = addPeriod(edition.issued, edition.localDeadline);
      const day = overlay.published;
      if (day === null ? subject.asOf <= deadline : day <= deadline) continue;
      yield {
        rule: 'date/late',
        ...(day === null ? { variant: 'unpublished' } : day > subject.asOf ? { variant: 'planned' } : {}),
        at: below(overlay.at, ...(day === null ? ['implements'] : ['published', 'date'])),
        area: overlay.area,
        since: deadline,
        params: { overlay: overlay.id, published: day, deadline, edition: edition.id },
      };
    }
  },
};
