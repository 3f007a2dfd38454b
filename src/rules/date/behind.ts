import type { Edition } from '../../model/catalogue.ts';
import { below } from '../../model/source.ts';
import { lateness } from '../lateness.ts';
import type { Rule, Subject } from '../rule.ts';
import { completeOn } from '../scope.ts';

/** A local standard still implements an edition that another has superseded; the finding lists what changed since. */
export const dateBehind: Rule = {
  id: 'date/behind',
  severity: 'error',
  *check(subject) {
    const current = subject.resolver.editionOn(subject.asOf);
    for (const overlay of completeOn(subject)) {
      const own = subject.catalogue.editions.get(overlay.implements);
      if (!own || !current || own.effective >= current.effective) continue;
      yield {
        rule: 'date/behind',
        severity: lateness(subject, current),
        at: below(overlay.at, 'implements'),
        area: overlay.area,
        since: current.effective,
        params: { edition: own.id, current: current.id, items: changedItems(subject, own, current) },
        related: [{ at: below(current.at, 'id'), says: 'listed', params: { edition: current.id } }],
      };
    }
  },
};

/** The items that came with the newer edition, and those it revised. */
function changedItems({ catalogue }: Subject, own: Edition, current: Edition): readonly string[] {
  return [...current.listed.keys()].filter(
    (id) => !own.listed.has(id) || catalogue.items.get(id)?.revisions.some((one) => one.edition === current.id),
  );
}
