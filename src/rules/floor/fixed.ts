import { type Against, type Period, tense } from '../../judge/judge.ts';
import { byCell } from '../breach.ts';
import { about, levelFact, placeOf, unitOf } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** The nation sets one value for the whole country; a local value is another. */
export const floorFixed: Rule = {
  id: 'floor/fixed',
  severity: 'error',
  *check({ judgements, asOf }) {
    for (const judgement of judgements) {
      if (judgement.measure.strength !== 'fixed') continue;
      for (const periods of byCell(judgement).values()) {
        const wrong = periods.filter((one) => tense(one, asOf) !== 'past' && nationalOther(one));
        const period = wrong.find((one) => tense(one, asOf) === 'present') ?? wrong[0];
        const other = period ? nationalOther(period) : undefined;
        if (!period || !other) continue;
        const unit = unitOf(other.level, judgement.measure.unit);
        yield {
          rule: 'floor/fixed',
          ...(tense(period, asOf) === 'future' ? { severity: 'warning' as const } : {}),
          verdict: period.verdict,
          at: placeOf(period),
          ...about(judgement, period.cell),
          since: period.since,
          until: period.until,
          params: { local: levelFact(period.level), floor: levelFact(other.level), unit, by: other.setting.by },
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

/** The one value, set by the nation or by the area that brought the measure in, from which a local one differs. */
function nationalOther(period: Period): Against | undefined {
  return period.against.find((one) => one.outcome.comparison !== 'equal');
}
