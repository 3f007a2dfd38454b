import type { Units } from '../measures/units.ts';
import { covers, type Day } from '../model/day.ts';
import { isLeast } from './bounds.ts';
import type { Figure } from './figure.ts';
import type { KnownLevel } from './known-level.ts';
import { isKindred, valuesIn } from './same-unit.ts';
import type { StatedDate } from './stated-date.ts';

/** How a figure misses the data: no such figure, the other direction, another unit, another time. */
export type Miss = 'figure' | 'bound' | 'unit' | 'date';

/** What is wrong with a figure, with the level that comes nearest. */
export interface Missed {
  readonly miss: Miss;
  readonly nearest: KnownLevel | null;
}

/** Whom to ask: the levels of the item, the registered units, the day. */
export interface Ground {
  readonly levels: readonly KnownLevel[];
  readonly units: Units;
  readonly day: Day;
}

/** Whether a level stands in a text. */
export type Told = (level: KnownLevel) => boolean;

/** Which levels the figures of a text give; each level is looked for once. */
export function toldBy(figures: readonly Figure[], ground: Ground): Told {
  const told = new Map<KnownLevel, boolean>();
  return (level) => {
    const known = told.get(level) ?? figures.some((figure) => equals(figure, level, ground));
    told.set(level, known);
    return known;
  };
}

/** What a figure of a text misses; null where a level agrees with it. */
export function missed(figure: Figure, told: Told, ground: Ground): Missed | null {
  const equal = ground.levels.filter((level) => equals(figure, level, ground));
  if (equal.length === 0) return figure.step && isStep(figure, ground) ? null : other(figure, ground);
  const directed = equal.filter((level) => pointsAlike(figure, level));
  if (directed.length === 0) return { miss: 'bound', nearest: equal[0] ?? null };
  if (directed.some((level) => isTimely(figure, level, told, ground))) return null;
  return { miss: 'date', nearest: meantAt(figure, directed, ground) };
}

function equals(figure: Figure, level: KnownLevel, { units }: Ground): boolean {
  return valuesIn(figure, level.unit, units).some((value) => value.equals(level.value));
}

/** 以上 against 以内 never agree; a condition also tells 以上 from 超过. */
function pointsAlike(figure: Figure, level: KnownLevel): boolean {
  if (figure.bound === null || level.bound === null) return true;
  return level.strict ? figure.bound === level.bound : isLeast(figure.bound) === isLeast(level.bound);
}

/** In force on the day, or on the date the text gives it; a superseded figure must have its successor beside it. */
function isTimely(figure: Figure, level: KnownLevel, told: Told, ground: Ground): boolean {
  const inForce = isInForce(level, ground.day);
  if (figure.date === null || (figure.dateLoose && inForce)) return inForce || isHistory(level, told, ground);
  if (!isDated(figure.date, level)) return false;
  return inForce || (level.span?.since ?? '') > ground.day || isHistory(level, told, ground);
}

/** The level the text should have named: that of the date it gives, or the one in force if it is out of date. */
function meantAt(figure: Figure, levels: readonly KnownLevel[], ground: Ground): KnownLevel | null {
  const level = levels.at(-1);
  if (!level) return null;
  const outOfDate = figure.date === null || isDated(figure.date, level);
  return (outOfDate ? besides(level, ground).current[0] : null) ?? level;
}

function isInForce(level: KnownLevel, day: Day): boolean {
  return level.span === null || covers(level.span, day);
}

function isDated(date: StatedDate, level: KnownLevel): boolean {
  const { since, until } = level.span ?? { since: null, until: null };
  const begins = since !== null && since >= date.from && since < date.until;
  const unknownBefore = since === null || (level.precision === 'at-latest' && date.from <= since);
  if (begins || unknownBefore) return true;
  if (level.precision === 'year' && since.slice(0, 4) === date.from.slice(0, 4)) return true;
  return !date.since && since < date.until && (until === null || date.from < until);
}

/** A figure of another time beside which the text also gives the one in force, or a later one; or the data hold none. */
function isHistory(level: KnownLevel, told: Told, ground: Ground): boolean {
  const { current, later } = besides(level, ground);
  return current.length === 0 || [...current, ...later].some(told);
}

/** The levels of the same series and cell in force on the day, and those after this one. */
function besides(
  level: KnownLevel,
  { levels, day }: Ground,
): { readonly [when in 'current' | 'later']: readonly KnownLevel[] } {
  const series = levels.filter((one) => one.key === level.key && one.cell === level.cell && one.span !== null);
  const from = level.span?.since ?? '';
  return {
    current: series.filter((one) => isInForce(one, day)),
    later: series.filter((one) => (one.span?.since ?? '') > from),
  };
}

/** 每年提高6个月: what lies between two levels of one series. */
function isStep(figure: Figure, ground: Ground): boolean {
  const free = { ...figure, period: null };
  return ground.levels.some((level, index) => {
    const before = ground.levels[index - 1];
    if (before?.key !== level.key || before.cell !== level.cell || before.unit !== level.unit) return false;
    return valuesIn(free, level.unit, ground.units).some((value) => value.equals(level.value.sub(before.value).abs()));
  });
}

/** The same number in another unit of its kind, else the level in force the text may have meant. */
function other(figure: Figure, ground: Ground): Missed {
  const slip = ground.levels.find(
    (level) => level.value.equals(figure.value) && isKindred(figure, level.unit, ground.units),
  );
  if (slip) return { miss: 'unit', nearest: slip };
  const inForce = ground.levels.filter((level) => isInForce(level, ground.day));
  // What has no unit agrees with any, but is nobody's nearest: an age is none for money.
  const comparable = inForce.filter(
    (level) =>
      figure.units.length > 0 &&
      level.unit !== '' &&
      !level.turned &&
      valuesIn(figure, level.unit, ground.units).length > 0,
  );
  return { miss: 'figure', nearest: closest(figure, comparable, ground) };
}

function closest(figure: Figure, levels: readonly KnownLevel[], { units }: Ground): KnownLevel | null {
  const distances = levels.map((level) => {
    const value = valuesIn(figure, level.unit, units)[0] ?? figure.value;
    return { level, distance: level.value.sub(value).abs() };
  });
  return distances.toSorted((a, b) => a.distance.compare(b.distance))[0]?.level ?? null;
}
