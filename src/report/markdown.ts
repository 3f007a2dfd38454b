import type { Judged } from '../model/finding.ts';
import { chainLine } from './chain.ts';
import type { Format, Setting } from './format.ts';
import { printable } from './frame.ts';
import { gravestFirst } from './grave.ts';
import { notesOn } from './notes.ts';
import { repositoryFile, soundRange } from './place.ts';
import { saidOf } from './said.ts';
import { againstLine, checkedLine, coveredLine, verdictLine } from './summary.ts';

/** GitHub takes 1 MiB a step; other steps of a job may want some of it. */
const MOST_BYTES = 900_000;
/** Longer texts are cut in the table; the other formats have them whole. */
const MOST_CHARACTERS = 500;

/** The summary of a job: counts, then a table of the findings, the gravest first, as many as a platform takes. */
export const markdown: Format = (report, setting) => {
  const { wording } = setting.speaker;
  const { findings } = report;
  const head = [
    `## ${wording.text('markdown.title')}`,
    verdictLine(report, setting),
    ...againstLine(report, setting).map(escapeMarkup),
    ...(report.against ? notesOn(report.against.moved, wording).map(({ text }) => escapeMarkup(text)) : []),
    ...coveredLine(report, setting),
  ];
  const end = [...chainLine(report, setting), checkedLine(report, setting)].map(escapeMarkup);
  const listed = gravestFirst(
    findings.filter((one) => setting.verbose || one.introduced || (one.severity !== 'info' && one.status === 'open')),
  );
  const rows = fitting(listed, (finding) => row(finding, setting));
  const open = (of: readonly Judged[]) => of.filter((one) => one.status === 'open').length;
  const left = open(findings) - open(listed.slice(0, rows.length));
  const table = rows.length === 0 ? [] : [[...tableHead(setting), ...rows].join('\n')];
  const more = left === 0 ? [] : [wording.text('markdown.left', { count: left })];
  return `${[...head, ...table, ...more, ...(setting.quiet ? [] : end)].join('\n\n')}\n`;
};

function tableHead({ speaker: { wording } }: Setting): readonly string[] {
  const heads = wording.texts(['markdown.severity', 'markdown.place', 'markdown.rule', 'markdown.finding']);
  return [line(heads), line(heads.map(() => '---'))];
}

function row(finding: Judged, { speaker, base }: Setting): string {
  const { wording } = speaker;
  const { start } = soundRange(finding.at);
  const severity = wording.text(finding.severity);
  const standing = finding.status === 'open' ? severity : `${severity} (${wording.text(STANDING[finding.status])})`;
  return line([
    standing,
    `<code>${cut(printable(repositoryFile(finding.at, base)))}:${start.line}:${start.column}</code>`,
    `<code>${escapeMarkup(finding.rule)}</code>`,
    saidOf(finding, speaker).map(cut).join('<br>'),
  ]);
}

const STANDING = { excepted: 'state.excepted', observed: 'observed', waived: 'waived', present: 'present' } as const;

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The first rows that fit; no others are made. */
function fitting(findings: readonly Judged[], make: (finding: Judged) => string): readonly string[] {
  const rows: string[] = [];
  let bytes = 0;
  for (const finding of findings) {
    const one = make(finding);
    bytes += Buffer.byteLength(one) + 1;
    if (bytes > MOST_BYTES) break;
    rows.push(one);
  }
  return rows;
}

function cut(text: string): string {
  if (text.length <= MOST_CHARACTERS) return escapeMarkup(text);
  const characters = [...text];
  return escapeMarkup(
    characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : characters.join(''),
  );
}

/** Signs that begin something in Markdown, in HTML or on the platform (mentions, references, emoji, addresses). */
const SPECIAL = /[\\`*_{}[\]()<>|~&#$@:!"']|(?<=www)\./giu;

/** Any text as itself, wherever Markdown is read: as references, which open no table cell, tag, link or mention. */
function escapeMarkup(text: string): string {
  return text.replace(SPECIAL, (sign) => `&#${sign.codePointAt(0)};`);
}
