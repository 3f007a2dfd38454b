import { tense } from '../../judge/judge.ts';
import { about, levelFact, unitOf } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** The nation sets one value for the whole country; a local value is another. */
export const floorFixed: Rule = {
  id: 'floor/fixed',
  severity: 'error',
  *check({ judgements, asOf }) {
    for (const judgement of judgements) {
      if (judgement.measure.strength !== 'fixed') continue;
      for (const period of judgement.periods) {
        const other = period.against.find((one) => one.setting.overlay === null && one.outcome.comparison !== 'equal');
        if (!other || tense(period, asOf) === 'past') continue;
        const unit = unitOf(other.level, judgement.measure.unit);
        yield {
          rule: 'floor/fixed',
          ...(tense(period, asOf) === 'future' ? { severity: 'warning' as const } : {}),
          verdict: period.verdict,
          at: period.own.entry.at,
          ...about(judgement, period.cell),
          since: period.since,
          until: period.until,
          params: { local: levelFact(period.level), floor: levelFact(other.level), unit, by: other.setting.by },
          related: [{ at: other.placed.entry.at, says: 'floor', params: { by: other.setting.by, value: levelFact(other.level), unit, from: other.placed.entry.from, item: judgement.item, key: judgement.key } }],
        };
      }
    }
  },
};
