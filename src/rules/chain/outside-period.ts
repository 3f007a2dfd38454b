import type { Day } from '../../model/day.ts';
import type { Finding } from '../../model/finding.ts';
import { begins, type Overlay } from '../../model/overlay.ts';
import { below } from '../../model/source.ts';
import type { Rule, Subject } from '../rule.ts';

/** A local standard, or one of its values, counts from a day on which its area did not exist; or its area is gone without an heir. */
export const chainOutsidePeriod: Rule = {
  id: 'chain/outside-period',
  severity: 'error',
  *check(subject) {
    for (const overlay of subject.overlays) {
      const period = subject.catalogue.areas.get(overlay.area);
      if (!period || (period.from === null && period.until === null)) continue;
      const whole = ofOverlay(subject, overlay);
      // Of the values of a document that is misplaced as a whole nothing more is to be said.
      if (whole) yield whole;
      else yield* ofValues(subject, overlay);
    }
  },
};

function ofOverlay(subject: Subject, overlay: Overlay): Finding | null {
  const { area, at } = overlay;
  const start = begins(overlay);
  const outside = start === null ? null : outsideOf(subject, area, start);
  const rule = 'chain/outside-period';
  if (outside) {
    const variant = outside.from === null ? 'ended' : 'not-yet';
    return { rule, variant, at: below(at, overlay.effective ? 'effective' : 'issued'), area, params: { ...outside } };
  }
  const { until = null } = subject.catalogue.areas.get(area) ?? {};
  const left = until !== null && until <= subject.asOf && subject.resolver.stands(overlay, subject.asOf);
  return left && subject.resolver.tree.heirs(area).length === 0
    ? { rule, at: below(at, 'area'), area, params: { end: until } }
    : null;
}

function* ofValues(subject: Subject, overlay: Overlay): Generator<Finding> {
  for (const entry of overlay.items.values()) {
    for (const { key, series } of [...entry.sets.values(), ...entry.addedMeasures.values()]) {
      for (const value of series) {
        const outside = value.from === null ? null : outsideOf(subject, overlay.area, value.from);
        if (!outside) continue;
        yield {
          rule: 'chain/outside-period',
          variant: 'value',
          at: value.at,
          area: overlay.area,
          item: entry.id,
          key,
          params: { ...outside },
        };
        break;
      }
    }
  }
}

/** The end of the period of an area beyond which a day lies; null for a day within it. */
function outsideOf({ catalogue }: Subject, area: string, start: Day) {
  const { from = null, until = null } = catalogue.areas.get(area) ?? {};
  if (from !== null && start < from) return { start, from, end: null };
  if (until !== null && start >= until) return { start, from: null, end: until };
  return null;
}
