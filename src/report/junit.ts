import type { Judged } from '../model/finding.ts';
import { addressOf } from './address.ts';
import type { Format, Setting } from './format.ts';
import { printable } from './frame.ts';
import { repositoryFile, soundRange } from './place.ts';
import { element } from './xml.ts';

/** How a finding ends its test: unreadable input is an error, what fails the run a failure, the rest passes or is skipped. */
type Outcome = 'error' | 'failure' | 'skipped' | 'passed';

interface Case {
  readonly outcome: Outcome;
  readonly xml: string;
}

/**
 * JUnit XML for dashboards: a suite for each file with findings. The name of a test holds no message, so that its history
 * survives a change of wording. Without findings there is one suite with one test that passes: empty reports are refused.
 */
export const junit: Format = (report, setting) => {
  const files = [...new Set(report.findings.map((finding) => finding.at.in.file))];
  const suites = files.map((file) => {
    const those = report.findings.filter((finding) => finding.at.in.file === file);
    return { name: setting.base + file, cases: casesOf(those, setting) };
  });
  const clean = element('testcase', { classname: report.tool.name, name: 'validate', time: 0 });
  const shown =
    suites.length > 0
      ? suites
      : [{ name: report.tool.name, cases: [{ outcome: 'passed', xml: clean } satisfies Case] }];
  const all = shown.flatMap((suite) => suite.cases);
  const body = shown.map(({ name, cases }) =>
    element(
      'testsuite',
      { name, ...counted(cases), skipped: count(cases, 'skipped'), time: 0 },
      cases.map((one) => one.xml),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: report.tool.name, ...counted(all), time: 0 }, body)}\n`;
};

function counted(cases: readonly Case[]): Readonly<Record<string, number>> {
  return { tests: cases.length, failures: count(cases, 'failure'), errors: count(cases, 'error') };
}

function count(cases: readonly Case[], outcome: Outcome): number {
  return cases.filter((one) => one.outcome === outcome).length;
}

function casesOf(findings: readonly Judged[], setting: Setting): readonly Case[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const plain = `${repositoryFile(finding.at, setting.base)} ${addressOf(finding)}`.trimEnd();
    const id = `${finding.rule} ${plain}`;
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return testCase(finding, nth === 1 ? plain : `${plain} (${nth})`, setting);
  });
}

function testCase(finding: Judged, name: string, setting: Setting): Case {
  const outcome = outcomeOf(finding, setting);
  const said = setting.speaker.say(finding);
  const message = printable(said.message);
  const { start } = soundRange(finding.at);
  const place = `${printable(repositoryFile(finding.at, setting.base))}:${start.line}:${start.column}`;
  const body = [message, ...(said.hint === null ? [] : [printable(said.hint)]), place].join('\n');
  const content =
    outcome === 'passed'
      ? element('system-out', {}, `${finding.severity}: ${body}`)
      : outcome === 'skipped'
        ? element('skipped', {}, `${finding.status}: ${body}`)
        : element(outcome, { message, type: finding.severity }, body);
  return { outcome, xml: element('testcase', { classname: `dixian.${finding.rule}`, name, time: 0 }, [content]) };
}

function outcomeOf({ rule, severity, status }: Judged, { failOn }: Setting): Outcome {
  if (status !== 'open') return 'skipped';
  if (rule.startsWith('yaml/')) return 'error';
  return severity === 'error' || severity === failOn ? 'failure' : 'passed';
}
