import type { Against, Judgement, Period } from '../judge/judge.ts';
import type { Ahead } from '../model/finding.ts';
import { goesOn } from './breach.ts';

/**
 * What periods to come amount to if a change brings them. A value that stands already and is passed by a floor on that day is told
 * apart: then it may be the floor that the change moves.
 */
export function aheadOf(judgement: Judgement, periods: readonly Period[], floor: Against | null): Ahead {
  const [first] = periods;
  const isPassed =
    first !== undefined &&
    floor !== null &&
    floor.placed.entry.from === first.since &&
    goesOn(judgement, first) &&
    periods.every(({ own }) => own.entry === first.own.entry);
  return { severity: 'error', above: isPassed ? floor.placed.entry.at.in.file : null };
}
