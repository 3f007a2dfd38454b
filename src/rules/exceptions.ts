import type { Period } from '../judge/judge.ts';
import { NATION } from '../model/catalogue.ts';
import { covers, type Span } from '../model/day.ts';
import type { Finding } from '../model/finding.ts';
import type { Approval, Exception, Overlay } from '../model/overlay.ts';
import { compareLevels } from '../resolve/compare.ts';
import type { Level } from '../resolve/levels.ts';
import { addPeriod } from '../resolve/period.ts';
import { judgementOf } from './judged-as.ts';
import type { Subject } from './rule.ts';

const LONGEST = 'P2Y';
/** The verdicts of a level that is not known to meet its floor. */
export const MISSED: ReadonlySet<string> = new Set(['weaker', 'mixed', 'incomparable']);
const EXCEPTABLE = new Set(['floor/below', 'floor/upcoming', 'floor/incomparable']);

/** Why an exception does not count; null where it does. */
export function whyInvalid(
  subject: Subject,
  overlay: Overlay,
  item: string,
  exception: Exception,
): 'approver' | 'late' | 'too-long' | 'unpublished' | 'too-deep' | null {
  const { since, until } = exception.span;
  if (exception.approved.date > (since ?? '')) return 'late';
  if (
    since === null ||
    until === null ||
    until > addPeriod(addPeriod(since, LONGEST), 'P1D') ||
    runsOn(subject, overlay, item, exception)
  )
    return 'too-long';
  if (exception.published > subject.asOf && since <= subject.asOf) return 'unpublished';
  if (!mayApprove(subject, overlay, item, exception)) return 'approver';
  return tooDeep(subject, overlay, item, exception) ? 'too-deep' : null;
}

/** The first time of an exception in which the level is lower than was approved, where a level was, and that one. */
export function tooDeep(
  subject: Subject,
  { area }: Overlay,
  item: string,
  exception: Exception,
): { readonly period: Period; readonly approved: Level } | null {
  const { key, cell, span, level } = exception;
  const judged = level && judgementOf(subject, area, item, key);
  if (!judged) return null;
  const { units } = subject.catalogue.vocabulary;
  const day = span.since ?? '';
  const approved = subject.evaluator.level({ quantity: level, by: area }, { area, item, key, cell, day });
  const period = judged.periods.find(
    (one) =>
      MISSED.has(one.verdict) &&
      (cell === null || cell === one.cell) &&
      overlaps(one, span) &&
      !AS_GOOD.has(compareLevels(judged.measure, one.level, approved, units).comparison),
  );
  return period ? { period, approved } : null;
}

const AS_GOOD = new Set(['better', 'equal']);

/**
 * Several exceptions for one measure count together, in whatever standard of the area they are, unless the floor was met between
 * them: two years in a row is the most.
 */
function runsOn(subject: Subject, { area }: Overlay, item: string, exception: Exception): boolean {
  let since = exception.span.since ?? '';
  const others = subject.resolver
    .overlaysOf(area)
    .flatMap((overlay) => overlay.items.get(item)?.exceptions ?? [])
    .filter((one) => one !== exception && one.key === exception.key);
  for (let moved = true; moved; ) {
    const before = others.find(
      ({ span }) =>
        span.until !== null &&
        (span.since ?? '') < since &&
        (span.until >= since ||
          isMissed(subject, { area, item, key: exception.key }, { since: span.until, until: since })),
    );
    moved = before !== undefined;
    since = before?.span.since ?? since;
  }
  return exception.span.until !== null && exception.span.until > addPeriod(addPeriod(since, LONGEST), 'P1D');
}

/** Whether a level is not known to meet its floors on any day of a time. */
function isMissed(
  subject: Subject,
  { area, item, key }: { area: string; item: string; key: string },
  time: Span,
): boolean {
  const missed = judgementOf(subject, area, item, key)?.periods.filter(({ verdict }) => MISSED.has(verdict)) ?? [];
  return missed.reduce<readonly Span[]>((left, one) => left.flatMap((each) => without(each, one)), [time]).length === 0;
}

