import type { Against, Judgement, Period } from '../judge/judge.ts';
import { isRange } from '../resolve/compare.ts';

/** Whether a value faces the one its owner fixed for all. Where that owner has set none, others still bind. */
export function isFixedForAll({ measure, owner }: Judgement, { against }: Period): boolean {
  return measure.strength === 'fixed' && against.some(({ setting }) => setting.by === owner);
}

/** The one value its owner fixed for all, where the local one is another: a range is, whatever end it shares with it. */
export function fixedOtherwise({ measure, owner }: Judgement, { against, level }: Period): Against | undefined {
  if (measure.strength !== 'fixed') return undefined;
  return against.find(({ setting, level: fixed, outcome: { comparison } }) => {
    // Of one that is not known, floor/incomparable tells; two shares of one unknown base compare.
    const isKnown = level.is !== 'unknown' && fixed.is !== 'unknown';
    if (setting.by !== owner || (comparison === 'incomparable' && !isKnown)) return false;
    return comparison !== 'equal' || (isRange(level) && !isRange(fixed));
  });
}
