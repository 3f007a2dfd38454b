import type { Judged } from '../../model/finding.ts';
import { countsOf, type Moved, type Report } from '../../model/report.ts';

/** The same report with its counts and those of the change made anew. */
export function recounted(report: Report, fixed: readonly Judged[]): Report {
  const counted = { ...report, counts: countsOf(report.findings) };
  const { against: seen } = report;
  return seen ? against(counted, fixed, { ref: seen.ref, commit: seen.base }, seen.moved) : counted;
}

/** A report with what is to be said of the change it is seen from. */
export function against(
  report: Report,
  fixed: readonly Judged[],
  { ref, commit }: { readonly ref: string; readonly commit: string },
  moved: Moved,
): Report {
  const { error, warning, info } = report.counts;
  return {
    ...report,
    against: {
      ref,
      base: commit,
      introduced: error + warning + info,
      present: report.findings.filter((one) => one.status === 'present').length,
      fixed: fixed.length,
      recorded: report.findings.filter((one) => one.introduced).length,
      moved,
    },
  };
}
