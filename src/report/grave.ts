import type { Judged, Severity } from '../model/finding.ts';

/** Severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings gravest first; those of one severity keep their order. */
export function gravestFirst(findings: readonly Judged[]): readonly Judged[] {
  return SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
}

/** How many findings there are of each severity. */
export function bySeverity(findings: readonly Judged[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
