import type { Finding, Judged } from '../model/finding.ts';

/** An overlay of which not even the shape can be looked at. */
export const UNREAD_OVERLAY = 'overlay-unread';

/** What a record that dropped out would have said: that it is not there is then an echo of its own findings. */
const ECHOES: Readonly<Record<string, readonly string[]>> = {
  'source/unknown': ['source'],
  'link/unknown': ['vocabulary', 'edition', 'item', 'overlay', 'evidence', 'funding-scheme', 'areas'],
  'link/orphan': ['item', 'overlay', 'areas'],
  'edition/contents': ['item', 'edition'],
  'chain/not-supplied': ['overlay', UNREAD_OVERLAY, 'areas'],
  'exception/invalid': ['areas'],
  'floor/unset': ['vocabulary', 'areas'],
  'floor/incomparable': ['vocabulary'],
  'restraint/no-evidence': ['evidence', 'areas'],
  'text/number': ['item', 'vocabulary', 'areas'],
};

/** Whether a finding only repeats that records of some kinds dropped out. */
export function echoes({ rule }: Pick<Finding, 'rule'>, dropped: ReadonlySet<string>): boolean {
  return ECHOES[rule]?.some((kind) => dropped.has(kind)) ?? false;
}

/** Findings are placed in workspace files only; shipped records appear as related places. */
export function inWorkspace({ at }: Pick<Finding, 'at'>): boolean {
  return !at.in.file.startsWith('dixian:');
}

/** What rooms before the rules find: always an open error. */
export function asError(finding: Finding): Judged {
  return { status: 'open', ...finding, severity: 'error' };
}
