import type { Day } from '../model/day.ts';
import type { Finding } from '../model/finding.ts';
import type { Overlay } from '../model/overlay.ts';
import type { Subject } from './rule.ts';
import { completeOn, completeToCome } from './scope.ts';

/**
 * What is found in the complete standards of the day, and in those to come with the day from which that counts. What the next standard
 * of an area only carries on is told once: `about` says of what a finding tells.
 */
export function* nowAndToCome(
  subject: Subject,
  find: (on: Subject, overlay: Overlay) => Iterable<Finding>,
  about: (finding: Finding) => string,
): Generator<readonly [finding: Finding, since: Day | null]> {
  const told = new Set<string>();
  for (const overlay of completeOn(subject))
    for (const finding of find(subject, overlay)) {
      told.add(about(finding));
      yield [finding, null];
    }
  for (const { overlay, day } of completeToCome(subject))
    for (const finding of find({ ...subject, asOf: day }, overlay)) if (!told.has(about(finding))) yield [finding, day];
}
