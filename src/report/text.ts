import { Chalk, type ChalkInstance } from 'chalk';
import type { Judged } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type Pointer, rangeAt } from '../model/source.ts';
import { narrow, wide } from './cells.ts';
import { chainLine } from './chain.ts';
import type { Format, Setting } from './format.ts';
import { BAR, frame, printable } from './frame.ts';
import { gravestFirst } from './grave.ts';
import { againstLine, checkedLine, coveredLine, coverWords, verdictLine } from './summary.ts';
import { harmlessLines } from './terminal.ts';

/** For people: where, what, the line itself, against what, what to do. Line one can be grepped and clicked. */
export const text: Format = (report, setting) => {
  const paint = new Chalk({ level: setting.colour ? 1 : 0 });
  const shown = report.findings.filter(
    (finding) =>
      finding.status !== 'present' && (setting.verbose || (finding.severity !== 'info' && finding.status === 'open')),
  );
  const { listed, left } = setting.verbose ? { listed: shown, left: [] } : capped(shown);
  const blocks = listed.map((finding, index) => block(finding, listed[index - 1], setting, paint));
  const rest = left.map(([rule, count]) => setting.speaker.wording.text('summary.left', { rule, count }));
  const end = setting.quiet ? [] : [summary(report, setting, paint)];
  const parts = [
    ...blocks,
    ...(rest.length > 0 ? [rest.join('\n')] : []),
    ...recorded(report, setting),
    ...present(report, setting, paint),
    ...end,
  ];
  return parts.length === 0 ? '' : `${harmlessLines(parts.join('\n\n'))}\n`;
};

/** So many warnings of one rule are listed, and so many errors: nobody reads on, and a log that is longer is cut. */
const WARNINGS_LISTED = 5;
const ERRORS_LISTED = 1000;

/** The first errors and the first few warnings of each rule, and how many of which rule were left out. */
function capped(findings: readonly Judged[]): {
  readonly listed: readonly Judged[];
  readonly left: readonly (readonly [string, number])[];
} {
  const seen = new Map<string, number>();
  const left = new Map<string, number>();
  const listed = findings.filter(({ rule, severity }) => {
    const kind = `${severity} ${rule}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    const fits = count <= (severity === 'error' ? ERRORS_LISTED : WARNINGS_LISTED);
    left.set(rule, (left.get(rule) ?? 0) + (fits ? 0 : 1));
    return fits;
  });
  return { listed, left: [...left].filter(([, count]) => count > 0) };
}

/** A finding in full; of several that follow one another at one place the line itself, and what to do about all, only once. */
function block(finding: Judged, before: Judged | undefined, setting: Setting, paint: ChalkInstance): string {
  const said = setting.speaker.say(finding);
  const { wording } = setting.speaker;
  const isSamePlace = before?.rule === finding.rule && place(before.at) === place(finding.at);
  const isSaid = isSamePlace && setting.speaker.say(before).hint === said.hint;
  const standing = finding.params?.['overdrawn']
    ? wording.text('overdrawn')
    : finding.status !== 'open' && coverWords(finding, wording);
  return [
    `${paint.bold(place(finding.at))}  ${colour(finding, paint)(finding.severity)}  ${finding.rule}${standing ? `  [${standing}]` : ''}`,
    `  ${printable(said.message)}`,
    ...(isSamePlace ? [] : code(finding.at, setting, paint)),
    ...(finding.related ?? []).map(
      (one, index) => `  ${paint.dim('see')}  ${place(one.at)}  ${printable(said.related[index] ?? '')}`,
    ),
    ...(said.hint === null || isSaid ? [] : [`  ${paint.dim('do')}   ${printable(said.hint)}`]),
  ].join('\n');
}

/** What the change brings that an excerpt keeps on record: it fails nothing, and may not go by unseen. */
function recorded(report: Report, setting: Setting): string[] {
  const all = report.findings.filter((one) => one.introduced);
  if (all.length === 0) return [];
  const { wording } = setting.speaker;
  const listed = setting.verbose ? all : all.slice(0, PRESENT_LISTED);
  const left = all.length - listed.length;
  return [
    [
      wording.text('against.recorded', { count: all.length }),
      ...listed.map((one) => `  ${place(one.at)}  ${one.rule}  ${printable(setting.speaker.say(one).message)}`),
      ...(left > 0 ? [`  ${wording.text('against.left', { count: left })}`] : []),
    ].join('\n'),
  ];
}

/** How many of the findings that were there before a change are listed. */
const PRESENT_LISTED = 10;

/** What was there before the change that is gated, apart from the rest: a line each, the gravest first. */
function present(report: Report, setting: Setting, paint: ChalkInstance): string[] {
  const all = gravestFirst(report.findings.filter(({ status }) => status === 'present'));
  if (all.length === 0) return [];
  const { wording } = setting.speaker;
  const listed = setting.verbose ? all : all.slice(0, PRESENT_LISTED);
  const left = all.length - listed.length;
  return [
    [
      wording.text('against.present', { count: all.length }),
      ...listed.map((one) => paint.dim(`  ${place(one.at)}  ${one.severity}  ${one.rule}`)),
      ...(left > 0 ? [`  ${wording.text('against.left', { count: left })}`] : []),
    ].join('\n'),
  ];
}

function place(pointer: Pointer): string {
  const { start } = rangeAt(pointer);
  return `${printable(pointer.in.file)}:${start.line}:${start.column}`;
}

function code(pointer: Pointer, setting: Setting, paint: ChalkInstance): string[] {
  if (pointer.in.text === '') return [];
  const one = frame(pointer.in.text, rangeAt(pointer), setting.width, setting.wideSigns ? wide : narrow);
  const blank = ' '.repeat(one.gutter.length);
  return [
    `  ${one.gutter} ${paint.dim(BAR)} ${one.code}`,
    `  ${blank} ${paint.dim(BAR)} ${one.pad}${paint.red(one.underline)}`,
  ];
}

function colour(finding: Judged, paint: ChalkInstance): ChalkInstance {
  if (finding.status !== 'open') return paint.dim;
  return finding.severity === 'error' ? paint.red : finding.severity === 'warning' ? paint.yellow : paint.cyan;
}

function summary(report: Report, setting: Setting, paint: ChalkInstance): string {
  const { wording } = setting.speaker;
  const { counts } = report;
  const line = verdictLine(report, setting);
  const infos = counts.info > 0 && !setting.verbose ? [wording.text('summary.infos', { info: counts.info })] : [];
  return [
    ...chainLine(report, setting),
    ...againstLine(report, setting),
    paint.bold(counts.error > 0 ? paint.red(line) : line),
    ...coveredLine(report, setting),
    ...infos,
    checkedLine(report, setting),
  ].join('\n');
}
