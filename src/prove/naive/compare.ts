import Fraction from 'fraction.js';
import type { Level } from './level.ts';
import { better, type RawMeasure } from './promise.ts';
import { inSmallest, inUnit } from './units.ts';
import type { World } from './world.ts';

/** How what somebody gets stands to what is due. */
export type Order = 'less' | 'same' | 'more' | 'mixed' | 'untold';

/** Holds one level against another, as a resident would. */
export function compare(world: World, measure: Pick<RawMeasure, 'type' | 'better'>, gets: Level, due: Level): Order {
  const turned = better(measure) === 'less';
  // Twice and three times the same compare, whatever it is that is taken twice and three times.
  const [mine, theirs] = [shareOf(gets), shareOf(due)];
  if (mine && theirs && mine.of === theirs.of) return byNumber(mine.by.compare(theirs.by), turned);
  const added = byWhatIsAdded(world, gets, due, turned);
  if (added) return added;
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

/** What is added up of shares that nobody can work out: more if nothing of it is less, and the other way round. */
function byWhatIsAdded(world: World, gets: Level, due: Level, turned: boolean): Order | null {
  const isSum = (level: Level) => level.is === 'untold' && level.added !== undefined;
  if (!isSum(gets) && !isSum(due)) return null;
  const [mine, theirs] = [heaps(world, gets), heaps(world, due)];
  if (!mine || !theirs || !canMeet(world, gets, due)) return null;
  const differences = [...new Set([...mine.keys(), ...theirs.keys()])].map((of) =>
    (mine.get(of) ?? new Fraction(0)).compare(theirs.get(of) ?? 0),
  );
  if (differences.some((one) => one > 0) && differences.some((one) => one < 0)) return 'untold';
  return byNumber(differences.find((one) => one !== 0) ?? 0, turned);
}

/** Whether two levels are counted in one kind of unit; a share of something may be counted in any. */
function canMeet(world: World, gets: Level, due: Level): boolean {
  const [mine, theirs] = [gets, due].map((one) => (one.is === 'amount' || one.is === 'untold' ? one.unit : undefined));
  return mine === undefined || theirs === undefined || inUnit(world, new Fraction(1), mine, theirs) !== null;
}

/** How many times each base is in a level, and how much money of its own, counted in the smallest of its kind. */
function heaps(world: World, level: Level): Map<string, Fraction> | null {
  const found = new Map<string, Fraction>();
  for (const part of level.is === 'untold' && level.added ? level.added : [level]) {
    const share = shareOf(part);
    const own = part.is === 'amount' ? inSmallest(world, part.amount, part.unit) : null;
    const [name, amount] = share ? [share.of, share.by] : [own?.kind, own?.amount];
    if (name === undefined || amount === undefined) return null;
    found.set(name, amount.add(found.get(name) ?? 0));
  }
  return found;
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
