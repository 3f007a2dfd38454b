import type { Span } from './day.ts';
import { sortedBy } from './sorted-by.ts';

/** Whether two spans have a day in common. */
export function overlaps(a: Span, b: Span): boolean {
  return (
    (a.until === null || b.since === null || b.since < a.until) &&
    (b.until === null || a.since === null || a.since < b.until)
  );
}

/** The days two spans that overlap have in common. */
export function common(a: Span, b: Span): Span {
  return {
    since: (a.since ?? '') > (b.since ?? '') ? a.since : b.since,
    until: a.until !== null && (b.until === null || a.until < b.until) ? a.until : b.until,
  };
}

/** Spans in the order of their days, those that meet or overlap as one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const one of sortedBy(spans, ({ since }) => since ?? '')) {
    const last = found.at(-1);
    if (!last || (last.until !== null && last.until < (one.since ?? ''))) found.push(one);
    else if (last.until !== null && (one.until === null || one.until > last.until))
      found[found.length - 1] = { since: last.since, until: one.until };
  }
  return found;
}

/** What is left of a span without some others, which `joined` has put in order. */
export function leftOf<T extends Span>(whole: T, others: readonly Span[]): readonly T[] {
  const left: T[] = [];
  let rest: T | null = whole;
  for (const one of others) {
    if (!rest || !overlaps(rest, one)) continue;
    if (one.since !== null && (rest.since === null || rest.since < one.since)) left.push({ ...rest, until: one.since });
    const goesOn: boolean = one.until !== null && (rest.until === null || one.until < rest.until);
    rest = goesOn ? { ...rest, since: one.until } : null;
  }
  return rest ? [...left, rest] : left;
}
