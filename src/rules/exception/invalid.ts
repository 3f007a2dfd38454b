import type { Finding } from '../../model/finding.ts';
import type { Exception, Overlay } from '../../model/overlay.ts';
import { below } from '../../model/source.ts';
import { entriesThat } from '../entries-that.ts';
import { whyInvalid, whyNoRelease } from '../exceptions.ts';
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
  const why = whyInvalid(subject, overlay, item, exception);
  if (!why) return;
  yield {
    rule: 'exception/invalid',
    variant: why,
    at: below(exception.at, why === 'approver' ? 'approved' : why === 'too-long' ? 'until' : 'published'),
    area: overlay.area,
    item,
    key: exception.key,
    params: { area: exception.approved.area },
  };
}
