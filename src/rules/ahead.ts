import type { Against, Judgement, Period } from '../judge/judge.ts';
import type { Ahead } from '../model/finding.ts';
import { goesOn } from './breach.ts';
import { outlasts } from './exceptions.ts';
import { about } from './facts.ts';
import type { Subject } from './rule.ts';

/**
 * What periods to come amount to if a change brings them. A value that stands already and is passed by a floor on that day is told
 * apart, and so is one that is left when an exception ends: then it may be the floor that the change moves.
 */
export function aheadOf(
  subject: Subject,
  judgement: Judgement,
  periods: readonly Period[],
  floor: Against | null,
): Ahead {
  const [first] = periods;
  if (!first || !floor || periods.some(({ own }) => own.entry !== first.own.entry)) return BY_ITSELF;
  const { entry } = floor.placed;
  const isPassed = entry.from === first.since && goesOn(judgement, first);
  const isLeft = () => outlasts(subject, about(judgement, first.cell), first, judgement.periods);
  return isPassed || isLeft() ? { severity: 'error', above: [entry.at.in.file] } : BY_ITSELF;
}

const BY_ITSELF: Ahead = { severity: 'error', above: [] };
