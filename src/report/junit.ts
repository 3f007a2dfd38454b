import type { Judged } from '../model/finding.ts';
import { grouped } from '../model/grouped.ts';
import { addressOf } from './address.ts';
import type { Format, Setting } from './format.ts';
import { printable } from './frame.ts';
import { inParts } from './in-parts.ts';
import { notesOn } from './notes.ts';
import { repositoryFile, soundRange } from './place.ts';
import { saidOf } from './said.ts';
import { element, opening } from './xml.ts';

/** How a finding ends its test: unreadable input is an error, what fails the run a failure, the rest passes or is skipped. */
type Outcome = 'error' | 'failure' | 'skipped' | 'passed';

/**
 * JUnit XML for dashboards: a suite for each file with findings. The name of a test holds no message, so that its history
 * survives a change of wording. Without findings there is one suite with one test that passes: empty reports are refused.
 */
export const junit: Format = (report, setting) => {
  const { name } = report.tool;
  const suites = [...grouped(report.findings, ({ at }) => at.in.file)];
  const notes = report.against ? notesOn(report.against.moved, setting.speaker.wording) : [];
  const found = report.findings.map((one) => outcomeOf(one, setting));
  const outcomes = suites.length > 0 ? [...found, ...(notes.length > 0 ? PASSED : [])] : PASSED;
  const said = notes.length > 0 ? [element('system-out', {}, notes.map(({ text }) => text).join('\n'))] : [];
  const whole = suite(name, PASSED, [`${element('testcase', { classname: name, name: 'validate', time: 0 }, said)}\n`]);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n${opening('testsuites', { name, ...counted(outcomes), time: 0 })}\n`,
    ...(suites.length > 0
      ? [...suites.flatMap(([file, findings]) => suiteOf(file, findings, setting)), ...(notes.length > 0 ? whole : [])]
      : whole),
    '</testsuites>\n',
  ];
};

const PASSED: readonly Outcome[] = ['passed'];

function counted(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  return { tests: outcomes.length, failures: count(outcomes, 'failure'), errors: count(outcomes, 'error') };
}

function count(outcomes: readonly Outcome[], asked: Outcome): number {
  return outcomes.filter((one) => one === asked).length;
}

function suite(name: string, outcomes: readonly Outcome[], tests: readonly string[]): readonly string[] {
  const attributes = { name, ...counted(outcomes), skipped: count(outcomes, 'skipped'), time: 0 };
  return [`${opening('testsuite', attributes)}\n`, ...tests, '</testsuite>\n'];
}

function suiteOf(file: string, findings: readonly Judged[], setting: Setting): readonly string[] {
  const seen = new Map<string, number>();
  const outcomes = findings.map((one) => outcomeOf(one, setting));
  const tests = inParts(findings, (some) => some.map((one) => `${testOf(one, seen, setting)}\n`).join(''));
  return suite(printable(setting.base + file), outcomes, tests);
}

/** A finding as a test; of several of one name in a file, which are `seen`, each has a number. */
function testOf(finding: Judged, seen: Map<string, number>, setting: Setting): string {
  const name = printable(`${repositoryFile(finding.at, setting.base)} ${addressOf(finding)}`.trimEnd());
  const id = `${finding.rule} ${name}`;
  const nth = (seen.get(id) ?? 0) + 1;
  seen.set(id, nth);
  const attributes = { classname: `dixian.${finding.rule}`, name: nth === 1 ? name : `${name} (${nth})`, time: 0 };
  return element('testcase', attributes, [ending(outcomeOf(finding, setting), finding, setting)]);
}

/** How the test ends: the sentences, then the place. */
function ending(outcome: Outcome, finding: Judged, { speaker, base }: Setting): string {
  const { start } = soundRange(finding.at);
  const said = saidOf(finding, speaker);
  const body = [...said, `${printable(repositoryFile(finding.at, base))}:${start.line}:${start.column}`].join('\n');
  if (outcome === 'passed') return element('system-out', {}, `${finding.severity}: ${body}`);
  if (outcome === 'skipped')
    return element('skipped', {}, `${finding.status}${finding.introduced ? ', introduced' : ''}: ${body}`);
  return element(outcome, { message: said[0] ?? '', type: finding.severity }, body);
}

function outcomeOf({ rule, severity, status }: Judged, { failOn }: Setting): Outcome {
  if (status !== 'open') return 'skipped';
  if (rule.startsWith('yaml/')) return 'error';
  return severity === 'error' || severity === failOn ? 'failure' : 'passed';
}
