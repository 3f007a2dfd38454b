import type { Judged } from '../model/finding.ts';

const DROPPED = /^(?:yaml|schema)\/|^link\/(?:areas|duplicate|misplaced)$/;

/** Whether a finding tells of a record that dropped out: what it says may stand above any area, and nobody knows it. */
export function isDropped({ rule, severity, status }: Judged): boolean {
  return severity === 'error' && status === 'open' && DROPPED.test(rule);
}
