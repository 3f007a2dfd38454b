import type { Fact } from '../model/finding.ts';
import type { Position } from '../model/source.ts';
import { examine, recordsOf, withData } from '../pipeline.ts';
import type { Tried } from '../prove/proof.ts';
import { prove as weaken } from '../prove/prove.ts';
import { type Summary, summaryOf } from '../prove/summary.ts';
import { terminalText } from '../report/terminal.ts';
import type { Wording } from '../say/wording.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import type { Io } from './io.ts';
import { type Opened, openWorkspace } from './open.ts';
import { progress } from './progress.ts';
import type { CommonFlags } from './set-up.ts';
import { speakerOf } from './speaker-of.ts';
import { surveyJson } from './surveys/survey-json.ts';
import { textOrJson } from './text-or-json.ts';

interface Flags extends CommonFlags {
  readonly format: string;
}

/** Weakens our own records one by one, and tells whether `validate` notices each weakening by which somebody loses. */
export async function prove(io: Io, flags: Flags): Promise<number> {
  const format = textOrJson(flags.format);
  const opened = openWorkspace(io, flags);
  const { wording } = speakerOf(opened);
  const { error } = opened.report.counts;
  if (error > 0) {
    // What is wrong already could not be told from what a weakening makes wrong.
    io.stderr.write(`${wording.text('prove.errors', { error })}\n`);
    return exitCodeOf(opened.report, 'error');
  }
  const tried = await attempt(io, opened, flags);
  const summary = summaryOf(tried);
  io.stdout.write(format === 'json' ? json(opened, tried, summary) : terminalText(text(opened, wording, summary)));
  return summary.escaped.length > 0 ? EXIT.findings : EXIT.clean;
}

async function attempt(io: Io, { prepared, subject, lang }: Opened, flags: Flags): Promise<readonly Tried[]> {
  const working = await progress(io, lang, flags.quiet === true, 'prove.progress');
  const tried = weaken({
    records: recordsOf(prepared),
    areas: subject.catalogue.areas,
    asOf: subject.asOf,
    examine: (changed, areas) =>
      examine(changed ? withData(prepared, changed.file, changed.data) : prepared, undefined, areas).findings,
    progress: (done, all) => working.step(done, all),
  });
  working.stop();
  return tried;
}

function text(opened: Opened, wording: Wording, { escaped, ...summary }: Summary): string {
  const { tried, counting, caught, percent } = summary;
  const count = (name: string, many: number) => `  ${wording.text('prove.count', { name, count: many })}`;
  return [
    wording.text('prove.tried', { tried, counting }),
    percent === null ? wording.text('prove.nothing') : wording.text('prove.caught', { caught, counting, percent }),
    ...(summary.rules.length > 0 ? ['', wording.text('prove.rules')] : []),
    ...summary.rules.map(([rule, many]) => count(rule, many)),
    ...(escaped.length > 0 ? ['', wording.text('prove.escaped', { count: escaped.length })] : []),
    ...escaped.flatMap((one) => escapee(opened, wording, one)),
    ...(summary.harmless.length > 0 ? ['', wording.text('prove.harmless', { count: tried - counting })] : []),
    ...summary.harmless.map(([why, many]) => count(wording.text(`prove.harmless.${why}`), many)),
    '',
  ].join('\n');
}

/** What was changed and where, and who would lose by it unnoticed. */
function escapee(opened: Opened, wording: Wording, { mutant, fate }: Tried): readonly string[] {
  const { line, column } = placeOf(opened, mutant);
  const loss = fate.is === 'escaped' ? fate.loss : null;
  const what = (item: string | null, key: string | null) =>
    item === null ? '' : key === null ? wording.item(item) : `${wording.item(item)} ${wording.key(item, key)}`;
  return [
    `  ${mutant.file}:${line}:${column}  ${what(mutant.item, mutant.key)}`,
    `    ${wording.text(`prove.change.${mutant.change}`)}: ${written(mutant.before)} → ${written(mutant.after)}`,
    ...(loss
      ? [
          `    ${wording.text(`prove.loss.${loss.kind}`, {
            day: loss.day,
            area: wording.area(loss.area),
            what: what(loss.item, loss.key),
            by: wording.area(loss.by),
          })}`,
        ]
      : []),
  ];
}

function written(fact: Fact): string {
  return fact === null ? '–' : typeof fact === 'string' ? fact : JSON.stringify(fact);
}

function placeOf({ prepared }: Opened, { file, path }: Tried['mutant']): Position {
  const found = prepared.gathered.documents.find(({ document }) => document.file === file);
  return found?.document.locate(path).start ?? { line: 1, column: 1, offset: 0 };
}

function json(opened: Opened, tried: readonly Tried[], summary: Summary): string {
  const { escaped, rules, harmless, ...counts } = summary;
  const weakenings = tried.map(({ mutant, fate }) => {
    const { file, area, item, key, change, before, after } = mutant;
    const { line, column } = placeOf(opened, mutant);
    return { file, line, column, area, item, key, change, before, after, fate };
  });
  return surveyJson<object>(opened.report, {
    counts: { ...counts, escaped: escaped.length },
    rules: Object.fromEntries(rules),
    harmless: Object.fromEntries(harmless),
    weakenings,
  });
}
