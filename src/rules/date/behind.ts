import type { Edition } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { Finding } from '../../model/finding.ts';
import type { Overlay } from '../../model/overlay.ts';
import { below } from '../../model/source.ts';
import { lateness } from '../lateness.ts';
import type { Rule, Subject } from '../rule.ts';
import { completeOn, completeToCome, editionsSince } from '../scope.ts';

/** A local standard still implements an edition that another has superseded; the finding lists what changed since. */
export const dateBehind: Rule = {
  id: 'date/behind',
  severity: 'error',
  *check(subject) {
    const told = new Set<string>();
    for (const overlay of completeOn(subject)) {
      const finding = behindOn(subject, overlay, subject.asOf);
      if (!finding) continue;
      told.add(overlay.area);
      yield finding;
    }
    // The next standard of an area that is behind may be so too: that is nothing new.
    for (const { overlay, day } of completeToCome(subject)) {
      const finding = told.has(overlay.area) ? null : behindOn(subject, overlay, day);
      if (!finding) continue;
      told.add(overlay.area);
      const { severity = 'error' } = finding;
      yield { ...finding, variant: 'coming', severity: 'warning', since: day, ahead: { severity, above: [] } };
    }
  },
};

function behindOn(subject: Subject, overlay: Overlay, day: Day): Finding | null {
  const current = subject.resolver.editionOn(day);
  const own = subject.catalogue.editions.get(overlay.implements);
  // The time for an edition between them may have run out when the newest came.
  const missed = editionsSince(subject, overlay, day);
  if (!own || !current || missed.length === 0) return null;
  return {
    rule: 'date/behind',
    severity: missed.some((one) => lateness({ asOf: day }, one) === 'error') ? 'error' : 'warning',
    at: below(overlay.at, 'implements'),
    area: overlay.area,
    since: current.effective,
    params: { edition: own.id, current: current.id, items: changedItems(subject, own, current) },
    related: [{ at: below(current.at, 'id'), says: 'listed', params: { edition: current.id } }],
  };
}

/** The items that came with the newer edition, and those it revised. */
function changedItems({ catalogue }: Subject, own: Edition, current: Edition): readonly string[] {
  return [...current.listed.keys()].filter(
    (id) => !own.listed.has(id) || catalogue.items.get(id)?.revisions.some((one) => one.edition === current.id),
  );
}
