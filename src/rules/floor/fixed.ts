import { type Against, type Judgement, type Period, tense } from '../../judge/judge.ts';
import { byCell } from '../breach.ts';
import { dimensionOf, headOf, levelFact, unitOf } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** The nation sets one value for the whole country, or an area one for all below it; a local value is another. */
export const floorFixed: Rule = {
  id: 'floor/fixed',
  severity: 'error',
  *check({ judgements, asOf }) {
    for (const judgement of judgements) {
      if (judgement.measure.strength !== 'fixed') continue;
      for (const periods of byCell(judgement).values()) {
        const wrong = periods.filter((one) => tense(one, asOf) !== 'past' && otherThan(judgement, one));
        const period = wrong.find((one) => tense(one, asOf) === 'present') ?? wrong[0];
        const other = period ? otherThan(judgement, period) : undefined;
        if (!period || !other) continue;
        const unit = unitOf(other.level, judgement.measure.unit);
        yield {
          rule: 'floor/fixed',
          ...(tense(period, asOf) === 'future' ? { severity: 'warning' as const } : {}),
          ...headOf(judgement, period),
          params: {
            local: levelFact(period.level),
            floor: levelFact(other.level),
            unit,
            by: other.setting.by,
            ...dimensionOf(period),
          },
          segments: wrong.map((one) => ({
            since: one.since,
            until: one.until,
            local: levelFact(one.level),
            floor: levelFact(other.level),
            by: other.setting.by,
          })),
          related: [
            {
              at: other.placed.entry.at,
              says: 'floor',
              params: {
                by: other.setting.by,
                value: levelFact(other.level),
                unit,
                from: other.placed.entry.from,
                item: judgement.item,
                key: judgement.key,
              },
            },
          ],
        };
      }
    }
  },
};

/** The one value its owner fixed for all, where the local one differs from it: a range is another, whatever end it shares. */
function otherThan({ owner }: Judgement, { against, level }: Period): Against | undefined {
  return against.find(
    (one) =>
      one.setting.by === owner &&
      // Of one that is not known, floor/incomparable tells.
      one.level.is !== 'unknown' &&
      (one.outcome.comparison !== 'equal' || (level.is === 'bounds' && one.level.is !== 'bounds')),
  );
}
