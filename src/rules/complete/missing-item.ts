import type { Edition, Listed } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { begins, type Overlay } from '../../model/overlay.ts';
import { atKey, below } from '../../model/source.ts';
import { isInForce } from '../../resolve/on-day.ts';
import { lateness } from '../lateness.ts';
import { perSubject } from '../per-subject.ts';
import type { Rule, Subject } from '../rule.ts';
import { adoptedBy, completeOn, completeToCome, editionsSince } from '../scope.ts';

/** A complete local standard leaves out an item of the national list, or of the areas above. */
export const completeMissingItem: Rule = {
  id: 'complete/missing-item',
  severity: 'error',
  *check(subject) {
    const told = new Set<string>();
    const untold = (findings: Iterable<Finding>) =>
      [...findings].filter(({ area, item }) => {
        const id = `${area}|${item}`;
        return !told.has(id) && told.add(id);
      });
    for (const overlay of completeOn(subject)) {
      const found = [...leftOut(subject, overlay, subject.asOf)];
      untold(found);
      yield* found;
    }
    for (const { overlay, day } of completeToCome(subject))
      for (const finding of untold(leftOut(subject, overlay, day))) yield toCome(finding, day, []);
    // What an area above sets up on that day is not for the area that will lack it to answer for.
    for (const [overlay, since] of inTime(subject))
      for (const day of ownItemDays(subject, overlay, since))
        for (const finding of untold(missingOwnItems(subject, overlay, day)))
          yield toCome(
            finding,
            day,
            (finding.related ?? []).map(({ at }) => at.in.file),
          );
  },
};

/** What a standard leaves out on a day, each once. */
function* leftOut(subject: Subject, overlay: Overlay, day: Day): Generator<Finding> {
  const own = subject.catalogue.editions.get(overlay.implements);
  const current = subject.resolver.editionOn(day);
  const reported = new Set<string>();
  // Of what an edition between them brought in, time may have run out when the newest came.
  for (const edition of new Set([own, ...editionsSince(subject, overlay, day), current])) {
    if (!edition) continue;
    const severity = edition === own ? 'error' : lateness({ asOf: day }, edition);
    for (const finding of missing(subject, overlay, edition, severity)) {
      if (edition !== own && !current?.listed.has(finding.item ?? '')) continue;
      if (!reported.has(finding.item ?? '')) yield finding;
      reported.add(finding.item ?? '');
    }
  }
  yield* missingOwnItems(subject, overlay, day);
  yield* departures(overlay);
}

/** The same of a day to come: until then there is time. */
function toCome({ severity = 'error', ...finding }: Finding, since: Day, above: readonly string[]): Finding {
  return { ...finding, severity: 'warning', since, ahead: { severity, above } };
}

/** The complete standards of ours of today and to come, and from when each counts. */
function inTime(subject: Subject): readonly (readonly [Overlay, Day])[] {
  return [
    ...completeOn(subject).map((overlay) => [overlay, subject.asOf] as const),
    ...completeToCome(subject).map(({ overlay, day }) => [overlay, day] as const),
  ];
}

/** The days after its first on which an area above may come to have more items of its own, while a standard stands. */
function ownItemDays({ resolver }: Subject, overlay: Overlay, since: Day): readonly Day[] {
  const days = new Set<Day>();
  for (const { code } of resolver.tree.ancestors(overlay.area))
    for (const above of resolver.overlaysOf(code)) {
      if (above.ownItems.size === 0 || above.binds === 'none') continue;
      for (const day of [begins(above) ?? '', ...[...above.ownItems.values()].map(({ from }) => from ?? '')])
        if (day > since && resolver.stands(overlay, day)) days.add(day);
    }
  return [...days].sort();
}

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
function* missingOwnItems(subject: Subject, overlay: Overlay, day: Day): Generator<Finding> {
  const adopted = adoptedBy(subject, overlay);
  for (const ancestor of subject.resolver.tree.ancestors(overlay.area)) {
    for (const above of subject.resolver.overlaysOf(ancestor.code)) {
      if (above.binds === 'none' || !isInForce(subject.resolver, above, day)) continue;
      for (const item of above.ownItems.values()) {
        if (adopted.has(item.id) || overlay.items.has(item.id) || (item.from ?? '') > day) continue;
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
