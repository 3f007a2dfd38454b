import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Judged } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type FormatName, formats } from '../report/index.ts';
import { Speaker } from '../say/say.ts';
import { remembered } from '../source/remembered.ts';
import { exitCodeOf } from './exit-code.ts';
import { fromStdin, type StdinFlags } from './from-stdin.ts';
import type { Io } from './io.ts';
import { type Aids, type Opened, openWorkspace } from './open.ts';
import { type BaseFlags, recounted, type SinceBase, sinceBase } from './since-base.ts';
import { UserError } from './user-error.ts';

export interface Flags extends BaseFlags, StdinFlags {
  readonly format: readonly string[];
  readonly verbose?: boolean;
  readonly scorecard?: boolean;
  readonly watch?: boolean;
  readonly timing?: boolean;
}

interface Output {
  readonly name: FormatName;
  readonly file: string | null;
}

/** Checks the workspace and writes each report asked for, once or again and again; answers the exit code. */
export async function validate(io: Io, paths: readonly string[], flags: Flags): Promise<number> {
  const outputs = wanted(flags.format, flags.scorecard === true);
  const memory = remembered();
  const once = (world: Io) => check(world, paths, flags, outputs, memory);
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
  memory: ReturnType<typeof remembered>,
): Promise<number> {
  const timing = flags.timing ? new (await import('./timing.ts')).Timing(io) : null;
  const aids: Aids = { load: memory, ...(timing ? { timed: timing.timed, rules: timing.rules } : {}) };
  const piped = flags.stdin || flags.stdinFilename !== undefined ? await fromStdin(io, flags) : null;
  const world = piped?.io ?? io;
  const opened = openWorkspace(world, flags, aids);
  const asked = piped && paths.length === 0 ? piped.paths(opened) : paths;
  const report = reportedOn(world, opened, seen(world, opened, flags, aids), asked);
  const speaker = new Speaker(opened.subject.catalogue, opened.lang);
  if (flags.scorecard) {
    const { scorecardText } = await import('./scorecard-text.ts');
    io.stdout.write(
      scorecardText(report, speaker, { severities: opened.settings.rules, verbose: flags.verbose === true }),
    );
  }
  for (const { name, file } of outputs) {
    const format = await formats[name]();
    const colour = file === null && flags.color !== false && io.stdout.isTTY && !io.env['NO_COLOR'];
    const setting = {
      speaker,
      colour,
      width: file === null && io.stdout.isTTY ? io.stdout.columns : 100,
      verbose: flags.verbose === true,
      quiet: flags.quiet === true,
    };
    const write = () => format(report, setting);
    const text = timing ? timing.timed('report', write) : write();
    if (file === null) io.stdout.write(text);
    else writeReport(io, file, text);
  }
  if (timing) io.stderr.write(`${timing.table(speaker.wording)}\n`);
  return exitCodeOf(report, opened.settings.failOn);
}

/** The report as it is, or seen from a change. */
function seen(io: Io, opened: Opened, flags: Flags, aids: Aids): SinceBase {
  const { report } = opened;
  return flags.against === undefined && !flags.changed ? { report, fixed: [] } : sinceBase(io, opened, flags, aids);
}

/** The scorecard takes the place of the text on the terminal; other reports may go to files beside it. */
function wanted(written: readonly string[], scorecard: boolean): readonly Output[] {
  const asked = written.length > 0 || scorecard ? written : ['text'];
  return asked.map((one) => {
    const [name = '', file] = one.split(/=(.*)/s);
    if (!(name in formats))
      throw new UserError('usage.format', { value: name, known: Object.keys(formats).join(', ') });
    return { name: name as FormatName, file: file || null };
  });
}

function writeReport(io: Io, file: string, text: string): void {
  try {
    io.write(resolve(io.cwd, file), text);
  } catch (error) {
    throw new UserError('usage.out', { file, reason: (error as Error).message });
  }
}

/** The whole workspace is always checked; paths choose what is reported. A path that matches no file read is an error. */
function reportedOn(io: Io, { root, files }: Opened, { report, fixed }: SinceBase, paths: readonly string[]): Report {
  if (paths.length === 0) return report;
  const matchers = paths.map((path) => matcher(io, root, path, files));
  // What could not be read may hide a floor: it is reported whatever was asked for.
  const asked = (finding: Judged) =>
    UNREAD.test(finding.rule) || matchers.some((matches) => matches(finding.at.in.file));
  return recounted({ ...report, findings: report.findings.filter(asked) }, fixed.filter(asked));
}

const UNREAD = /^(yaml|schema)\//;

function matcher(io: Io, root: string, path: string, files: readonly string[]): (file: string) => boolean {
  const full = resolve(io.cwd, path);
  const within = relative(root, full).split(sep).join('/');
  const glob = io.files.real(full) === null ? picomatch(within) : null;
  const matches = (file: string) =>
    glob ? glob(file) : within === '' || file === within || file.startsWith(`${within}/`);
  if (within.startsWith('..') || !files.some((file) => matches(file))) throw new UserError('usage.no-match', { path });
  return matches;
}
