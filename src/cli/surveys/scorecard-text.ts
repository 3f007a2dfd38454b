import type { Judged } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { rangeAt } from '../../model/source.ts';
import { printable } from '../../report/frame.ts';
import type { Severities } from '../../rules/check.ts';
import type { Speaker } from '../../say/say.ts';
import { type ScoreLine, scorecard } from '../../survey/scorecard.ts';
import { grid } from '../grid.ts';

/** Findings of one test are listed this often unless all are asked for. */
const LISTED = 5;

/** The five tests for a terminal: a table, then the findings of each test. Notes are listed only if asked for. */
export function scorecardText(
  report: Report,
  speaker: Speaker,
  { severities, verbose }: { readonly severities: Severities; readonly verbose: boolean },
): string {
  const { wording } = speaker;
  const lines = scorecard(report.findings, severities);
  const head = wording.texts([
    'score.test',
    'score.stands',
    'score.rules',
    'error',
    'warning',
    'info',
    'score.excepted',
    'score.not-established',
  ]);
  const rows = lines.map(({ test, stands, rules, counts, notEstablished }) => [
    wording.text(`score.${test}`),
    wording.text(`score.is-${stands}`),
    rules,
    counts.error,
    counts.warning,
    counts.info,
    counts.excepted + counts.observed + counts.waived,
    notEstablished,
  ]);
  const blocks = lines.flatMap((line) => block(line, speaker, verbose));
  return `${[wording.text('score.title', { day: report.asOf }), grid(head, rows), ...blocks].join('\n\n')}\n`;
}

function block({ test, findings }: ScoreLine, speaker: Speaker, verbose: boolean): string[] {
  const { wording } = speaker;
  const shown = findings.filter((finding) => verbose || finding.severity !== 'info');
  const listed = verbose ? shown : shown.filter((one, index) => one.severity === 'error' || index < LISTED);
  if (listed.length === 0) return [];
  const left = shown.length - listed.length;
  return [
    [
      wording.text(`score.${test}`),
      ...listed.map((finding) => `  ${said(finding, speaker)}`),
      ...(left > 0 ? [`  ${wording.text('score.left', { count: left })}`] : []),
    ].join('\n'),
  ];
}

function said(finding: Judged, speaker: Speaker): string {
  const { start } = rangeAt(finding.at);
  const place = `${printable(finding.at.in.file)}:${start.line}:${start.column}`;
  const severity = speaker.wording.text(finding.severity);
  return `${place}  ${severity}  ${finding.rule}  ${printable(speaker.say(finding).message)}`;
}
