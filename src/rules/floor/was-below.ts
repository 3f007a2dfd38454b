import type { Period } from '../../judge/judge.ts';
import { type Breach, breaches, breachFinding, periodsIn } from '../breach.ts';
import { beyondExceptions } from '../exceptions.ts';
import { about } from '../facts.ts';
import type { Rule, Subject } from '../rule.ts';

/** A local level was below a floor in the past and no longer is. */
export const floorWasBelow: Rule = {
  id: 'floor/was-below',
  severity: 'info',
  *check(subject) {
    for (const breach of breaches(subject)) {
      const finding = breachFinding(subject, breach, 'floor/was-below', pastOf(subject, breach));
      if (finding) yield { ...finding, severity: 'info' };
    }
  },
};

/** The periods of a breach that are past, where it is past; of one that is excepted now, those nobody allowed. */
function pastOf(subject: Subject, { judgement, cell, periods }: Breach): readonly Period[] {
  const { asOf } = subject;
  if (periodsIn(periods, asOf, 'present').length === 0) return periodsIn(periods, asOf, 'past');
  const left = periods.flatMap((period) => beyondExceptions(subject, about(judgement, cell), period));
  return periodsIn(left, asOf, 'present').length === 0 ? periodsIn(left, asOf, 'past') : [];
}
