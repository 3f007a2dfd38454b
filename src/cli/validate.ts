import { relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { Recall } from '../branches/recall.ts';
import { UNREAD } from '../gate/compare.ts';
import type { Judged } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type FormatName, formats } from '../report/index.ts';
import type { Severities } from '../rules/check.ts';
import type { Speaker } from '../say/say.ts';
import { brokenOnce } from '../source/broken-once.ts';
import { seenFrom } from '../source/seen-from.ts';
import { areSignsWide } from './ambiguous-width.ts';
import { recounted } from './base/recount.ts';
import type { BaseFlags, SinceBase } from './base/since-base.ts';
import { examineWorkspace } from './examine.ts';
import { exitCodeOf } from './exit-code.ts';
import { fromStdin, type StdinFlags } from './from-stdin.ts';
import type { Io } from './io.ts';
import { type Output, outputsOf } from './outputs.ts';
import { refuseData } from './refuse-data.ts';
import { belowRepository } from './repository.ts';
import type { Examined, ExaminingAids } from './set-up.ts';
import { speakerOf } from './speaker-of.ts';
import { UserError } from './user-error.ts';
import { writing } from './writing.ts';

export interface Flags extends BaseFlags, StdinFlags {
  readonly format: readonly string[];
  readonly verbose?: boolean;
  readonly scorecard?: boolean;
  readonly watch?: boolean;
  readonly timing?: boolean;
  readonly cache?: boolean;
  readonly ambiguousWidth?: string;
}

/** Checks the workspace and writes each report asked for, once or again and again; answers the exit code, which no format changes. */
export async function validate(io: Io, paths: readonly string[], flags: Flags): Promise<number> {
  const outputs = wanted(io, flags);
  const recall = new Recall(flags.cache === false || flags.timing ? null : io.store());
  const once = (world: Io) => check(world, paths, flags, outputs, recall);
  if (!flags.watch) return once(io);
  if (flags.stdin) throw new UserError('usage.watch-stdin');
  const { watch } = await import('./watch.ts');
  return watch(io, flags, once);
}

async function check(
  io: Io,
  paths: readonly string[],
  flags: Flags,
  outputs: readonly Output[],
  recall: Recall,
): Promise<number> {
  const wideSigns = areSignsWide(flags.ambiguousWidth, io.env);
  const timing = flags.timing ? new (await import('./timing.ts')).Timing(io) : null;
  const aids = {
    means: { recall: timing ? new Recall() : recall, hire: io.hire, now: timing ? null : io.now().getTime() },
    load: brokenOnce(),
    ...(timing ? { timed: timing.timed, rules: timing.rules } : {}),
  };
  const piped = flags.stdin || flags.stdinFilename !== undefined ? await fromStdin(io, flags) : null;
  const world = piped?.io ?? io;
  const opened = await examineWorkspace(world, flags, aids);
  for (const { file } of outputs) if (file !== null) refuseData(world, opened, file);
  const asked = piped && paths.length === 0 ? piped.paths(opened) : paths;
  const since = await seen(world, opened, flags, aids);
  const report = reportedOn(world, opened, since, asked);
  const speaker = speakerOf({ ...opened, names: since.names });
  const base = belowRepository(io.files, opened.root);
  // All are made before the first is written: a fault in one leaves none behind.
  const texts = await Promise.all(
    outputs.map(async ({ name, file }) => {
      if (flags.scorecard && file === null) return scorecard(name, report, speaker, opened.settings.rules, flags);
      const format = await formats[name]();
      const write = () =>
        format(report, {
          speaker,
          colour: file === null && flags.color !== false && takesColour(io),
          width: file === null && io.stdout.isTTY ? io.stdout.columns : 100,
          wideSigns,
          verbose: flags.verbose === true,
          quiet: flags.quiet === true,
          base,
          failOn: opened.settings.failOn,
        });
      return timing ? timing.timed('report', write) : write();
    }),
  );
  for (const [index, { file }] of outputs.entries()) {
    const parts = [texts[index] ?? ''].flat();
    if (file === null) for (const part of parts) io.stdout.write(part);
    else writing(relative(io.cwd, file), () => io.write(file, parts.join('')));
  }
  if (timing) io.stderr.write(`${timing.table(speaker.wording)}\n`);
  return exitCodeOf(report, opened.settings.failOn);
}

/** A terminal, unless it is one that shows no colours or somebody wants none. */
function takesColour({ stdout, env }: Io): boolean {
  return stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/** The report as it is, or seen from a change. */
async function seen(io: Io, opened: Examined, flags: Flags, aids: ExaminingAids): Promise<SinceBase> {
  const { report } = opened;
  if (flags.against === undefined && !flags.changed) return { report, fixed: [], names: opened.names };
  return (await import('./base/since-base.ts')).sinceBase(io, opened, flags, aids);
}

/** Text if nothing is asked for. The scorecard takes the place of the report on the terminal; others may go to files. */
function wanted(io: Io, { format, scorecard = false }: Flags): readonly Output[] {
  const asked = outputsOf(io, format);
  const onTerminal = asked.find((one) => one.file === null);
  if (scorecard && onTerminal && !isScorecardFormat(onTerminal.name))
    throw new UserError('usage.scorecard-format', { value: onTerminal.name });
  const plain: Output = { name: 'text', file: null };
  return asked.length === 0 || (scorecard && !onTerminal) ? [plain, ...asked] : asked;
}

function isScorecardFormat(name: FormatName): boolean {
  return name === 'text' || name === 'json';
}

async function scorecard(
  name: FormatName,
  report: Report,
  speaker: Speaker,
  severities: Severities,
  flags: Flags,
): Promise<string> {
  return name === 'json'
    ? (await import('./surveys/scorecard-json.ts')).scorecardJson(report, speaker, severities)
    : (await import('./surveys/scorecard-text.ts')).scorecardText(report, speaker, {
        severities,
        verbose: flags.verbose === true,
      });
}

/** The whole workspace is always checked; paths choose what is reported. A path that matches no file read is an error. */
function reportedOn(io: Io, { root, files }: Examined, { report, fixed }: SinceBase, paths: readonly string[]): Report {
  if (paths.length === 0) return report;
  const matchers = paths.map((path) => matcher(io, root, path, files));
  // What could not be read may hide a floor: it is reported whatever was asked for.
  const asked = (finding: Judged) =>
    UNREAD.test(finding.rule) || matchers.some((matches) => matches(finding.at.in.file));
  return recounted({ ...report, findings: report.findings.filter(asked) }, fixed.filter(asked));
}

const MOST_STARS = 3;

function matcher(io: Io, root: string, path: string, files: readonly string[]): (file: string) => boolean {
  const full = resolve(io.cwd, path);
  const within = seenFrom(root, full);
  const isThere = io.files.real(full) !== null;
  // Each further star in a segment multiplies the ways in which a long name is tried.
  if (!isThere && within.split('/').some((segment) => segment.split('*').length > MOST_STARS + 1))
    throw new UserError('usage.stars', { path, most: MOST_STARS });
  const glob = isThere ? null : picomatch(within);
  const matches = (file: string) =>
    glob ? glob(file) : within === '' || file === within || file.startsWith(`${within}/`);
  if (within.startsWith('..') || !files.some((file) => matches(file)))
    throw new UserError(isThere ? 'usage.not-data' : 'usage.no-match', { path });
  return matches;
}
