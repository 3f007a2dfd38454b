import type { Judged } from '../model/finding.ts';
import { countsOf, type Report } from '../model/report.ts';
import type { Base } from './git.ts';

/** The same report with its counts and those of the change made anew. */
export function recounted(report: Report, fixed: readonly Judged[]): Report {
  const counted = { ...report, counts: countsOf(report.findings) };
  return report.against ? against(counted, fixed, report.against.ref, { commit: report.against.base }) : counted;
}

/** A report with what is to be said of the change it is seen from. */
export function against(
  report: Report,
  fixed: readonly Judged[],
  ref: string | undefined,
  { commit }: Pick<Base, 'commit'>,
): Report {
  if (ref === undefined) return report;
  const { error, warning, info } = report.counts;
  return {
    ...report,
    against: {
      ref,
      base: commit,
      introduced: error + warning + info,
      present: report.findings.filter((one) => one.status === 'present').length,
      fixed: fixed.length,
    },
  };
}
