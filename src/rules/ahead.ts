import type { Against, Judgement, Period } from '../judge/judge.ts';
import type { Ahead } from '../model/finding.ts';
import { goesOn } from './breach.ts';
import { outlasts } from './exceptions.ts';
import { about } from './facts.ts';
import type { Subject } from './rule.ts';

/**
 * What periods to come amount to if a change brings them. A value that stands already and is passed by a floor on that day is told
 * apart, and so is one that is left when an exception ends, or rests on nothing else: then it may be the floor that the change moves.
 */
export function aheadOf(
  subject: Subject,
  judgement: Judgement,
  periods: readonly Period[],
  floor: Against | null,
): Ahead {
  const [first] = periods;
  if (!first || !floor) return BY_ITSELF;
  const { entry } = floor.placed;
  const isOne = periods.every(({ own }) => own.entry === first.own.entry);
  const isPassed = isOne && entry.from === first.since && goesOn(judgement, first);
  const isLeft = () => isOne && outlasts(subject, about(judgement, first.cell), first, judgement.periods);
  const mayBeAbove = isPassed || periods.every((one) => isPlain(subject, judgement, one)) || isLeft();
  return mayBeAbove ? { severity: 'error', above: [entry.at.in.file] } : BY_ITSELF;
}

/** Whether a value says by itself what is given, with no other record of the area beside it: where that has not changed, the floor has. */
function isPlain({ resolver }: Subject, { area, measure }: Judgement, { own: { quantity, entry } }: Period): boolean {
  const isFigure = quantity.flat.form === 'scalar' && quantity.unit === measure.unit && entry.cells.size === 0;
  return isFigure && resolver.overlaysOf(area).length === 1;
}

const BY_ITSELF: Ahead = { severity: 'error', above: [] };
