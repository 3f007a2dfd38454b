import { waive } from '../gate/waive.ts';
import type { Judged } from '../model/finding.ts';
import { grouped } from '../model/grouped.ts';
import type { Names } from '../model/names.ts';
import type { Pledges } from '../model/pledges.ts';
import { type Ancestor, countsOf, type Report } from '../model/report.ts';
import { rangeAt } from '../model/source.ts';
import type { Waiver } from '../model/waiver.ts';
import type { Workspace } from './workspace.ts';

/** A checked workspace: the report, and what its sentences need. */
export interface Checkup {
  readonly report: Report;
  readonly names: Names;
  /** The files of the workspace that were read, relative to its root. */
  readonly files: readonly string[];
  /** The ids of the overlays of the workspace. */
  readonly overlays: readonly string[];
  /** What a later change is held against besides findings. */
  readonly pledges: Pledges;
}

/** What a workspace comes to, judged as a whole or in parts. */
export interface Checked {
  readonly items: number;
  readonly overlays: number;
  readonly measures: number;
  readonly chain: readonly Ancestor[];
  readonly files: readonly string[];
  readonly catalogue: Report['catalogue'];
  readonly findings: readonly Judged[];
  readonly waivers: readonly Waiver[];
  /** Whether every record could be read. */
  readonly sound: boolean;
}

/** The report on what was checked: what is let pass marked, sorted, counted. */
export function reportOn({ tool, asOf, settings }: Workspace, checked: Checked, asked: number): Report {
  const { files, items, overlays, measures, catalogue, chain, waivers, sound } = checked;
  // Where a record dropped out nobody knows what still occurs, and so which waiver covers nothing.
  const stale = sound ? (settings.rules['waiver/stale'] ?? 'error') : 'off';
  const known = sorted(checked.findings);
  const waived = waive(known, waivers, asOf, stale);
  const findings = waived.length === known.length ? waived : sorted(waived);
  return {
    tool,
    catalogue,
    asOf,
    checked: { files: files.length, items, overlays, measures, rules: asked },
    chain,
    counts: countsOf(findings),
    findings,
  };
}

/** By file, place, rule, address: the same input gives the same bytes. */
function sorted(findings: readonly Judged[]): readonly Judged[] {
  const files = grouped(findings, ({ at }) => at.in.file);
  return [...files.keys()].sort().flatMap((file) => sortedInFile(files.get(file) ?? []));
}

/** Places are worked out only where there is something to put in order: for that a file has to be parsed with positions. */
function sortedInFile(findings: readonly Judged[]): readonly Judged[] {
  if (findings.length < 2) return findings;
  const keyed = findings.map((finding) => ({ finding, start: rangeAt(finding.at).start.offset }));
  return keyed.sort((a, b) => a.start - b.start || byAddress(a.finding, b.finding)).map(({ finding }) => finding);
}

const ADDRESS = ['rule', 'item', 'key', 'cell', 'area'] as const;

function byAddress(a: Judged, b: Judged): number {
  for (const part of ADDRESS) {
    const [one, other] = [a[part] ?? '', b[part] ?? ''];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
