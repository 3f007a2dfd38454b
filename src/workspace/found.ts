import type { Finding, Judged } from '../model/finding.ts';

/** What a broken register would have defined: unknown names, of one kind or any, are then an echo of its own findings. */
const ECHOES: Readonly<Record<string, readonly string[]>> = {
  'source/unknown': ['source'],
  'link/unknown area': ['areas'],
  'link/unknown': ['vocabulary', 'edition', 'item', 'overlay', 'evidence', 'funding-scheme'],
  'link/orphan': ['item', 'overlay'],
  'edition/contents': ['item', 'edition'],
};

/** Whether a finding only repeats that records of some kinds dropped out. */
export function echoes({ rule, variant }: Pick<Finding, 'rule' | 'variant'>, dropped: ReadonlySet<string>): boolean {
  return [rule, `${rule} ${variant}`].some((one) => ECHOES[one]?.some((kind) => dropped.has(kind)));
}

/** Findings are placed in workspace files only; shipped records appear as related places. */
export function inWorkspace(finding: Finding): boolean {
  return !finding.at.in.file.startsWith('dixian:');
}

export function asError(finding: Finding): Judged {
  return { status: 'open', ...finding, severity: 'error' };
}
