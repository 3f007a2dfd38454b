import { breaches, breachFinding, periodsIn } from '../breach.ts';
import type { Rule } from '../rule.ts';

/** A local level was below a floor in the past and no longer is. */
export const floorWasBelow: Rule = {
  id: 'floor/was-below',
  severity: 'info',
  *check(subject) {
    for (const breach of breaches(subject)) {
      if (periodsIn(breach.periods, subject.asOf, 'present').length > 0) continue;
      const finding = breachFinding(
        subject,
        breach,
        'floor/was-below',
        periodsIn(breach.periods, subject.asOf, 'past'),
      );
      if (finding) yield { ...finding, severity: 'info' };
    }
  },
};
