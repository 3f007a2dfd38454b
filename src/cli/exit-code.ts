import type { Report } from '../model/report.ts';

/** 0 clean, 1 findings, 2 wrong usage or configuration, 3 unreadable input, 4 a fault of ours, 130 interrupted. */
export const EXIT = { clean: 0, findings: 1, usage: 2, unreadable: 3, fault: 4, interrupted: 130 } as const;

/** The exit code a report amounts to: unreadable input outranks findings. */
export function exitCodeOf(report: Report, failOn: 'error' | 'warning'): number {
  if (report.findings.some((finding) => finding.status === 'open' && finding.rule.startsWith('yaml/')))
    return EXIT.unreadable;
  const failing = report.counts.error + (failOn === 'warning' ? report.counts.warning : 0);
  return failing > 0 ? EXIT.findings : EXIT.clean;
}
