import type { Judged, Severity } from '../model/finding.ts';
import type { Format, Setting } from './format.ts';
import { printable } from './frame.ts';
import { bySeverity, SEVERITIES } from './grave.ts';
import { notesOn } from './notes.ts';
import { repositoryFile, soundRange } from './place.ts';
import { saidOf } from './said.ts';

/** GitHub drops further annotations of a step without a word. */
const MOST = 10;

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Annotations on a pull request, as workflow commands for GitHub Actions: the gravest first, as many as a step may have,
 * then how many there are besides.
 */
export const github: Format = (report, setting) => {
  const open = report.findings.flatMap((finding): readonly Judged[] => {
    if (finding.status === 'open') return [finding];
    // What is kept on record fails nothing.
    return finding.introduced ? [{ ...finding, severity: 'warning' }] : [];
  });
  const notes = report.against ? notesOn(report.against.moved, setting.speaker.wording) : [];
  const listable = open.filter((finding) => finding.severity !== 'info' || setting.verbose);
  const shown = SEVERITIES.flatMap((severity) => listable.filter((one) => one.severity === severity).slice(0, MOST));
  const isShown = new Set(shown);
  const left = open.filter((finding) => !isShown.has(finding));
  const rest =
    left.length === 0
      ? []
      : [setting.speaker.wording.text('github.left', { count: left.length, most: MOST, ...bySeverity(left) })];
  return [
    ...notes.map(({ text }) => `::warning title=${report.tool.name}::${escapeData(text)}`),
    ...shown.map((finding) => annotation(finding, setting)),
    ...rest,
  ]
    .map((line) => `${line}\n`)
    .join('');
};

function annotation(finding: Judged, { speaker, base }: Setting): string {
  const { start, end } = soundRange(finding.at);
  // Columns count only within one line; the last one is part of what is marked.
  const columns =
    start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {};
  const properties = {
    // No file of such a name can be shown beside its lines, and the log would obey it.
    file: printable(repositoryFile(finding.at, base)),
    line: start.line,
    endLine: end.line,
    ...columns,
    title: `${finding.rule} ${speaker.title(finding.rule)}`,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMAND[finding.severity]} ${written.join(',')}::${escapeData(saidOf(finding, speaker).join('\n'))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
