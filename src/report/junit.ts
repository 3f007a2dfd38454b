import type { Judged } from '../model/finding.ts';
import { addressOf } from './address.ts';
import type { Format, Setting } from './format.ts';
import { printable } from './frame.ts';
import { repositoryFile, soundRange } from './place.ts';
import { saidOf } from './said.ts';
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
  const byFile = new Map<string, Judged[]>();
  for (const finding of report.findings) {
    const those = byFile.get(finding.at.in.file) ?? [];
    byFile.set(finding.at.in.file, those);
    those.push(finding);
  }
  const suites = [...byFile].map(([file, those]) => ({
    name: printable(setting.base + file),
    cases: casesOf(those, setting),
  }));
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
    const name = printable(`${repositoryFile(finding.at, setting.base)} ${addressOf(finding)}`.trimEnd());
    const id = `${finding.rule} ${name}`;
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    const outcome = outcomeOf(finding, setting);
    const attributes = { classname: `dixian.${finding.rule}`, name: nth === 1 ? name : `${name} (${nth})`, time: 0 };
    return { outcome, xml: element('testcase', attributes, [ending(outcome, finding, setting)]) };
  });
}

/** How the test ends: the sentences, then the place. */
function ending(outcome: Outcome, finding: Judged, { speaker, base }: Setting): string {
  const { start } = soundRange(finding.at);
  const said = saidOf(finding, speaker);
  const body = [...said, `${printable(repositoryFile(finding.at, base))}:${start.line}:${start.column}`].join('\n');
  if (outcome === 'passed') return element('system-out', {}, `${finding.severity}: ${body}`);
  if (outcome === 'skipped') return element('skipped', {}, `${finding.status}: ${body}`);
  return element(outcome, { message: said[0] ?? '', type: finding.severity }, body);
}

function outcomeOf({ rule, severity, status }: Judged, { failOn }: Setting): Outcome {
  if (status !== 'open') return 'skipped';
  if (rule.startsWith('yaml/')) return 'error';
  return severity === 'error' || severity === failOn ? 'failure' : 'passed';
}
