import type { Judgement, Period } from '../judge/judge.ts';
import type { Measure } from '../model/catalogue.ts';
import { covers } from '../model/day.ts';
import type { Judged } from '../model/finding.ts';
import type { State } from '../model/state.ts';
import type { Subject } from '../rules/rule.ts';
import type { AreaRecord } from './record.ts';
import { gravest } from './state.ts';

/** What the rules found, and what was judged, about one area. */
export interface Known {
  readonly subject: Subject;
  readonly record: AreaRecord;
  readonly findings: readonly Judged[];
  readonly judgements: readonly Judgement[];
}

/** How one level of an item stands in an area on the day: what the rules found, else the verdicts, else what silence means. */
export function levelState(known: Known, measure: Measure): State {
  const { subject, record } = known;
  const found = known.findings.flatMap((finding) => {
    if (finding.item !== measure.item || finding.key !== measure.key) return [];
    return covers({ since: finding.since ?? null, until: finding.until ?? null }, subject.asOf)
      ? (stateOfFinding(finding) ?? [])
      : [];
  });
  const periods = known.judgements
    .filter((one) => one.item === measure.item && one.key === measure.key)
    .flatMap((one) => one.periods.filter((period) => covers(period, subject.asOf)));
  const silent = record.scope === 'complete' ? 'inherits' : 'not-seen';
  if (found.length > 0) return gravest(found, silent);
  return gravest(
    periods.map((period) => stateOfVerdict(period, record.scope === 'excerpt')),
    silent,
  );
}

function stateOfFinding({ rule, status, ahead }: Judged): State | null {
  switch (rule) {
    case 'floor/below':
      return status === 'excepted' ? 'excepted' : 'weaker';
    case 'floor/incomparable':
      return status === 'excepted' ? 'excepted' : 'incomparable';
    case 'floor/fixed':
    case 'restraint/over-limit':
      return 'differs';
    case 'floor/unset':
      // What will be unset is set until then.
      return ahead ? null : 'unset';
    case 'excerpt/overtaken':
    case 'excerpt/not-established':
      return 'not-established';
    default:
      return null;
  }
}

/** The verdict where no rule has anything to say: what is below in an excerpt was lawful once and is no longer known. */
function stateOfVerdict({ verdict }: Period, excerpt: boolean): State {
  switch (verdict) {
    case 'weaker':
    case 'narrower':
    case 'mixed':
      return excerpt ? 'not-established' : 'weaker';
    case 'incomparable':
      // Prose a reviewer has signed off says the same as what stands above.
      return excerpt ? 'not-established' : 'equal';
    case 'wider':
      return 'stronger';
    default:
      return verdict;
  }
}
