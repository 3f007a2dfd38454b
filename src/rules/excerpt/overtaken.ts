import { tense } from '../../judge/judge.ts';
import { byCell, figures, goesOn } from '../breach.ts';
import { about, floorPlace, isExcerpt, placeOf } from '../facts.ts';
import { judgedAs } from '../judged-as.ts';
import type { Rule } from '../rule.ts';

/** A floor has passed the last value seen in an excerpt: what the area pays since then is not established. */
export const excerptOvertaken: Rule = {
  id: 'excerpt/overtaken',
  severity: 'info',
  *check(subject) {
    for (const judgement of judgedAs(subject, 'weaker')) {
      for (const [cell, periods] of byCell(judgement)) {
        const overtaken = periods.find(
          (period, index) =>
            period.verdict === 'weaker' &&
            isExcerpt(subject, period.overlay) &&
            // Below from its first day is a breach, which floor/below says.
            goesOn(judgement, period) &&
            periods[index - 1]?.verdict !== 'weaker' &&
            tense(period, subject.asOf) !== 'future',
        );
        if (
          !overtaken ||
          overtaken.own.entry !== periods.findLast((period) => tense(period, subject.asOf) !== 'future')?.own.entry
        )
          continue;
        const floor = overtaken.against.find((one) => one.outcome.comparison === 'worse');
        if (!floor) continue;
        yield {
          rule: 'excerpt/overtaken',
          verdict: 'weaker',
          at: placeOf(overtaken),
          ...about(judgement, cell),
          since: overtaken.since,
          until: null,
          params: { ...figures(subject, judgement, overtaken, floor), by: floor.setting.by },
          related: [floorPlace(judgement, floor, judgement.measure.unit)],
        };
      }
    }
  },
};
