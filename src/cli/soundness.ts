import { UNREAD } from '../gate/compare.ts';
import { Speaker } from '../say/say.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Examined } from './set-up.ts';

type Checked = Pick<Examined, 'report' | 'names' | 'lang'>;

const DROPS = /^(yaml|schema|link)\//;

/** Says on stderr if records dropped out, so that a survey is never taken for the whole; answers the exit code for that. */
export function soundness(io: Io, checked: Checked): number {
  return without(io, checked, DROPS);
}

/** The same where only a file that drops out as a whole changes what is said: what it holds looks as if nobody had set it. */
export function completeness(io: Io, checked: Checked): number {
  return without(io, checked, UNREAD);
}

function without(io: Io, { report, names, lang }: Checked, drops: RegExp): number {
  const dropped = report.findings.filter((one) => one.severity === 'error' && drops.test(one.rule));
  if (dropped.length === 0) return EXIT.clean;
  const { wording } = new Speaker(names, lang);
  io.stderr.write(`${wording.text('survey.dropped', { count: dropped.length })}\n`);
  return dropped.some((one) => one.rule.startsWith('yaml/')) ? EXIT.unreadable : EXIT.findings;
}