/** Only the area that set the floor that is missed, or one above it, may let a locality step below it. */
function mayApprove(subject: Subject, overlay: Overlay, item: string, exception: Exception): boolean {
  const { area } = exception.approved;
  const chain = [NATION, ...subject.resolver.tree.ancestors(overlay.area).map((one) => one.code)];
  const approver = area === null ? -1 : chain.indexOf(area);
  return (
    approver >= 0 &&
    missedSetters(subject, overlay, item, exception).every((setter) => chain.indexOf(setter) >= approver)
  );
}

/** Who set the floors that the area's own values miss while the exception runs. */
function missedSetters(subject: Subject, overlay: Overlay, item: string, exception: Exception): readonly string[] {
  const judgement = judgementOf(subject, overlay.area, item, exception.key);
  return (judgement?.periods ?? [])
    .filter((period) => overlaps(period, exception.span))
    .flatMap((period) =>
      period.against.filter((one) => one.outcome.comparison !== 'better' && one.outcome.comparison !== 'equal'),
    )
    .map((one) => one.setting.by);
}

/** Whether two spans have a day in common. */
export function overlaps(a: Span, b: Span): boolean {
  return (
    (a.until === null || b.since === null || b.since < a.until) &&
    (b.until === null || a.since === null || a.since < b.until)
  );
}

/** Why a release from an item does not count; null where it does. It ends with the edition it was given under. */
export function whyNoRelease(
  subject: Subject,
  overlay: Overlay,
  item: string,
  { area, date }: Approval,
): 'approver' | 'not-yet' | 'edition' | null {
  const owner = subject.resolver.itemAt(overlay.area, item, subject.resolver.editions.at(-1) ?? null)?.owner ?? NATION;
  const chain = [NATION, ...subject.resolver.tree.ancestors(overlay.area).map((one) => one.code)];
  const rank = area === null ? -1 : chain.indexOf(area);
  const current = subject.resolver.editionOn(subject.asOf);
  if (rank < 0 || rank > chain.indexOf(owner)) return 'approver';
  if (date > subject.asOf) return 'not-yet';
  return overlay.implements === current?.id || date >= (current?.issued ?? '') ? null : 'edition';
}

/** The exception that covers a finding on the day, if there is a valid one. */
export function exceptionFor(subject: Subject, finding: Finding): Exception | null {
  if (!EXCEPTABLE.has(finding.rule)) return null;
  const { since } = finding;
  const day = since && since > subject.asOf ? since : subject.asOf;
  return validExceptions(subject, finding).find((exception) => covers(exception.span, day)) ?? null;
}

type Address = Pick<Finding, 'area' | 'item' | 'key' | 'cell'>;

/** The exceptions that count for an address. */
function validExceptions(subject: Subject, { area, item, key, cell }: Address): readonly Exception[] {
  if (!area || !item) return [];
  return subject.resolver
    .overlaysOf(area)
    .filter((overlay) => subject.resolver.stands(overlay, subject.asOf))
    .flatMap((overlay) =>
      (overlay.items.get(item)?.exceptions ?? []).filter(
        (exception) =>
          exception.key === key &&
          (exception.cell === null || exception.cell === cell) &&
          whyInvalid(subject, overlay, item, exception) === null,
      ),
    );
}

/** What is left of a period of an address where the exceptions that count do not reach. */
export function beyondExceptions<T extends Span>(subject: Subject, address: Address, period: T): readonly T[] {
  let left: readonly T[] = [period];
  for (const { span } of validExceptions(subject, address)) left = left.flatMap((one) => without(one, span));
  return left;
}

/** A span without another: what lies before it and what lies after it. */
function without<T extends Span>(whole: T, part: Span): readonly T[] {
  if (!overlaps(whole, part)) return [whole];
  const before = part.since !== null && (whole.since === null || whole.since < part.since);
  const after = part.until !== null && (whole.until === null || part.until < whole.until);
  return [...(before ? [{ ...whole, until: part.since }] : []), ...(after ? [{ ...whole, since: part.until }] : [])];
}
