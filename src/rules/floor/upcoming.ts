import { tense } from '../../judge/judge.ts';
import { type Breach, breaches, breachFinding, periodsIn } from '../breach.ts';
import { beyondExceptions } from '../exceptions.ts';
import { about } from '../facts.ts';
import type { Rule, Subject } from '../rule.ts';

/** A local level will fall below a floor on a day to come: by then, or once the exception that allows it today has ended. */
export const floorUpcoming: Rule = {
  id: 'floor/upcoming',
  severity: 'warning',
  *check(subject) {
    for (const breach of breaches(subject)) {
      const left = toCome(subject, breach);
      const present = periodsIn(breach.periods, subject.asOf, 'present');
      // Below today without leave: floor/below says it, with all its periods. With leave to the end: settled as excepted.
      const periods = left.length > 0 || present.length > 0 ? left : periodsIn(breach.periods, subject.asOf, 'future');
      const finding = isOpenToday(subject, breach) ? null : breachFinding(subject, breach, 'floor/upcoming', periods);
      if (finding) yield { ...finding, severity: 'warning' };
    }
  },
};

/** The periods to come that no exception covers. */
function toCome(subject: Subject, { judgement, cell, periods }: Breach): Breach['periods'] {
  return periods
    .filter((period) => tense(period, subject.asOf) !== 'past')
    .flatMap((period) => beyondExceptions(subject, about(judgement, cell), period))
    .filter((period) => tense(period, subject.asOf) === 'future');
}

/** Whether the level is below on the day with no exception to cover it. */
function isOpenToday(subject: Subject, { judgement, cell, periods }: Breach): boolean {
  return periodsIn(periods, subject.asOf, 'present')
    .flatMap((period) => beyondExceptions(subject, about(judgement, cell), period))
    .some((period) => tense(period, subject.asOf) === 'present');
}
