import type { Against, Period } from '../judge/judge.ts';
import { isRange } from '../resolve/compare.ts';

/** Whether a value faces the one its owner fixed for all. Where that owner has set none, or it is not known, others still bind. */
export function isFixedForAll(period: Period): boolean {
  return period.against.some((one) => tells(period, one));
}

/** The one value its owner fixed for all, where the local one is another: a range is, whatever end it shares with it. */
export function fixedOtherwise(period: Period): Against | undefined {
  return period.against.find((one) => {
    if (!tells(period, one)) return false;
    return one.outcome.comparison !== 'equal' || (isRange(period.level) && !isRange(one.level));
  });
}

/** Whether it can be told that a value is the fixed one or another. Else floor/incomparable speaks; two shares of one unknown base compare. */
function tells({ level }: Period, { fixed, level: due, outcome }: Against): boolean {
  if (!fixed) return false;
  return outcome.comparison !== 'incomparable' || (level.is !== 'unknown' && due.is !== 'unknown');
}
