import { type Day, dayBefore } from '../../model/day.ts';
import type { Finding } from '../../model/finding.ts';
import type { Exception, Overlay } from '../../model/overlay.ts';
import { below, type Pointer } from '../../model/source.ts';
import { entriesThat } from '../entries-that.ts';
import type { Rule } from '../rule.ts';

/** Two days of a document stand in an order there cannot be: published before it was issued, at an end before it began. */
export const dateOrder: Rule = {
  id: 'date/order',
  severity: 'warning',
  *check(subject) {
    for (const overlay of subject.overlays) {
      const about = { area: overlay.area, params: { overlay: overlay.id } };
      for (const pair of inOverlay(overlay)) if (isTurned(pair)) yield finding(overlay.at, pair, about);
    }
    for (const [overlay, entries] of entriesThat(subject, 'is-excused'))
      for (const { id, exceptions } of entries)
        for (const exception of exceptions)
          for (const pair of inException(exception))
            if (isTurned(pair))
              yield {
                ...finding(exception.at, pair, { area: overlay.area, item: id, key: exception.key }),
                variant: 'exception',
              };
  },
};

/** A day by its key, and one that cannot be earlier, with the way to it. */
interface Pair {
  readonly first: string;
  readonly before: Day | null;
  readonly second: string;
  readonly day: Day | null;
  readonly way: readonly string[];
}

function inOverlay({ issued, effective, published, filed, expires, repealed }: Overlay): readonly Pair[] {
  return [
    { first: 'issued', before: issued, second: 'published', day: published, way: ['published', 'date'] },
    { first: 'issued', before: issued, second: 'filed', day: filed?.date ?? null, way: ['filed', 'date'] },
    { first: 'effective', before: effective, second: 'expires', day: expires, way: ['expires'] },
    { first: 'effective', before: effective, second: 'repealed', day: repealed, way: ['repealed', 'date'] },
  ];
}

function inException({ span: { since, until }, approved, published }: Exception): readonly Pair[] {
  return [
    { first: 'from', before: since, second: 'until', day: until && dayBefore(until), way: ['until'] },
    { first: 'approved', before: approved.date, second: 'published', day: published, way: ['published', 'date'] },
  ];
}

function isTurned({ before, day }: Pair): boolean {
  return before !== null && day !== null && day < before;
}

function finding(at: Pointer, { first, before, second, day, way }: Pair, about: Partial<Finding>): Finding {
  return {
    rule: 'date/order',
    at: below(at, ...way),
    ...about,
    params: { ...about.params, first, before, second, day },
  };
}
