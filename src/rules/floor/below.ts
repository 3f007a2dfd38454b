import { breaches, breachFinding, periodsIn } from '../breach.ts';
import type { Rule } from '../rule.ts';

/** A local level is worse for the resident than a binding level above, on the day asked about. */
export const floorBelow: Rule = {
  id: 'floor/below',
  severity: 'error',
  *check(subject) {
    for (const breach of breaches(subject)) {
      if (periodsIn(breach.periods, subject.asOf, 'present').length === 0) continue;
      const finding = breachFinding(subject, breach, 'floor/below', breach.periods);
      if (finding) yield finding;
    }
  },
};
