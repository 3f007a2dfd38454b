import { NATION } from '../model/catalogue.ts';
import { covers } from '../model/day.ts';
import type { Finding } from '../model/finding.ts';
import type { Exception, Overlay } from '../model/overlay.ts';
import { addPeriod } from '../resolve/period.ts';
import type { Subject } from './rule.ts';

const LONGEST = 'P2Y';
const EXCEPTABLE = new Set(['floor/below', 'floor/upcoming', 'floor/incomparable']);

/** Why an exception does not count; null where it does. */
export function whyInvalid(subject: Subject, overlay: Overlay, item: string, exception: Exception): 'approver' | 'too-long' | 'unpublished' | null {
  const { since, until } = exception.span;
  if (since === null || until === null || until > addPeriod(addPeriod(since, LONGEST), 'P1D')) return 'too-long';
  if (exception.published > subject.asOf && since <= subject.asOf) return 'unpublished';
  return mayApprove(subject, overlay, item, exception) ? null : 'approver';
}

/** Only the area that set the floor, or one above it, may let a locality step below it. */
function mayApprove(subject: Subject, overlay: Overlay, item: string, exception: Exception): boolean {
  const { area } = exception.approved;
  if (area === null) return false;
  if (area === NATION) return true;
  const chain = subject.resolver.tree.ancestors(overlay.area).map((one) => one.code);
  const approver = chain.indexOf(area);
  if (approver < 0) return false;
  const setters = subject.resolver.above(overlay.area, item, exception.key, exception.span.since ?? subject.asOf).map((one) => one.by);
  return setters.every((setter) => setter !== NATION && chain.indexOf(setter) >= approver);
}

/** The exception that covers a finding on the day, if there is a valid one. */
export function exceptionFor(subject: Subject, finding: Finding): Exception | null {
  if (!EXCEPTABLE.has(finding.rule) || !finding.area || !finding.item) return null;
  for (const overlay of subject.resolver.overlaysOf(finding.area)) {
    for (const exception of overlay.items.get(finding.item)?.exceptions ?? []) {
      if (exception.key !== finding.key || (exception.cell !== null && exception.cell !== finding.cell)) continue;
      const day = finding.rule === 'floor/upcoming' ? (finding.since ?? subject.asOf) : subject.asOf;
      if (covers(exception.span, day) && whyInvalid(subject, overlay, finding.item, exception) === null) return exception;
    }
  }
  return null;
}
