import type { Finding } from '../../model/finding.ts';
import type { Exception, Overlay } from '../../model/overlay.ts';
import { below } from '../../model/source.ts';
import { entriesThat } from '../entries-that.ts';
import { lastDayFor } from '../exception-runs.ts';
import { type Fault, faultOf } from '../exceptions.ts';
import { dimensionOf, levelFact, unitOf } from '../facts.ts';
import { whyNoRelease } from '../release.ts';
import type { Rule, Subject } from '../rule.ts';

/** An exception that does not count: not approved by whoever set the floor or stands above, too long, or not published. */
export const exceptionInvalid: Rule = {
  id: 'exception/invalid',
  severity: 'error',
  *check(subject) {
    for (const [overlay, entries] of entriesThat(subject, 'is-excused')) {
      for (const entry of entries) {
        for (const exception of entry.exceptions) yield* oneException(subject, overlay, entry.id, exception);
        const release = entry.notApplicable;
        const why = release && whyNoRelease(subject, overlay, entry.id, release.approved);
        // Of one that has lapsed exception/expired speaks.
        if (release && why && why !== 'edition') {
          yield {
            rule: 'exception/invalid',
            variant: why === 'approver' ? 'not-applicable' : why,
            at: below(release.at, 'approved'),
            area: overlay.area,
            item: entry.id,
            params: { date: release.approved.date },
          };
        }
      }
    }
  },
};

function* oneException(subject: Subject, overlay: Overlay, item: string, exception: Exception): Generator<Finding> {
  const fault = faultOf(subject, overlay, item, exception);
  if (!fault || fault.why === 'unread') return;
  yield {
    rule: 'exception/invalid',
    variant: fault.why,
    at: below(exception.at, PLACES[fault.why]),
    area: overlay.area,
    item,
    key: exception.key,
    ...(exception.cell === null ? {} : { cell: exception.cell }),
    params: {
      area: exception.approved.area,
      date: exception.approved.date,
      from: exception.span.since,
      ...levels(subject, overlay, item, exception, fault),
    },
  };
}

/** None where it would end before it begins: then it goes on with one that has had its two years. */
function lastDay(
  subject: Subject,
  address: { readonly area: string; readonly item: string; readonly key: string },
  exception: Exception,
) {
  const last = lastDayFor(subject, address, exception);
  return last !== null && last >= (exception.span.since ?? '') ? last : null;
}

const PLACES = {
  approver: 'approved',
  late: 'approved',
  'too-long': 'until',
  unpublished: 'published',
  'too-deep': 'level',
} as const;

/** Who should have approved it, or what was approved, and what is given. */
function levels(subject: Subject, overlay: Overlay, item: string, exception: Exception, fault: Fault) {
  if (fault.why === 'approver') return { setter: fault.setter };
  if (fault.why === 'too-long')
    return { last: lastDay(subject, { area: overlay.area, item, key: exception.key }, exception) };
  if (fault.why !== 'too-deep') return {};
  const { period, approved } = fault.depth;
  const unit = exception.level?.unit ?? '';
  // A level that sinks only later leaves what was approved as it is up to then.
  const ends = period.since !== null && period.since > (exception.span.since ?? '') ? period.since : null;
  return {
    ends,
    local: levelFact(period.level),
    'local-unit': unitOf(period.level, unit),
    approved: levelFact(approved),
    unit,
    ...dimensionOf(subject, { area: overlay.area, item, key: exception.key }, period),
  };
}
