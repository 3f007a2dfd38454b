import { basename, relative, sep } from 'node:path';
import { checkup } from '../branches/check.ts';
import { type Compared, compare, UNREAD } from '../gate/compare.ts';
import { lost, overdrawn } from '../gate/pledges.ts';
import type { Files } from '../model/files.ts';
import type { Judged } from '../model/finding.ts';
import { NO_PLEDGES, type Pledges } from '../model/pledges.ts';
import { countsOf, type Report } from '../model/report.ts';
import { printable } from '../report/frame.ts';
import { Speaker } from '../say/say.ts';
import type { Settings } from '../schema/settings.ts';
import { wholeFile } from '../source/plain-document.ts';
import type { Checkup } from '../workspace/report-on.ts';
import { list, type Workspace } from '../workspace/workspace.ts';
import { affectedBy } from './affected-by.ts';
import { changedFiles } from './changed-files.ts';
import { type Base, baseAt } from './git.ts';
import type { Io } from './io.ts';
import { against } from './recount.ts';
import { BadConfiguration, type CommonFlags, type Examined, type ExaminingAids, workspaceAt } from './set-up.ts';
import { UserError } from './user-error.ts';

export interface BaseFlags extends CommonFlags {
  readonly against?: string;
  readonly changed?: boolean;
}

/** A report seen from a change, and what the change did away with. */
export interface SinceBase {
  readonly report: Report;
  readonly fixed: readonly Judged[];
}

/** The report of a workspace with what was there before the change marked, or only what the change can affect. */
export async function sinceBase(
  io: Io,
  opened: Examined,
  flags: BaseFlags,
  { rules, means, ...aids }: ExaminingAids,
): Promise<SinceBase> {
  const { report, root, config, lang } = opened;
  const timed = aids.timed ?? ((_room, work) => work());
  // What git has is looked for on disk, and then held against it.
  const disk = readOnce(io.files);
  const base = timed('git', () => baseAt({ ...io, files: disk }, config, flags.against ?? 'HEAD'));
  const world = workspaceBefore(io, opened, flags, base);
  const then = world && { ...world, ...aids };
  const now = () => ({ ...workspaceAt(io, config, flags).workspace, ...aids });
  const before = then && flags.against !== undefined ? await checkup(then, rules, means) : null;
  const own = slashed(relative(root, config));
  const files = before?.files ?? (then ? list(then).value.map(({ file }) => file) : []);
  const changed = changedFiles(
    root,
    { files: disk, listed: [own, ...opened.files] },
    { files: base.files, listed: [own, ...files] },
  );
  if (flags.against !== undefined && !flags.quiet)
    io.stderr.write(goneLine(opened, files) + configuredLine(opened, now().settings, then?.settings));
  const { findings, fixed } =
    flags.against === undefined
      ? { findings: report.findings, fixed: [] }
      : heldAgainst(opened, before, (file) => changed.has(file));
  const affects = flags.changed ? affectedBy({ now: now(), before: then, changed }) : () => true;
  if (flags.changed && !flags.quiet) {
    const { wording } = new Speaker(opened.names, lang);
    io.stderr.write(`${wording.text('changed.only', { ref: base.ref, count: changed.size })}\n`);
  }
  // What a change introduced is shown whatever is thought to be affected.
  const kept = findings.filter((one) => affects(one) || (flags.against !== undefined && one.status === 'open'));
  return { report: against({ ...report, findings: kept, counts: countsOf(kept) }, fixed, flags.against, base), fixed };
}

/** What stands now beside what stood before, and what areas have lost their standard. */
function heldAgainst(now: Examined, before: Checkup | null, changed: (file: string) => boolean): Compared {
  const then = before?.pledges ?? NO_PLEDGES;
  const found = compare(now.report.findings, before?.report.findings ?? [], changed, overdrawn(now.pledges, then));
  return { ...found, findings: [...found.findings, ...withoutStandard(now, then)] };
}

/** Areas that are left without a standard by the change: they lose what they had beyond the nation, and set nothing that they owe. */
function withoutStandard({ report, names, pledges }: Examined, before: Pledges): readonly Judged[] {
  const unread = new Set(report.findings.flatMap(({ rule, at }) => (UNREAD.test(rule) ? [at.in.file] : [])));
  return lost(pledges, before).flatMap(({ area, file }): Judged[] => {
    const { until = null } = names.areas.get(area) ?? {};
    // An area that is no more owes nothing; of a file that cannot be read that is said already.
    if ((until !== null && until <= report.asOf) || unread.has(file)) return [];
    return [
      {
        rule: 'date/lapsed',
        variant: 'gone',
        severity: 'error',
        status: 'open',
        at: wholeFile(file),
        area,
        params: { file },
      },
    ];
  });
}

/** That files have gone, of which nobody checks any more what they promised; nothing where none have. */
function goneLine({ files, names, lang }: Examined, before: readonly string[]): string {
  const left = new Set(files);
  const gone = before.filter((file) => !left.has(file));
  if (gone.length === 0) return '';
  const { wording } = new Speaker(names, lang);
  const shown = gone.slice(0, MOST_GONE).map(printable).join(wording.text('list'));
  return `${wording.text('against.gone', { count: gone.length, files: shown, more: gone.length > MOST_GONE ? '…' : '' })}\n`;
}

const MOST_GONE = 5;

/** That what is checked, and how, has changed too; nothing where it has not. */
function configuredLine({ names, lang }: Examined, now: Settings, before: Settings | undefined): string {
  const changed = before
    ? Object.entries(JUDGING).flatMap(([name, key]) => {
        const of = (settings: Settings) => JSON.stringify(settings[name as keyof Settings]);
        return of(now) === of(before) ? [] : [key];
      })
    : [];
  if (changed.length === 0) return '';
  const { wording } = new Speaker(names, lang);
  return `${wording.text('against.configured', { keys: changed.join(wording.text('list')) })}\n`;
}

/** The settings that decide what is found, and how each is written. */
const JUDGING: Readonly<Partial<Record<keyof Settings, string>>> = {
  catalog: 'catalog',
  parents: 'parents',
  local: 'local',
  asOf: 'as-of',
  failOn: 'fail-on',
  rules: 'rules',
  steep: 'steep',
  assumeNational: 'assume-national',
  excerpts: 'excerpts',
};

/** The base under its own configuration; null where there was none, or none that can be used, which is said. */
function workspaceBefore(io: Io, { config, names, lang }: Examined, flags: BaseFlags, base: Base): Workspace | null {
  if (base.files.size(config) === null) return null;
  try {
    return workspaceAt({ ...io, files: base.files }, config, flags).workspace;
  } catch (error) {
    if (!(error instanceof BadConfiguration || error instanceof UserError)) throw error;
    const { wording } = new Speaker(names, lang);
    const reason =
      error instanceof UserError
        ? wording.text(error.key, error.facts)
        : `${basename(config)}: ${error.findings.map((one) => one.rule).join(', ')}`;
    io.stderr.write(`${wording.text('against.unusable', { ref: base.ref, reason })}\n`);
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

function slashed(path: string): string {
  return path.split(sep).join('/');
}
