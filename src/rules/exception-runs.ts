import type { Day, Span } from '../model/day.ts';
import type { Exception } from '../model/overlay.ts';
import { joined, leftOf, overlaps } from '../model/spans.ts';
import { addPeriod } from '../resolve/period.ts';
import { judgementOf } from './judged-as.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './rule.ts';

const LONGEST = 'P2Y';
/** The verdicts of a level that is not known to meet its floor. */
export const MISSED: ReadonlySet<string> = new Set(['weaker', 'mixed', 'incomparable']);

interface Address {
  readonly area: string;
  readonly item: string;
  readonly key: string;
}

/**
 * The last day an exception may have: two years after the first of those in a row that it belongs to. Several for one measure count
 * together, in whatever standard of the area they are, unless the floor was met between them. Null where it has no first day.
 */
export function lastDayFor(subject: Subject, address: Address, exception: Exception): Day | null {
  const since = beginnings(subject, address).get(exception) ?? exception.span.since;
  return since === null ? null : addPeriod(since, LONGEST);
}

/** Whether an exception ends later than it may. */
export function runsTooLong(subject: Subject, address: Address, exception: Exception): boolean {
  const { until } = exception.span;
  const last = lastDayFor(subject, address, exception);
  return last === null || until === null || until > addPeriod(last, 'P1D');
}

const known = perSubject(() => new Map<string, ReadonlyMap<Exception, Day>>());

/** The first day of the row each exception for a measure belongs to. */
function beginnings(subject: Subject, address: Address): ReadonlyMap<Exception, Day> {
  const name = `${address.area}|${address.item}|${address.key}`;
  const before = known(subject).get(name);
  if (before) return before;
  const all = subject.resolver
    .overlaysOf(address.area)
    .flatMap((overlay) => overlay.items.get(address.item)?.exceptions ?? [])
    .filter(({ key }) => key === address.key)
    .toSorted((a, b) => ((a.span.since ?? '') < (b.span.since ?? '') ? -1 : 1));
  const found = new Map<Exception, Day>();
  for (const cell of new Set(all.map((one) => one.cell))) inRows(subject, address, cell, all, found);
  known(subject).set(name, found);
  return found;
}

/** Goes through the exceptions that reach a cell, or any of them, in the order of their days. */
function inRows(
  subject: Subject,
  address: Address,
  cell: string | null,
  all: readonly Exception[],
  found: Map<Exception, Day>,
): void {
  const missed = missedIn(subject, address, cell);
  let since = '';
  let reached = '';
  for (const one of all) {
    if (cell !== null && one.cell !== null && one.cell !== cell) continue;
    const begins = one.span.since ?? '';
    const goesOn = reached >= begins || (reached !== '' && isCovered({ since: reached, until: begins }, missed));
    if (!goesOn) since = begins;
    if (one.cell === cell) found.set(one, since);
    if ((one.span.until ?? '') > reached) reached = one.span.until ?? '';
  }
}

/** When the level of a cell, or of any, is not known to meet its floors. */
function missedIn(subject: Subject, { area, item, key }: Address, cell: string | null): readonly Span[] {
  const periods = judgementOf(subject, area, item, key)?.periods ?? [];
  return joined(periods.filter((one) => MISSED.has(one.verdict) && (cell === null || one.cell === cell)));
}

function isCovered(time: Span, by: readonly Span[]): boolean {
  return (
    leftOf(
      time,
      by.filter((one) => overlaps(one, time)),
    ).length === 0
  );
}
