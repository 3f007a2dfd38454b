import { tense } from '../../judge/judge.ts';
import { about, levelFact, placeOf } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** Prose without a measure: printed as issued, checked by nobody. */
export const textUnread: Rule = {
  id: 'text/unread',
  severity: 'info',
  *check({ judgements, asOf }) {
    for (const judgement of judgements) {
      for (const period of judgement.periods) {
        if (period.verdict !== 'unread' || tense(period, asOf) !== 'present') continue;
        yield {
          rule: 'text/unread',
          verdict: 'unread',
          at: placeOf(period),
          ...about(judgement, period.cell),
          since: period.since,
          until: period.until,
          params: { local: levelFact(period.level) },
        };
      }
    }
  },
};
