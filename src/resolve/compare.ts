import Fraction from 'fraction.js';
import { measureType } from '../measures/index.ts';
import type { Comparison } from '../measures/measure-type.ts';
import { conversion, type Units } from '../measures/units.ts';
import type { Measure } from '../model/catalogue.ts';
import type { Scalar, Unit } from '../model/value.ts';
import { byParts } from './composed.ts';
import type { Ends, Level } from './levels.ts';

/** Why two levels cannot be compared. */
export type Obstacle = 'unit' | 'unknown' | 'text' | 'open-ended' | 'order' | 'type';

export interface Outcome {
  readonly comparison: Comparison;
  readonly obstacle?: Obstacle;
  /** A range is due, and what is better than the end it assures lies within it: its setter has allowed for that. */
  readonly within?: true;
}

/** One of each for all: a country has a million. */
const PLAIN: Readonly<Record<Comparison, Outcome>> = {
  better: { comparison: 'better' },
  equal: { comparison: 'equal' },
  worse: { comparison: 'worse' },
  mixed: { comparison: 'mixed' },
  incomparable: { comparison: 'incomparable' },
};

const WITHIN: Outcome = { comparison: 'better', within: true };

const cannot = (obstacle: Obstacle): Outcome => ({ comparison: 'incomparable', obstacle });

/** What of a measure decides how its levels compare. */
type Ordered = Pick<Measure, 'type' | 'better'>;

/** Whether a local level is at least as good for the resident as a floor, for a measure; what cannot be told is said. */
export function compareLevels(measure: Ordered, local: Level, floor: Level, units: Units): Outcome {
  const outcome = inOrder(measure, local, floor, units);
  // A threshold is better or worse only through the people it moves; the very same one moves nobody.
  return measure.type === 'threshold' && outcome.comparison !== 'equal' ? cannot('type') : outcome;
}

function inOrder(measure: Ordered, local: Level, floor: Level, units: Units): Outcome {
  const type = measureType(measure.type);
  if (measure.type === 'threshold' && (isRange(local) || isRange(floor))) return cannot('type');
  if (endsOf(local) || endsOf(floor)) return byEnds(measure, local, floor, units);
  const shares = sharesOfOneBase(local, floor);
  if (shares) return PLAIN[type.compare(shares[0], shares[1], measure.better)];
  if (local.is === 'unknown' || floor.is === 'unknown') {
    if (isRange(local) || isRange(floor)) return byEnds(measure, local, floor, units);
    return partByPart(measure, local, floor, units);
  }
  if (local.is === 'text' || floor.is === 'text') return cannot('text');
  const a = assured(local, measure);
  const b = assured(floor, measure);
  if (a === null || b === null) return cannot('open-ended');
  const here = inUnit(a, local.unit, floor.unit, units);
  if (here === null) return cannot('unit');
  const comparison = type.compare(here, b, measure.better);
  if (comparison === 'incomparable') return cannot('order');
  return comparison === 'better' && floor.is === 'bounds' && isWithin(measure, local, floor, units)
    ? WITHIN
    : PLAIN[comparison];
}

/** Ranges whose ends were worked out: the ends residents rely on are held against each other like any two levels. */
function byEnds(measure: Ordered, local: Level, floor: Level, units: Units): Outcome {
  const end = measure.better === 'more' ? 'ge' : 'le';
  const [a, b] = [endOf(local, end), endOf(floor, end)];
  if (!a || !b) return cannot([a, b].some((one) => one?.is === 'unknown') ? 'unknown' : 'open-ended');
  const outcome = inOrder(measure, a, b, units);
  return outcome.comparison === 'better' && isRange(floor) && isWithin(measure, local, floor, units) ? WITHIN : outcome;
}

/** Sums of shares of bases that are not known: none of the parts is less, or none is more. */
function partByPart({ better }: Ordered, local: Level, floor: Level, units: Units): Outcome {
  const order = byParts(local, floor, units);
  if (order === null) return cannot('unknown');
  return PLAIN[order === 0 ? 'equal' : order > 0 === (better === 'more') ? 'better' : 'worse'];
}

/** Whether the generous end of a level is no further than that of a range. */
function isWithin(measure: Ordered, local: Level, range: Level, units: Units): boolean {
  const end = measure.better === 'more' ? 'le' : 'ge';
  const [reach, last] = [endOf(local, end), endOf(range, end)];
  const { comparison } = reach && last ? inOrder(measure, reach, last, units) : cannot('open-ended');
  return comparison === 'equal' || comparison === 'worse';
}

/** The ends of a range that were worked out. */
function endsOf(level: Level): Ends | undefined {
  return level.is === 'bounds' || level.is === 'unknown' ? level.ends : undefined;
}

/** Whether a level is a range, be it that not all of it can be worked out. */
export function isRange(level: Level): boolean {
  return level.is === 'bounds' || endsOf(level) !== undefined;
}

/** One end of a level, with what it is a share of; a level that is no range is its own end. Null where that end is open. */
export function endOf(level: Level, end: 'ge' | 'le'): Level | null {
  const ends = endsOf(level);
  if (ends) return ends[end];
  if (level.is !== 'bounds') return level;
  const value = level[end];
  return value && { is: 'exact', value, unit: level.unit };
}

/** Whether a level is a range that leaves open the very end that would assure anything. */
export function isOpenEnded(level: Level, { better }: Pick<Measure, 'better'>): boolean {
  return isRange(level) && endOf(level, better === 'more' ? 'ge' : 'le') === null;
}

/** The two shares, where both levels are shares of one and the same base. */
function sharesOfOneBase(a: Level, b: Level): readonly [Fraction, Fraction] | null {
  if (!('share' in a) || !('share' in b) || !a.share || !b.share || a.share.base !== b.share.base) return null;
  return [a.share.by, b.share.by];
}

/** The end of a level that is worse for the resident: only that much is assured. Null where that end is open. */
export function assured(level: Level, measure: Pick<Measure, 'better'>): Scalar | null {
  if (level.is === 'exact') return level.value;
  if (level.is === 'bounds') return measure.better === 'more' ? level.ge : level.le;
  return null;
}

function inUnit(value: Scalar, from: Unit, to: Unit, units: Units): Scalar | null {
  if (from === to || !(value instanceof Fraction)) return value;
  const factor = conversion(units, from, to);
  return factor ? value.mul(factor) : null;
}

/** A level in another unit of its kind; the level itself where it does not convert. */
export function levelInUnit(level: Level, to: Unit, units: Units): Level {
  if (level.is !== 'exact' && level.is !== 'bounds') return level;
  const factor = level.unit === to ? null : conversion(units, level.unit, to);
  if (!factor) return level;
  if (level.is === 'bounds')
    return { ...level, ge: level.ge?.mul(factor) ?? null, le: level.le?.mul(factor) ?? null, unit: to };
  return level.value instanceof Fraction ? { ...level, value: level.value.mul(factor), unit: to } : level;
}

/** What a figure in one unit is multiplied by to be in another; null where they do not convert. */
export function factorBetween(units: Units, from: Unit, to: Unit): number | null {
  return conversion(units, from, to)?.valueOf() ?? null;
}
