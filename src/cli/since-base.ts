import { basename } from 'node:path';
import { compare } from '../gate/compare.ts';
import type { Judged } from '../model/finding.ts';
import { countsOf, type Report } from '../model/report.ts';
import { run } from '../pipeline.ts';
import { Speaker } from '../say/say.ts';
import { affectedBy } from './affected-by.ts';
import { changedFiles } from './changed-files.ts';
import { type Base, baseAt } from './git.ts';
import type { Io } from './io.ts';
import { type Aids, BadConfiguration, type CommonFlags, type Opened, workspaceAt } from './open.ts';
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
export function sinceBase(io: Io, opened: Opened, flags: BaseFlags, aids: Aids): SinceBase {
  const { report, root } = opened;
  const timed = aids.timed ?? ((_room, work) => work());
  const base = timed('git', () => baseAt(io, root, flags.against ?? 'HEAD'));
  const changed = changedFiles(io.files, opened, base.files);
  const { findings, fixed } =
    flags.against === undefined
      ? { findings: report.findings, fixed: [] }
      : compare(report.findings, before(io, opened, flags, aids, base), (file) => changed.has(file));
  const affects = flags.changed ? affectedBy(io, opened, base, changed, aids) : () => true;
  if (flags.changed && !flags.quiet) {
    const { wording } = new Speaker(opened.subject.catalogue, opened.lang);
    io.stderr.write(`${wording.text('changed.only', { ref: base.ref, count: changed.size })}\n`);
  }
  // What a change introduced is shown whatever is thought to be affected.
  const kept = findings.filter((one) => affects(one) || (flags.against !== undefined && one.status === 'open'));
  return {
    report: against({ ...report, findings: kept, counts: countsOf(kept) }, fixed, flags.against, base),
    fixed,
  };
}

/** The same report with its counts and those of the change made anew. */
export function recounted(report: Report, fixed: readonly Judged[]): Report {
  const counted = { ...report, counts: countsOf(report.findings) };
  return report.against ? against(counted, fixed, report.against.ref, { commit: report.against.base }) : counted;
}

function against(
  report: Report,
  fixed: readonly Judged[],
  ref: string | undefined,
  { commit }: Pick<Base, 'commit'>,
): Report {
  if (ref === undefined) return report;
  const { error, warning, info } = report.counts;
  return {
    ...report,
    against: {
      ref,
      base: commit,
      introduced: error + warning + info,
      present: report.findings.filter((one) => one.status === 'present').length,
      fixed: fixed.length,
    },
  };
}

/** What the same rules said of the base under its own configuration; of a base that cannot be used, nothing, and that is said. */
function before(io: Io, opened: Opened, flags: BaseFlags, aids: Aids, base: Base): readonly Judged[] {
  const world = { ...io, files: base.files };
  if (base.files.size(opened.config) === null) return [];
  try {
    const { workspace } = workspaceAt(world, opened.config, flags);
    return run({ ...workspace, ...aids }, aids.rules).report.findings;
  } catch (error) {
    if (!(error instanceof BadConfiguration || error instanceof UserError)) throw error;
    const { wording } = new Speaker(opened.subject.catalogue, opened.lang);
    const reason =
      error instanceof UserError
        ? wording.text(error.key, error.facts)
        : `${basename(opened.config)}: ${error.findings.map((one) => one.rule).join(', ')}`;
    io.stderr.write(`${wording.text('against.unusable', { ref: base.ref, reason })}\n`);
    return [];
  }
}
