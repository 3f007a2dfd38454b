import type { Period } from '../judge/judge.ts';
import { NATION } from '../model/catalogue.ts';
import { covers, type Span } from '../model/day.ts';
import type { Finding } from '../model/finding.ts';
import type { Exception, Overlay } from '../model/overlay.ts';
import { joined, leftOf, overlaps } from '../model/spans.ts';
import { compareLevels } from '../resolve/compare.ts';
import type { Level } from '../resolve/levels.ts';
import { MISSED, runsTooLong } from './exception-runs.ts';
import { judgementOf } from './judged-as.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './rule.ts';

const EXCEPTABLE = new Set(['floor/below', 'floor/upcoming', 'floor/incomparable']);

/** Why an exception does not count; where it was not for its approver to give, for whom it is, and what was approved for less. */
export type Fault =
  | { readonly why: 'late' | 'too-long' | 'unpublished' | 'unread' }
  | { readonly why: 'approver'; readonly setter: string }
  | { readonly why: 'too-deep'; readonly depth: Depth };

/** The first time in which the level is lower than was approved, and the level that was. */
interface Depth {
  readonly period: Period;
  readonly approved: Level;
}

const known = perSubject(() => new Map<Exception, Fault | null>());

/** What is wrong with an exception; null where it counts. */
export function faultOf(subject: Subject, overlay: Overlay, item: string, exception: Exception): Fault | null {
  const before = known(subject).get(exception);
  if (before !== undefined) return before;
  const found = lookedAt(subject, overlay, item, exception);
  known(subject).set(exception, found);
  return found;
}

function lookedAt(subject: Subject, overlay: Overlay, item: string, exception: Exception): Fault | null {
  const { since } = exception.span;
  // Of what was approved and cannot be read link/value tells; meanwhile nothing is.
  if (exception.level?.flat.form === 'unknown') return { why: 'unread' };
  if (exception.approved.date > (since ?? '')) return { why: 'late' };
  if (runsTooLong(subject, { area: overlay.area, item, key: exception.key }, exception)) return { why: 'too-long' };
  if (exception.published > subject.asOf && (since ?? '') <= subject.asOf) return { why: 'unpublished' };
  const setter = setterPassedOver(subject, overlay, item, exception);
  if (setter !== null) return { why: 'approver', setter };
  const depth = tooDeep(subject, overlay, item, exception);
  return depth && { why: 'too-deep', depth };
}

/** Null also where it is not said what was approved. */
function tooDeep(subject: Subject, { area }: Overlay, item: string, exception: Exception): Depth | null {
  const { key, cell, span } = exception;
  const judged = judgementOf(subject, area, item, key);
  const approved = judged && approvedLevel(subject, area, item, exception);
  if (!approved) return null;
  const { units } = subject.catalogue.vocabulary;
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

/** The level an exception was approved for; null where none is on record. */
export function approvedLevel(
  { evaluator }: Subject,
  area: string,
  item: string,
  { key, cell, span, level }: Exception,
): Level | null {
  return level && evaluator.level({ quantity: level, by: area }, { area, item, key, cell, day: span.since ?? '' });
}

/**
 * Only the area that set the floor that is missed, or one above it, may let a locality step below it: the highest of those who set
 * one and were not asked; null where all were.
 */
function setterPassedOver(subject: Subject, overlay: Overlay, item: string, exception: Exception): string | null {
  const { area } = exception.approved;
  const chain = [NATION, ...subject.resolver.tree.ancestors(overlay.area).map((one) => one.code)];
  const setters = missedSetters(subject, overlay, item, exception).map((setter) => chain.indexOf(setter));
  const highest = setters.length === 0 ? null : Math.min(...setters);
  const approver = area === null ? -1 : chain.indexOf(area);
  if (approver >= 0 && (highest === null || highest >= approver)) return null;
  return chain[highest ?? 0] ?? NATION;
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

/** The exception that covers a finding on the day, if there is a valid one. */
export function exceptionFor(subject: Subject, finding: Finding): Exception | null {
  if (!EXCEPTABLE.has(finding.rule)) return null;
  const { since } = finding;
  const day = since && since > subject.asOf ? since : subject.asOf;
  return granted(subject, finding).exceptions.find((exception) => covers(exception.span, day)) ?? null;
}

/** What is left of a period of an address where the exceptions that count do not reach. */
export function beyondExceptions<T extends Span>(subject: Subject, address: Address, period: T): readonly T[] {
  return leftOf(period, granted(subject, address).spans);
}

/** Whether a period only goes on with a value that an exception had covered before it. */
export function outlasts(subject: Subject, address: Address, period: Period, all: readonly Period[]): boolean {
  const covered = all.filter(({ own }) => own.entry === period.own.entry);
  return granted(subject, address).spans.some(
    (span) => span.until !== null && span.until <= (period.since ?? '') && covered.some((one) => overlaps(one, span)),
  );
}

type Address = Pick<Finding, 'area' | 'item' | 'key' | 'cell'>;

interface Grant {
  readonly exceptions: readonly Exception[];
  readonly spans: readonly Span[];
}

const NO_GRANT: Grant = { exceptions: [], spans: [] };
const grants = perSubject(() => new Map<string, Grant>());

/** The exceptions that count for an address, and the days they cover. */
function granted(subject: Subject, { area, item, key, cell }: Address): Grant {
  if (!area || !item) return NO_GRANT;
  const name = `${area}|${item}|${key}|${cell ?? ''}`;
  const before = grants(subject).get(name);
  if (before) return before;
  const exceptions = subject.resolver
    .overlaysOf(area)
    .filter((overlay) => subject.resolver.stands(overlay, subject.asOf))
    .flatMap((overlay) =>
      (overlay.items.get(item)?.exceptions ?? []).filter(
        (exception) =>
          exception.key === key &&
          (exception.cell === null || exception.cell === cell) &&
          faultOf(subject, overlay, item, exception) === null,
      ),
    );
  const found = exceptions.length === 0 ? NO_GRANT : { exceptions, spans: joined(exceptions.map(({ span }) => span)) };
  grants(subject).set(name, found);
  return found;
}
