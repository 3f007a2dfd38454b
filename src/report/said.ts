import type { Finding } from '../model/finding.ts';
import type { Said, Speaker } from '../say/say.ts';
import { printable } from './frame.ts';

/** What is wrong and, where there is something to do, what to do: a line each, safe to show. */
export function saidOf(finding: Finding, speaker: Speaker): readonly string[] {
  return shown(speaker.say(finding));
}

/** The same of what has been put into words already. */
export function shown({ message, hint }: Said): readonly string[] {
  return [message, ...(hint === null ? [] : [hint])].map(printable);
}
