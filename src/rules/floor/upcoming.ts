import { breaches, breachFinding, periodsIn } from '../breach.ts';
import type { Rule } from '../rule.ts';

/** A local level will fall below a floor on a day to come. */
export const floorUpcoming: Rule = {
  id: 'floor/upcoming',
  severity: 'warning',
  *check(subject) {
    for (const breach of breaches(subject)) {
      if (periodsIn(breach.periods, subject.asOf, 'present').length > 0) continue;
      const finding = breachFinding(
        subject,
        breach,
        'floor/upcoming',
        periodsIn(breach.periods, subject.asOf, 'future'),
      );
      if (finding) yield { ...finding, severity: 'warning' };
    }
  },
};
