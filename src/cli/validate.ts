import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { countsOf, type Report } from '../model/report.ts';
import { type FormatName, formats } from '../report/index.ts';
import { Speaker } from '../say/say.ts';
import { exitCodeOf } from './exit-code.ts';
import type { Io } from './io.ts';
import { type CommonFlags, type Opened, openWorkspace } from './open.ts';
import { UserError } from './user-error.ts';

interface Flags extends CommonFlags {
  readonly format: readonly string[];
  readonly verbose?: boolean;
  readonly scorecard?: boolean;
}

interface Output {
  readonly name: FormatName;
  readonly file: string | null;
}

/** Checks the workspace and writes each report asked for; answers the exit code. */
export async function validate(io: Io, paths: readonly string[], flags: Flags): Promise<number> {
  const outputs = wanted(flags.format, flags.scorecard === true);
  const opened = openWorkspace(io, flags);
  const report = reportedOn(io, opened, paths);
  if (flags.scorecard) {
    const { scorecardText } = await import('./scorecard-text.ts');
    const speaker = new Speaker(opened.subject.catalogue, opened.lang);
    io.stdout.write(
      scorecardText(report, speaker, { severities: opened.settings.rules, verbose: flags.verbose === true }),
    );
  }
  for (const { name, file } of outputs) {
    const format = await formats[name]();
    const colour = file === null && flags.color !== false && io.stdout.isTTY && !io.env['NO_COLOR'];
    const setting = {
      speaker: new Speaker(opened.subject.catalogue, opened.lang),
      colour,
      width: file === null && io.stdout.isTTY ? io.stdout.columns : 100,
      verbose: flags.verbose === true,
      quiet: flags.quiet === true,
    };
    const text = format(report, setting);
    if (file === null) io.stdout.write(text);
    else writeReport(io, file, text);
  }
  return exitCodeOf(report, opened.settings.failOn);
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
function reportedOn(io: Io, { root, report, files }: Opened, paths: readonly string[]): Report {
  if (paths.length === 0) return report;
  const matchers = paths.map((path) => matcher(io, root, path, files));
  // What could not be read may hide a floor: it is reported whatever was asked for.
  const findings = report.findings.filter(
    (finding) => UNREAD.test(finding.rule) || matchers.some((matches) => matches(finding.at.in.file)),
  );
  return { ...report, findings, counts: countsOf(findings) };
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
