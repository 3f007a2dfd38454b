import type { Level } from './level.ts';
import { better, type RawMeasure } from './promise.ts';
import { inUnit } from './units.ts';
import type { World } from './world.ts';

/** How what somebody gets stands to what is due. */
export type Order = 'less' | 'same' | 'more' | 'mixed' | 'untold';

/** Holds one level against another, as a resident would. */
export function compare(world: World, measure: Pick<RawMeasure, 'type' | 'better'>, gets: Level, due: Level): Order {
  const turned = better(measure) === 'less';
  // Twice and three times the same compare, whatever it is that is taken twice and three times.
  const [mine, theirs] = [shareOf(gets), shareOf(due)];
  if (mine && theirs && mine.of === theirs.of) return byNumber(mine.by.compare(theirs.by), turned);
  if (gets.is === 'amount' && due.is === 'amount') {
    const here = inUnit(world, gets.amount, gets.unit, due.unit);
    return here ? byNumber(here.compare(due.amount), turned) : 'untold';
  }
  if (gets.is === 'promise' && due.is === 'promise') return byNumber(Number(gets.given) - Number(due.given), turned);
  if (gets.is === 'words' && due.is === 'words') return gets.words === due.words ? 'same' : 'untold';
  if (gets.is === 'terms' && due.is === 'terms') return byTerms(gets.terms, due.terms, turned);
  return 'untold';
}

function shareOf(level: Level) {
  return level.is === 'amount' || level.is === 'untold' ? level.share : undefined;
}

function byNumber(difference: number, turned: boolean): Order {
  if (difference === 0) return 'same';
  return difference > 0 !== turned ? 'more' : 'less';
}

function byTerms(gets: readonly string[], due: readonly string[], turned: boolean): Order {
  const lacks = due.some((term) => !gets.includes(term));
  const adds = gets.some((term) => !due.includes(term));
  if (lacks && adds) return 'mixed';
  return lacks || adds ? byNumber(adds ? 1 : -1, turned) : 'same';
}
