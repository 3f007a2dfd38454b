import type { Finding } from '../../model/finding.ts';
import type { Overlay, OverlayItem } from '../../model/overlay.ts';
import { below } from '../../model/source.ts';
import { entriesThat } from '../entries-that.ts';
import { whyNoRelease } from '../release.ts';
import type { Rule, Subject } from '../rule.ts';

/** An exception past its last day, or a release from an item past the edition it was given under. */
export const exceptionExpired: Rule = {
  id: 'exception/expired',
  severity: 'warning',
  *check(subject) {
    for (const [overlay, entries] of entriesThat(subject, 'is-excused')) {
      if (!subject.resolver.stands(overlay, subject.asOf)) continue;
      for (const entry of entries) {
        yield* exceptions(subject, overlay, entry);
        yield* release(subject, overlay, entry);
      }
    }
  },
};

function* exceptions({ asOf }: Subject, overlay: Overlay, entry: OverlayItem): Generator<Finding> {
  for (const { key, cell, span, at } of entry.exceptions) {
    if (span.until === null || span.until > asOf) continue;
    yield {
      rule: 'exception/expired',
      at: below(at, 'until'),
      area: overlay.area,
      item: entry.id,
      key,
      ...(cell === null ? {} : { cell }),
      params: { end: span.until },
    };
  }
}

/** Nobody is released from the item any more, so the standard lacks it: an error. */
function* release(subject: Subject, overlay: Overlay, entry: OverlayItem): Generator<Finding> {
  const { notApplicable } = entry;
  if (!notApplicable || whyNoRelease(subject, overlay, entry.id, notApplicable.approved) !== 'edition') return;
  yield {
    rule: 'exception/expired',
    variant: 'edition',
    severity: 'error',
    at: below(notApplicable.at, 'approved'),
    area: overlay.area,
    item: entry.id,
    params: { edition: overlay.implements, current: subject.resolver.editionOn(subject.asOf)?.id ?? null },
  };
}
