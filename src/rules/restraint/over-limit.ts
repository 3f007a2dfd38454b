import Fraction from 'fraction.js';
import { tense } from '../../judge/judge.ts';
import { levelInUnit } from '../../resolve/compare.ts';
import { about, levelFact, placeOf } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** A level left to the locality lies outside the range the nation allows, on the generous side. */
export const restraintOverLimit: Rule = {
  id: 'restraint/over-limit',
  severity: 'error',
  *check({ judgements, asOf, catalogue }) {
    for (const judgement of judgements) {
      const { measure } = judgement;
      const limit = measure.better === 'more' ? measure.decide?.limits.le : measure.decide?.limits.ge;
      if (!limit || !measure.decide) continue;
      const reported = new Set<string | null>();
      for (const period of judgement.periods) {
        if (tense(period, asOf) === 'past' || reported.has(period.cell)) continue;
        const level = levelInUnit(period.level, measure.unit, catalogue.vocabulary.units);
        const reach =
          level.is === 'bounds'
            ? measure.better === 'more'
              ? level.le
              : level.ge
            : level.is === 'exact'
              ? level.value
              : null;
        if (!(reach instanceof Fraction)) continue;
        if (reach.compare(limit) * (measure.better === 'more' ? 1 : -1) <= 0) continue;
        reported.add(period.cell);
        yield {
          rule: 'restraint/over-limit',
          at: placeOf(period),
          ...about(judgement, period.cell),
          since: period.since,
          until: period.until,
          params: { local: levelFact(level), limit: limit.valueOf(), unit: measure.unit },
          related: [{ at: measure.decide.at, says: 'decide', params: { item: judgement.item, key: judgement.key } }],
        };
      }
    }
  },
};
