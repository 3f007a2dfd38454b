import { dayBefore } from '../model/day.ts';
import type { Fact, Finding, Judged, Severity } from '../model/finding.ts';
import { grouped } from '../model/grouped.ts';
import type { Quantity } from '../model/value.ts';
import { exceptionFor } from './exceptions.ts';
import { levelFact } from './facts.ts';
import { rules } from './index.ts';
import { perSubject } from './per-subject.ts';
import type { Rule, Subject } from './rule.ts';

/** Severities the configuration has changed. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** The rules over a subject, each finding with its final severity and standing. Tests leave one out to see what it alone catches. */
export function check(subject: Subject, severities: Severities, asked: readonly Rule[] = rules): readonly Judged[] {
  const judged = asked.flatMap((rule) =>
    [...rule.check(subject)].flatMap((finding): Judged[] => {
      const wanted = severities[rule.id];
      if (wanted === 'off') return [];
      const severity = wanted ?? finding.severity ?? rule.severity;
      // Whoever says how grave it is says so of whatever is to come, too.
      const told = wanted && finding.ahead ? { ...finding, ahead: { ...finding.ahead, severity: wanted } } : finding;
      return [{ status: 'open', ...told, severity }];
    }),
  );
  return settle(subject, judged);
}

/** Marks what a valid exception covers and what an excerpt keeps on record; a record that no longer fires is a finding. */
function settle(subject: Subject, findings: readonly Judged[]): readonly Judged[] {
  const used = new Set<unknown>();
  const settled = findings.map((finding): Judged => {
    const exception = exceptionFor(subject, finding);
    if (exception)
      return {
        ...finding,
        status: 'excepted',
        params: {
          ...finding.params,
          'excepted-until': exception.span.until && dayBefore(exception.span.until),
          ...(exception.level ? { 'excepted-level': writtenLevel(exception.level) } : {}),
        },
      };
    const observation = observationFor(subject, finding);
    if (!observation) return finding;
    used.add(observation);
    return { ...finding, status: 'observed' };
  });
  return [...settled, ...stale(subject, used)];
}

/** The level an exception was approved for, as it is written. */
function writtenLevel({ flat }: Quantity): Fact {
  return flat.form === 'scalar' ? levelFact({ is: 'exact', value: flat.value, unit: '' }) : null;
}

function observationFor(subject: Subject, finding: Finding): unknown {
  for (const overlay of recorders(subject).get(finding.at.in.file) ?? []) {
    const found = overlay.observed.find(
      (one) =>
        one.rule === finding.rule &&
        one.item === finding.item &&
        (one.key === null || one.key === finding.key) &&
        (one.cell === null || one.cell === finding.cell),
    );
    if (found) return found;
  }
  return null;
}

/** By file: only an excerpt may keep a breach on record, and only its own. */
const recorders = perSubject(({ overlays }) =>
  grouped(
    overlays.filter(({ scope, observed }) => scope === 'excerpt' && observed.length > 0),
    ({ at }) => at.in.file,
  ),
);

function stale(subject: Subject, used: ReadonlySet<unknown>): Judged[] {
  return subject.overlays.flatMap((overlay) =>
    overlay.observed
      .filter((one) => !used.has(one))
      .map(
        (one): Judged => ({
          rule: 'observed/stale',
          severity: 'error',
          status: 'open',
          at: one.at,
          area: overlay.area,
          item: one.item,
          ...(one.key === null ? {} : { key: one.key }),
          params: { observed: one.rule },
        }),
      ),
  );
}
