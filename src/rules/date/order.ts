import type { Day } from '../../model/day.ts';
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
type Pair = readonly [first: string, before: Day | null, second: string, day: Day | null, way: readonly string[]];

function inOverlay({ issued, effective, published, filed, expires, repealed }: Overlay): readonly Pair[] {
  return [
    ['issued', issued, 'published', published, ['published', 'date']],
    ['issued', issued, 'filed', filed?.date ?? null, ['filed', 'date']],
    ['effective', effective, 'expires', expires, ['expires']],
    ['effective', effective, 'repealed', repealed, ['repealed', 'date']],
  ];
}

function inException({ span: { since, until }, approved, published }: Exception): readonly Pair[] {
  return [
    ['from', since, 'until', until, ['until']],
    ['approved', approved.date, 'published', published, ['published', 'date']],
  ];
}

function isTurned([, before, , day]: Pair): boolean {
  return before !== null && day !== null && day < before;
}

function finding(at: Pointer, [first, before, second, day, way]: Pair, about: Partial<Finding>): Finding {
  return {
    rule: 'date/order',
    at: below(at, ...way),
    ...about,
    params: { ...about.params, first, before, second, day },
  };
}
