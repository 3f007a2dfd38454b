import { fingerprints } from '../gate/fingerprint.ts';
import type { Judged, Severity } from '../model/finding.ts';
import type { Format } from './format.ts';
import { longJson } from './long-json.ts';
import { repositoryFile, soundRange } from './place.ts';
import { saidOf } from './said.ts';

const SEVERITY: Readonly<Record<Severity, 'critical' | 'minor' | 'info'>> = {
  error: 'critical',
  warning: 'minor',
  info: 'info',
};

/** A code quality report for GitLab. It knows nothing like an exception: what does not stand open is left out. */
export const gitlab: Format = (report, { speaker, base }) => {
  const marks = fingerprints(report.findings);
  // GitLab compares the reports of both branches itself: what was there before belongs into both.
  const standing = report.findings.flatMap((finding, index): readonly [Judged, string][] =>
    finding.status === 'open' || finding.status === 'present' ? [[finding, marks[index] ?? '']] : [],
  );
  return longJson([], standing, ([finding, fingerprint]) => {
    const { start, end } = soundRange(finding.at);
    return {
      description: saidOf(finding, speaker).join(' '),
      check_name: finding.rule,
      fingerprint,
      severity: SEVERITY[finding.severity],
      location: { path: repositoryFile(finding.at, base), lines: { begin: start.line, end: end.line } },
    };
  });
};
