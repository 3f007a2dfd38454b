import type { Edition } from '../model/catalogue.ts';
import type { Severity } from '../model/finding.ts';
import { addPeriod } from '../resolve/period.ts';
import type { Subject } from './rule.ts';

/** A newer edition binds a local standard once its deadline has passed; until then it only warns. */
export function lateness(subject: Pick<Subject, 'asOf'>, edition: Edition): Severity {
  return addPeriod(edition.issued, edition.localDeadline) < subject.asOf ? 'error' : 'warning';
}
