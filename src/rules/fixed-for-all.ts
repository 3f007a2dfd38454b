import type { Against, Judgement, Period } from '../judge/judge.ts';
import { isRange } from '../resolve/compare.ts';

/** Whether a value faces the one its owner fixed for all. Where that owner has set none, or it is not known, others still bind. */
export function isFixedForAll(judgement: Judgement, period: Period): boolean {
  return judgement.measure.strength === 'fixed' && period.against.some((one) => tells(judgement, period, one));
}

/** The one value its owner fixed for all, where the local one is another: a range is, whatever end it shares with it. */
export function fixedOtherwise(judgement: Judgement, period: Period): Against | undefined {
  if (judgement.measure.strength !== 'fixed') return undefined;
  return period.against.find((one) => {
    if (!tells(judgement, period, one)) return false;
    return one.outcome.comparison !== 'equal' || (isRange(period.level) && !isRange(one.level));
  });
}

/** Whether it can be told that a value is the fixed one or another. Else floor/incomparable speaks; two shares of one unknown base compare. */
function tells({ owner }: Judgement, { level }: Period, { setting, level: fixed, outcome }: Against): boolean {
  const isKnown = level.is !== 'unknown' && fixed.is !== 'unknown';
  return setting.by === owner && (outcome.comparison !== 'incomparable' || isKnown);
}
