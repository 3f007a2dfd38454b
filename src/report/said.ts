import type { Finding } from '../model/finding.ts';
import type { Speaker } from '../say/say.ts';
import { printable } from './frame.ts';

/** What is wrong and, where there is something to do, what to do: a line each, safe to show. */
export function saidOf(finding: Finding, speaker: Speaker): readonly string[] {
  const { message, hint } = speaker.say(finding);
  return [message, ...(hint === null ? [] : [hint])].map(printable);
}
