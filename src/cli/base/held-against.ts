import { type Compared, compare, type Touched, UNREAD } from '../../gate/compare.ts';
import { lost, overdrawn } from '../../gate/pledges.ts';
import type { Judged } from '../../model/finding.ts';
import { NO_PLEDGES, type Pledges } from '../../model/pledges.ts';
import { wholeFile } from '../../source/plain-document.ts';
import type { Checkup } from '../../workspace/report-on.ts';
import type { Examined } from '../set-up.ts';

/** What stands now beside what stood before, and what areas have lost their standard. */
export function heldAgainst(now: Examined, before: Checkup | null, touched: Touched): Compared {
  const then = before?.pledges ?? NO_PLEDGES;
  const found = compare(now.report.findings, before?.report.findings ?? [], touched, overdrawn(now.pledges, then));
  return { ...found, findings: [...found.findings, ...withoutStandard(now, then)] };
}

/** Areas that are left without a standard by the change: they lose what they had beyond the nation, and set nothing that they owe. */
function withoutStandard({ report, names, pledges }: Examined, before: Pledges): readonly Judged[] {
  const unread = new Set(report.findings.flatMap(({ rule, at }) => (UNREAD.test(rule) ? [at.in.file] : [])));
  const served = new Set(pledges.served.map(({ area }) => area));
  const heirs = (area: string) =>
    [...names.areas].flatMap(([code, { succeeds }]) => (succeeds.includes(area) ? [code] : []));
  return lost(pledges, before).flatMap(({ area, file }): Judged[] => {
    const { until = null } = names.areas.get(area) ?? {};
    const isHandedOn =
      until !== null && until <= report.asOf && heirs(area).length > 0 && heirs(area).every((one) => served.has(one));
    // What an area that is no more had set stands until those who took over have set their own; of a file that cannot be read that is
    // said already.
    if (isHandedOn || unread.has(file)) return [];
    return [
      {
        rule: 'date/lapsed',
        variant: 'gone',
        severity: 'error',
        status: 'open',
        at: wholeFile(file),
        area,
        params: { file },
      },
    ];
  });
}
