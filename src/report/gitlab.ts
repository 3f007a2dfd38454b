import { hash } from 'node:crypto';
import { fingerprints } from '../gate/fingerprint.ts';
import type { Judged, Severity } from '../model/finding.ts';
import type { Format } from './format.ts';
import { printable } from './frame.ts';
import { longJson } from './long-json.ts';
import { type Note, notesOn } from './notes.ts';
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
    finding.status === 'open' || finding.status === 'present' || finding.introduced
      ? [[finding, marks[index] ?? '']]
      : [],
  );
  // It has no place for what is said of a run: that is an issue of its own, in the file it is about.
  const notes = report.against ? notesOn(report.against.moved, speaker.wording) : [];
  return longJson([], [...notes, ...standing], (one) => {
    if ('about' in one) return noted(one, base);
    const [finding, fingerprint] = one;
    const { start, end } = soundRange(finding.at);
    return {
      description: saidOf(finding, speaker).join(' '),
      check_name: finding.rule,
      fingerprint,
      severity: finding.introduced ? SEVERITY.info : SEVERITY[finding.severity],
      location: { path: repositoryFile(finding.at, base), lines: { begin: start.line, end: end.line } },
    };
  });
};

function noted({ about, file, text }: Note, base: string): object {
  return {
    description: text,
    check_name: `against/${about}`,
    fingerprint: hash('sha256', `against/${about} ${text}`).slice(0, 32),
    severity: SEVERITY.info,
    location: { path: printable(base + file), lines: { begin: 1, end: 1 } },
  };
}
