import { join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Judged } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type FormatName, formats } from '../report/index.ts';
import { Speaker } from '../say/say.ts';
import { exitCodeOf } from './exit-code.ts';
import type { Io } from './io.ts';
import { type CommonFlags, openWorkspace } from './open.ts';
import { UserError } from './user-error.ts';

interface Flags extends CommonFlags {
  readonly format: readonly string[];
  readonly verbose?: boolean;
}

interface Output {
  readonly name: FormatName;
  readonly file: string | null;
}

/** Checks the workspace and writes each report asked for; answers the exit code. */
export async function validate(io: Io, paths: readonly string[], flags: Flags): Promise<number> {
  const outputs = wanted(flags.format);
  const opened = openWorkspace(io, flags);
  const report = reportedOn(io, opened.root, opened.report, paths);
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

function wanted(written: readonly string[]): readonly Output[] {
  const asked = written.length > 0 ? written : ['text'];
  return asked.map((one) => {
    const [name = '', file] = one.split(/=(.*)/s);
    if (!(name in formats))
      throw new UserError('usage.format', { value: name, known: Object.keys(formats).join(', ') });
    return { name: name as FormatName, file: file || null };
  });
}

function writeReport(io: Io, file: string, text: string): void {
  try {
    io.write(join(io.cwd, file), text);
  } catch (error) {
    throw new UserError('usage.out', { file, reason: (error as Error).message });
  }
}

/** The whole workspace is always checked; paths choose what is reported. A path that matches nothing is an error. */
function reportedOn(io: Io, root: string, report: Report, paths: readonly string[]): Report {
  if (paths.length === 0) return report;
  const matchers = paths.map((path) => matcher(io, root, path));
  const findings = report.findings.filter((finding) => matchers.some((matches) => matches(finding.at.in.file)));
  const open = findings.filter((finding) => finding.status === 'open');
  const count = (severity: Judged['severity']) => open.filter((finding) => finding.severity === severity).length;
  const stood = (status: Judged['status']) => findings.filter((finding) => finding.status === status).length;
  const counts = {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    excepted: stood('excepted'),
    observed: stood('observed'),
    waived: stood('waived'),
  };
  return { ...report, findings, counts };
}

function matcher(io: Io, root: string, path: string): (file: string) => boolean {
  const full = resolve(io.cwd, path);
  const within = relative(root, full).split(sep).join('/');
  if (io.files.real(full) !== null && !within.startsWith('..')) {
    return (file) => within === '' || file === within || file.startsWith(`${within}/`);
  }
  const matches = picomatch(within);
  if (within.startsWith('..') || !anyFile(io, root, '', matches, 0)) throw new UserError('usage.no-match', { path });
  return matches;
}

function anyFile(io: Io, root: string, folder: string, matches: (file: string) => boolean, depth: number): boolean {
  if (depth > 12) return false;
  return (io.files.list(join(root, folder)) ?? []).some((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return false;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.folder ? anyFile(io, root, path, matches, depth + 1) : matches(path);
  });
}
