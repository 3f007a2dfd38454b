import type { Judged } from '../model/finding.ts';
import { type Counts, countsOf } from '../model/report.ts';
import type { Severities } from '../rules/check.ts';
import { rules } from '../rules/index.ts';

/**
 * The five tests of a local standard in the national notices (nothing missing, everyone covered, levels not driven up,
 * money assured, sustainable), after the floor itself and before what the data rest on.
 */
export const TESTS = ['floor', 'complete', 'covered', 'restrained', 'funded', 'lasting', 'data'] as const;
export type TestId = (typeof TESTS)[number];

/** The test each family of rules belongs to; a rule named in full goes before its family. Other families are data. */
const TEST_OF: Readonly<Record<string, TestId>> = {
  floor: 'floor',
  excerpt: 'floor',
  chain: 'floor',
  exception: 'floor',
  observed: 'floor',
  'floor/unset': 'complete',
  complete: 'complete',
  content: 'complete',
  edition: 'complete',
  audience: 'covered',
  restraint: 'restrained',
  funding: 'funded',
  date: 'lasting',
};

/** Rules that say that something cannot be decided yet, not that it is wrong: a duty that is not met is. */
const NOT_ESTABLISHED = new Set([
  'floor/incomparable',
  'excerpt/not-established',
  'excerpt/overtaken',
  'chain/not-supplied',
  'audience/undecided',
  'date/undated',
  'source/unchecked',
  'text/unread',
]);

/** How a workspace stands in one test. */
export interface ScoreLine {
  readonly test: TestId;
  /** Wrong: an error stands; open: something is not established; warned; clear: nothing was found. */
  readonly stands: 'wrong' | 'open' | 'warned' | 'clear';
  /** How many rules of the test were asked: that few found nothing says less than that many did. */
  readonly rules: number;
  /** Of all that was found, as it is listed. */
  readonly counts: Counts;
  /** How many of these say that something is not established, not that it is wrong. */
  readonly notEstablished: number;
  readonly findings: readonly Judged[];
}

/** The test a rule belongs to. */
export function testOf(rule: string): TestId {
  return TEST_OF[rule] ?? TEST_OF[rule.split('/')[0] ?? ''] ?? 'data';
}

/**
 * The findings of a run by test; a rule the configuration has switched off was not asked. What a change did not introduce
 * stands all the same, and what is waived is not clear.
 */
export function scorecard(all: readonly Judged[], severities: Severities): readonly ScoreLine[] {
  const findings = all.map((one): Judged => (one.status === 'present' ? { ...one, status: 'open' } : one));
  return TESTS.map((test) => {
    const asked = rules.filter(({ id }) => testOf(id) === test && severities[id] !== 'off');
    const mine = findings.filter((finding) => testOf(finding.rule) === test);
    const open = mine.filter((finding) => finding.status === 'open');
    const unsure = mine.filter(({ rule, status }) => status === 'open' && NOT_ESTABLISHED.has(rule));
    const counts = countsOf(mine);
    const wrong = open.some((finding) => finding.severity === 'error');
    const stands = wrong
      ? 'wrong'
      : unsure.length > 0
        ? 'open'
        : counts.warning + counts.waived > 0
          ? 'warned'
          : 'clear';
    return { test, stands, rules: asked.length, counts, notEstablished: unsure.length, findings: open };
  });
}
