import { tense } from '../../judge/judge.ts';
import { joined, leftOf } from '../../model/spans.ts';
import { aheadOf } from '../ahead.ts';
import { type Breach, breaches, breachFinding, goesOnUntilSure, namedFloor, periodsIn, softened } from '../breach.ts';
import { beyondExceptions } from '../exceptions.ts';
import { about } from '../facts.ts';
import type { Rule, Subject } from '../rule.ts';

/** A local level will fall below a floor on a day to come: by then, or once the exception that allows it today has ended. */
export const floorUpcoming: Rule = {
  id: 'floor/upcoming',
  severity: 'warning',
  *check(subject) {
    for (const breach of breaches(subject)) {
      // Below today without leave: floor/below says it, with all its periods.
      if (isOpenToday(subject, breach)) continue;
      const left = toCome(subject, breach);
      for (const periods of [coveredToCome(subject, breach, left), left]) {
        const finding = breachFinding(subject, breach, 'floor/upcoming', periods);
        if (finding) yield { ...finding, severity: 'warning', ...broughtBy(subject, breach, periods) };
      }
    }
  },
};

/**
 * What some periods to come amount to if a change brings them: nothing more where they rest on memory alone. A level that goes on when
 * the exception for it ends was not allowed to.
 */
export function broughtBy(subject: Subject, { judgement }: Breach, periods: Breach['periods']) {
  const brought = periods.filter((period) =>
    tense(period, subject.asOf) === 'future'
      ? softened(subject, period) === null
      : tense(period, subject.asOf) === 'present' && goesOnUntilSure(subject, period),
  );
  const [first] = brought;
  return first ? { ahead: aheadOf(subject, judgement, brought, namedFloor(subject, judgement, first)) } : {};
}

/** The periods to come that exceptions cover, settled as excepted; of what is excepted today floor/below has them. */
function coveredToCome({ asOf }: Subject, { periods }: Breach, left: Breach['periods']): Breach['periods'] {
  if (periodsIn(periods, asOf, 'present').length > 0) return [];
  const open = joined(left);
  return periodsIn(periods, asOf, 'future').flatMap((period) => leftOf(period, open));
}

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
