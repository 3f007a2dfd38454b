import type { Judged } from '../model/finding.ts';
import { isDropped } from '../render/dropped.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Examined } from './set-up.ts';
import { speakerOf } from './speaker-of.ts';

type Checked = Pick<Examined, 'report' | 'names' | 'lang'>;
/** That what is shown is not the whole, or that nothing was written over it. */
type Says = 'survey.dropped' | 'render.dropped';

const DROPS = /^(yaml|schema|link)\//;

/** Says on stderr if records dropped out, so that a survey is never taken for the whole; answers the exit code for that. */
export function soundness(io: Io, checked: Checked, says: Says = 'survey.dropped'): number {
  const dropped = checked.report.findings.filter((one) => one.severity === 'error' && DROPS.test(one.rule));
  return told(io, checked, dropped, says);
}

/** The same where only records that drop out as a whole change what is said: what they hold looks as if nobody had set it. */
export function completeness(io: Io, checked: Checked, says: Says = 'survey.dropped'): number {
  return told(io, checked, checked.report.findings.filter(isDropped), says);
}

function told(io: Io, checked: Checked, dropped: readonly Judged[], says: Says): number {
  if (dropped.length === 0) return EXIT.clean;
  const { wording } = speakerOf(checked);
  io.stderr.write(`${wording.text(says, { count: dropped.length })}\n`);
  return dropped.some((one) => one.rule.startsWith('yaml/')) ? EXIT.unreadable : EXIT.findings;
}
