import type { Judgement } from '../../judge/judge.ts';
import type { Finding } from '../../model/finding.ts';
import type { Exception, Overlay, OverlayItem } from '../../model/overlay.ts';
import { atKey, below } from '../../model/source.ts';
import { overlaps } from '../../model/spans.ts';
import { nearest } from '../../schema/nearest.ts';
import { entriesThat } from '../entries-that.ts';
import { MISSED } from '../exception-runs.ts';
import { faultOf } from '../exceptions.ts';
import { isFixedForAll } from '../fixed-for-all.ts';
import { judgementOf } from '../judged-as.ts';
import type { Rule, Subject } from '../rule.ts';

/** An exception that excuses nothing, or a release from an item that does not stand above or is set all the same. */
export const exceptionUnused: Rule = {
  id: 'exception/unused',
  severity: 'warning',
  *check(subject) {
    for (const [overlay, entries] of entriesThat(subject, 'is-excused')) {
      if (!subject.resolver.stands(overlay, subject.asOf)) continue;
      for (const entry of entries) {
        for (const exception of entry.exceptions) yield* ofException(subject, overlay, entry, exception);
        yield* ofRelease(subject, overlay, entry);
      }
    }
  },
};

function* ofException(
  subject: Subject,
  overlay: Overlay,
  entry: OverlayItem,
  exception: Exception,
): Generator<Finding> {
  const { key, cell, span, at } = exception;
  const over = span.until !== null && span.until <= subject.asOf;
  // One that does not count, or no longer, has its own finding.
  if (over || faultOf(subject, overlay, entry.id, exception) !== null) return;
  const { resolver, asOf } = subject;
  const isMeasure = resolver.measureAt(overlay.area, entry.id, key, asOf) !== null;
  const item = resolver.newestItem(overlay.area, entry.id);
  // Of a key that names nothing link/orphan speaks.
  if (!isMeasure && !item?.content.has(key) && !item?.audience.has(key)) return;
  const judged = judgementOf(subject, overlay.area, entry.id, key);
  const missed = (judged?.periods ?? []).filter(
    (period) => MISSED.has(period.verdict) && overlaps(period, span) && (cell === null || cell === period.cell),
  );
  const known = judged && cell !== null ? cellsIn(subject, judged) : null;
  if (cell !== null && known && !known.has(cell)) {
    yield {
      rule: 'exception/unused',
      variant: 'cell',
      // Whoever reads it believes that somebody is excepted.
      severity: 'error',
      at: below(at, 'cell'),
      area: overlay.area,
      item: entry.id,
      key,
      params: { id: cell, near: nearest(cell, known) },
    };
    return;
  }
  // A value that is fixed for all may be departed from by nobody.
  const isFixed = judged !== null && missed.length > 0 && missed.every(isFixedForAll);
  if (missed.length > 0 && !isFixed) return;
  yield {
    rule: 'exception/unused',
    variant: !isMeasure ? 'kind' : isFixed ? 'fixed' : judged ? 'met' : 'silent',
    at: below(at, 'for'),
    area: overlay.area,
    item: entry.id,
    key,
    ...(cell === null ? {} : { cell }),
    params: {},
  };
}

/** The cells of every breakdown of a measure, the area's own and those above. */
function cellsIn({ catalogue }: Subject, { measure, periods }: Judgement): ReadonlySet<string> {
  const all = periods.flatMap(({ own, against }) => [own, ...against.map(({ placed }) => placed)]);
  const named = [measure.by, ...all.map(({ entry }) => entry.by)];
  return new Set(
    named.flatMap((by) => (by === null ? [] : [...(catalogue.vocabulary.dimensions.get(by)?.cells.keys() ?? [])])),
  );
}

function* ofRelease({ resolver, catalogue, asOf }: Subject, overlay: Overlay, entry: OverlayItem): Generator<Finding> {
  if (!entry.notApplicable) return;
  const editions = [catalogue.editions.get(overlay.implements), resolver.editionOn(asOf)];
  const listed = !catalogue.items.has(entry.id) || editions.some((edition) => edition?.listed.has(entry.id));
  const variant = !listed ? 'unlisted' : isWritten(entry) ? 'written' : null;
  if (variant === null) return;
  yield {
    rule: 'exception/unused',
    variant,
    // What is declared not to apply and set as well says two things at once.
    ...(variant === 'written' ? { severity: 'error' as const } : {}),
    at: atKey(entry.notApplicable.at),
    area: overlay.area,
    item: entry.id,
    params: { edition: overlay.implements },
  };
}

function isWritten({ sets, widen, restate, addedContent, addedMeasures, addedGroups, text, service }: OverlayItem) {
  const written = [sets, widen, restate, addedContent, addedMeasures, addedGroups, text];
  return service !== null || written.some((one) => one.size > 0);
}
