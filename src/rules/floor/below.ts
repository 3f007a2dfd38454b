import { breaches, breachFinding, periodsIn } from '../breach.ts';
import type { Rule } from '../rule.ts';
import { broughtBy } from './upcoming.ts';

/** A local level is worse for the resident than a binding level above, on the day asked about. */
export const floorBelow: Rule = {
  id: 'floor/below',
  severity: 'error',
  *check(subject) {
    for (const breach of breaches(subject)) {
      if (periodsIn(breach.periods, subject.asOf, 'present').length === 0) continue;
      const finding = breachFinding(subject, breach, 'floor/below', breach.periods);
      // What rests on memory today may be surely missed later.
      if (finding) yield finding.severity ? { ...finding, ...broughtBy(subject, breach, breach.periods) } : finding;
    }
  },
};
