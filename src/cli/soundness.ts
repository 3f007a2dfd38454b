import { Speaker } from '../say/say.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Opened } from './open.ts';

const DROPS = /^(yaml|schema|link)\//;

/** Says on stderr if records dropped out, so that a survey is never taken for the whole; answers the exit code for that. */
export function soundness(io: Io, opened: Opened): number {
  const dropped = opened.report.findings.filter((one) => one.severity === 'error' && DROPS.test(one.rule));
  if (dropped.length === 0) return EXIT.clean;
  const { wording } = new Speaker(opened.subject.catalogue, opened.lang);
  io.stderr.write(`${wording.text('survey.dropped', { count: dropped.length })}\n`);
  return dropped.some((one) => one.rule.startsWith('yaml/')) ? EXIT.unreadable : EXIT.findings;
}
