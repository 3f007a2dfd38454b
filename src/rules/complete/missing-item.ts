import type { Edition, Listed } from '../../model/catalogue.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Overlay } from '../../model/overlay.ts';
import { atKey, below } from '../../model/source.ts';
import { isInForce } from '../../resolve/on-day.ts';
import { lateness } from '../lateness.ts';
import { perSubject } from '../per-subject.ts';
import type { Rule, Subject } from '../rule.ts';
import { adoptedBy, completeOn } from '../scope.ts';

/** A complete local standard leaves out an item of the national list, or of the areas above. */
export const completeMissingItem: Rule = {
  id: 'complete/missing-item',
  severity: 'error',
  *check(subject) {
    for (const overlay of completeOn(subject)) {
      const own = subject.catalogue.editions.get(overlay.implements);
      const current = subject.resolver.editionOn(subject.asOf);
      const reported = new Set<string>();
      for (const edition of [own, current]) {
        if (!edition) continue;
        for (const finding of missing(
          subject,
          overlay,
          edition,
          edition === own ? 'error' : lateness(subject, edition),
        )) {
          if (!reported.has(finding.item ?? '')) yield finding;
          reported.add(finding.item ?? '');
        }
      }
      yield* missingOwnItems(subject, overlay);
      yield* departures(overlay);
    }
  },
};

function* missing(subject: Subject, overlay: Overlay, edition: Edition, severity: Severity): Generator<Finding> {
  for (const listed of notAdopted(subject, overlay, edition)) {
    const { id } = listed;
    if (overlay.items.has(id)) continue;
    yield {
      rule: 'complete/missing-item',
      severity,
      ...(overlay.adopts.some((one) => one.id === edition.id) ? {} : { variant: 'unadopted' }),
      at: atKey(below(overlay.at, overlay.adopts.length > 0 ? 'adopts' : 'scope')),
      area: overlay.area,
      item: id,
      params: { edition: edition.id, number: listed.number },
      related: [{ at: listed.at, says: 'listed', params: { edition: edition.id } }],
    };
  }
}

/** What an edition lists and an overlay does not adopt: the same for all that adopt the same. */
function notAdopted(subject: Subject, overlay: Overlay, edition: Edition): readonly Listed[] {
  const adopted = adoptedBy(subject, overlay);
  const known = passed(subject).get(adopted) ?? new Map<Edition, readonly Listed[]>();
  passed(subject).set(adopted, known);
  const found = known.get(edition) ?? [...edition.listed.values()].filter(({ id }) => !adopted.has(id));
  known.set(edition, found);
  return found;
}

const passed = perSubject(() => new Map<ReadonlySet<string>, Map<Edition, readonly Listed[]>>());

/** Only of a document nobody has seen whole may it be said that it leaves an item out; a complete one holds the item or lacks it. */
function departures(overlay: Overlay): readonly Finding[] {
  return overlay.departures.map(({ item, at }) => ({
    rule: 'complete/missing-item',
    variant: 'departure',
    at,
    area: overlay.area,
    item,
    params: {},
  }));
}

/** Items an area above has set up for all below it. */
function* missingOwnItems(subject: Subject, overlay: Overlay): Generator<Finding> {
  const adopted = adoptedBy(subject, overlay);
  for (const ancestor of subject.resolver.tree.ancestors(overlay.area)) {
    for (const above of subject.resolver.overlaysOf(ancestor.code)) {
      if (above.binds === 'none' || !isInForce(subject.resolver, above, subject.asOf)) continue;
      for (const item of above.ownItems.values()) {
        if (adopted.has(item.id) || overlay.items.has(item.id) || (item.from ?? '') > subject.asOf) continue;
        yield {
          rule: 'complete/missing-item',
          variant: 'own',
          at: atKey(below(overlay.at, overlay.adopts.length > 0 ? 'adopts' : 'scope')),
          area: overlay.area,
          item: item.id,
          params: { by: ancestor.code, overlay: above.id },
          related: [{ at: item.at, says: 'listed', params: { edition: above.id } }],
        };
      }
    }
  }
}
