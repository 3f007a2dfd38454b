import { tense } from '../../judge/judge.ts';
import { belowPercent } from '../below-percent.ts';
import { about, numberFact, placeOf } from '../facts.ts';
import { judgedAs } from '../judged-as.ts';
import type { Rule } from '../rule.ts';

/** A share in per cent that is written as a fraction: 0.75 for 75 %, where nothing above could show it. */
export const linkPercent: Rule = {
  id: 'link/percent',
  severity: 'warning',
  *check(subject) {
    for (const judgement of judgedAs(subject, 'below-percent')) {
      const reported = new Set<string | null>();
      for (const period of judgement.periods) {
        const share = belowPercent(judgement.measure, period);
        if (share === null || reported.has(period.cell) || tense(period, subject.asOf) === 'past') continue;
        if (subject.resolver.overlay(period.overlay)?.role !== 'local') continue;
        reported.add(period.cell);
        yield {
          rule: 'link/percent',
          at: placeOf(period),
          ...about(judgement, period.cell),
          params: {
            local: numberFact(share),
            unit: 'percent',
            meant: numberFact(share.mul(100)),
            dimension: period.own.entry.by,
          },
        };
      }
    }
  },
};
