import { basename } from 'node:path';
import { checkup } from '../../branches/check.ts';
import { identityOf } from '../../gate/fingerprint.ts';
import type { Files } from '../../model/files.ts';
import type { Judged } from '../../model/finding.ts';
import type { Names } from '../../model/names.ts';
import { countsOf, type Report } from '../../model/report.ts';
import { notesOn } from '../../report/notes.ts';
import { terminalText } from '../../report/terminal.ts';
import { seenFrom } from '../../source/seen-from.ts';
import { list, untimed, type Workspace } from '../../workspace/workspace.ts';
import type { Io } from '../io.ts';
import { BadConfiguration, type CommonFlags, type Examined, type ExaminingAids, workspaceAt } from '../set-up.ts';
import { speakerOf } from '../speaker-of.ts';
import { UserError } from '../user-error.ts';
import { affectedBy, saysOtherwise } from './affected-by.ts';
import { changedFiles, renamedFiles } from './changed-files.ts';
import { type Base, baseAt } from './git.ts';
import { heldAgainst } from './held-against.ts';
import { movedBy } from './moved-by.ts';
import { against } from './recount.ts';
import { takenBackBy } from './taken-back.ts';

export interface BaseFlags extends CommonFlags {
  readonly against?: string;
  readonly changed?: boolean;
}

/** A report seen from a change, and what the change did away with. */
export interface SinceBase {
  readonly report: Report;
  readonly fixed: readonly Judged[];
  /** What it speaks of is called, also where only the base names it. */
  readonly names: Names;
}

/** The report of a workspace with what was there before the change marked, or only what the change can affect. */
export async function sinceBase(
  io: Io,
  opened: Examined,
  flags: BaseFlags,
  { rules, means, ...aids }: ExaminingAids,
): Promise<SinceBase> {
  const { report, root, config } = opened;
  const { timed = untimed } = aids;
  // What git has is looked for on disk, and then held against it.
  const disk = readOnce(io.files);
  const base = timed('git', () => baseAt({ ...io, files: disk }, config, flags.against ?? 'HEAD'));
  const world = workspaceBefore(io, opened, flags, base);
  const then = world && { ...world, ...aids };
  const now = () => ({ ...workspaceAt(io, config, flags).workspace, ...aids });
  const before = then && flags.against !== undefined ? await checkup(then, rules, means) : null;
  const own = seenFrom(root, config);
  const files = before?.files ?? (then ? list(then).value.map(({ file }) => file) : []);
  const worlds = [
    { files: disk, listed: [own, ...opened.files] },
    { files: base.files, listed: [own, ...files] },
  ] as const;
  const changed = changedFiles(root, ...worlds);
  const renamed = renamedFiles(root, ...worlds);
  const kept = new Set(renamed.values());
  const stood = new Set(files);
  const above = list(now()).value.flatMap(({ file, role }) =>
    role !== 'local' && changed.has(file) && stood.has(file) ? [file] : [],
  );
  const national = then && above.length > 0 ? saysOtherwise(now(), then, above) : above;
  const moved = movedBy(
    own,
    { files: opened.files, settings: now().settings, national },
    { files: files.filter((file) => !kept.has(file)), settings: then?.settings, folder: base.folder },
  );
  const { wording } = speakerOf(opened);
  if (flags.against !== undefined && !flags.quiet)
    for (const { text } of notesOn(moved, wording)) io.stderr.write(terminalText(`${text}\n`));
  const touched = {
    changed: (file: string) => changed.has(file),
    before: (file: string) => renamed.get(file) ?? file,
  };
  const { findings: found, fixed } =
    flags.against === undefined ? { findings: report.findings, fixed: [] } : heldAgainst(opened, before, touched);
  // Where the configuration puts the day off, what is wrong until then is wrong all the same.
  const sooner = before && before.report.asOf < report.asOf ? before.report.asOf : null;
  const until = sooner ? await checkup({ ...now(), asOf: sooner }, rules, means) : null;
  const held = until
    ? [...found, ...onlyIn(heldAgainst({ ...opened, ...until }, before, touched).findings, found)]
    : found;
  const changing = { now: now(), before: then, changed };
  const taken = before ? takenBackBy(base, changing, opened, { ...before, asOf: sooner ?? report.asOf }, held) : [];
  const findings = [...held, ...taken];
  const affects = flags.changed ? affectedBy(changing) : () => true;
  if (flags.changed && !flags.quiet) {
    io.stderr.write(terminalText(`${wording.text('changed.only', { ref: base.ref, count: changed.size })}\n`));
  }
  // What a change introduced is shown whatever is thought to be affected.
  const left = findings.filter(
    (one) => affects(one) || (flags.against !== undefined && (one.status === 'open' || one.introduced)),
  );
  const shown = { ...report, findings: left, counts: countsOf(left) };
  const told = flags.against === undefined ? shown : against(shown, fixed, base, moved);
  return { report: told, fixed, names: taken.length > 0 && before ? both(opened.names, before.names) : opened.names };
}

/** The open errors among findings that others do not have. */
function onlyIn(some: readonly Judged[], others: readonly Judged[]): readonly Judged[] {
  const known = new Set(others.filter(({ status }) => status === 'open').map((one) => identityOf(one)));
  return some.filter((one) => one.status === 'open' && one.severity === 'error' && !known.has(identityOf(one)));
}

/** What overlays call what they bring in, and what they called what they bring in no more. */
function both(now: Names, before: Names): Names {
  return { ...now, overlays: [...now.overlays, ...before.overlays] };
}

/** The base under its own configuration; null where there was none, or none that can be used, which is said. */
function workspaceBefore(io: Io, opened: Examined, flags: BaseFlags, base: Base): Workspace | null {
  const { config } = opened;
  if (base.files.size(config) === null) return null;
  try {
    return workspaceAt({ ...io, files: base.files }, config, flags).workspace;
  } catch (error) {
    if (!(error instanceof BadConfiguration || error instanceof UserError)) throw error;
    const { wording } = speakerOf(opened);
    const reason =
      error instanceof UserError
        ? wording.text(error.key, error.facts)
        : `${basename(config)}: ${error.findings.map((one) => one.rule).join(', ')}`;
    io.stderr.write(terminalText(`${wording.text('against.unusable', { ref: base.ref, reason })}\n`));
    return null;
  }
}

/** Files of which each is read once. */
function readOnce(files: Files): Files {
  const known = new Map<string, Uint8Array | null>();
  return {
    ...files,
    read(path) {
      const before = known.get(path);
      if (before !== undefined) return before;
      const bytes = files.read(path);
      known.set(path, bytes);
      return bytes;
    },
  };
}
