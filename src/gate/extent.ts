import Fraction from 'fraction.js';
import type { Day } from '../model/day.ts';
import type { Fact, Finding, FindingSegment } from '../model/finding.ts';
import { sortedBy } from '../model/sorted-by.ts';
import { overlaps } from '../model/spans.ts';

/** A stretch of time with the figures that count in it. */
export type Stretch = Omit<FindingSegment, 'by'>;

/** How far a finding reaches: when, by how much, and how many or which things it counts. */
export interface Extent {
  readonly segments: readonly Stretch[];
  /** The facts of which more is worse: counts and lists, and the unit the figures are in; where nothing may pass, all facts. */
  readonly figures: { readonly [name: string]: Fact };
}

/** Of a finding of these rules without segments, any other fact is another finding. */
const STRICT = /^(floor\/|audience\/|complete\/|content\/|chain\/succession$|link\/value$|date\/order$)/;

/** Facts of which the segments tell, stretch by stretch. */
const LEVELS = new Set(['local', 'floor', 'issued', 'need', 'then']);

/** Facts that only help to name something, or tell of what is to come: more of them is no worse. */
const ASIDE = new Set(['dimension', 'later']);

export function extentOf({ rule, segments = [], since, until, params = {}, people }: Finding): Extent {
  const one = {
    since: since ?? null,
    until: until ?? null,
    local: params['local'] ?? null,
    floor: params['floor'] ?? params['limit'] ?? null,
  };
  const strict = STRICT.test(rule) && segments.length === 0;
  const told = people === undefined ? params : withoutPeople(params);
  const grows = Object.entries(told).filter(
    ([name, fact]) =>
      (strict && !ASIDE.has(name)) ||
      name === 'count' ||
      name === 'unit' ||
      (Array.isArray(fact) && !(segments.length > 0 && LEVELS.has(name))),
  );
  return {
    segments:
      segments.length > 0
        ? segments.map((each) => ({ since: each.since, until: each.until, local: each.local, floor: each.floor }))
        : [one],
    figures: { ...Object.fromEntries(grows), ...unitIn(params) },
  };
}

/** The unit of the segments, where that is not the one a sentence is in. */
function unitIn({ 'segments-unit': unit }: NonNullable<Finding['params']>): Extent['figures'] {
  return unit === undefined ? {} : { unit };
}

/** Of people who are known as such one of them, or a condition they do not meet, tells no more. */
function withoutPeople({
  person: _person,
  gained: _gained,
  condition: _condition,
  ...others
}: NonNullable<Finding['params']>) {
  return others;
}

/** Whether one extent lies wholly within another: begins no earlier, ends no later, and is nowhere worse. */
export function within(now: Extent, before: Extent): boolean {
  return (
    now.segments.every((one) => isCovered(one, before.segments)) &&
    Object.entries(now.figures).every(([name, fact]) => isNoMore(name, fact, before.figures[name] ?? null))
  );
}

/** Whether a level assures less than another; of what is no figure, whether it is another. */
export function isShort(now: Fact, before: Fact, better: 'more' | 'less'): boolean {
  const [a, b] = [assured(now, better), assured(before, better)];
  if (a && b) return a.compare(b) * (better === 'more' ? 1 : -1) < 0;
  return isList(now) && isList(before) ? without(before, now).length > 0 : !same(now, before);
}

/** A figure, and of a range the end nobody falls short of. */
function assured(fact: Fact, better: 'more' | 'less'): Fraction | null {
  const range = rangeOf(fact);
  return numberOf(range ? (range[better === 'more' ? 'ge' : 'le'] ?? null) : fact);
}

/** Every day of a stretch is covered by one that is no better on that day. */
function isCovered(one: Stretch, by: readonly Stretch[]): boolean {
  const milder = sortedBy(
    by.filter((other) => overlaps(one, other)),
    ({ since }) => since ?? '',
  );
  let reached: Day | null = one.since;
  for (const other of milder) {
    if (!isNoWorse(one, other)) return false;
    if ((other.since ?? '') > (reached ?? '')) return false;
    if (other.until === null) return true;
    if (other.until > (reached ?? '')) reached = other.until;
  }
  return milder.length > 0 && one.until !== null && reached !== null && reached >= one.until;
}

/**
 * The gap to the same side where both are numbers, and no lower a level for that, should the floor have sunk too; what sets lack and
 * what they have beyond; anything else must be just as it was.
 */
function isNoWorse(now: Stretch, before: Stretch): boolean {
  const [gap, earlier] = [gapOf(now), gapOf(before)];
  // Where one value is fixed for all, more may have been given than it says, and now less.
  if (gap && earlier)
    return gap.s * earlier.s >= 0n && gap.abs().compare(earlier.abs()) <= 0 && !isFurtherOff(now, before, gap);
  if ([now.local, now.floor, before.local, before.floor].every(isList))
    // Whichever way is better: neither does more go short nor is more there beyond.
    return (
      isWithin(without(now.floor, now.local), without(before.floor, before.local)) &&
      isWithin(without(now.local, now.floor), without(before.local, before.floor))
    );
  return same(now.local, before.local) && same(now.floor, before.floor);
}

type List = readonly Fact[];

function isList(fact: Fact): fact is List {
  return Array.isArray(fact);
}

function without(some: Fact, others: Fact): List {
  const known = new Set(isList(others) ? others : []);
  return isList(some) ? some.filter((one) => !known.has(one)) : [];
}

function isWithin(some: List, others: List): boolean {
  return without(some, others).length === 0;
}

/** Whether a level has moved to the side on which it is off its floor; of what is no figure that cannot be told. */
function isFurtherOff(now: Stretch, before: Stretch, gap: Fraction): boolean {
  const [a, b] = [endOf(now), endOf(before)];
  return a !== null && b !== null && a.compare(b) * gap.compare(0) > 0;
}

function gapOf(stretch: Stretch): Fraction | null {
  const [a, b] = [endOf(stretch), numberOf(stretch.floor)];
  return a && b ? a.sub(b) : null;
}

/** The local figure, and of a range the end that is off the floor; of one that has a single end, that. */
function endOf({ local, floor }: Stretch): Fraction | null {
  const range = rangeOf(local);
  if (!range) return numberOf(local);
  const [low, high, limit] = [numberOf(range['ge'] ?? null), numberOf(range['le'] ?? null), numberOf(floor)];
  return low && high && limit ? (low.compare(limit) < 0 ? low : high) : (low ?? high);
}

function rangeOf(fact: Fact): { readonly [end: string]: Fact } | null {
  return typeof fact === 'object' && fact !== null && !isList(fact) && ('ge' in fact || 'le' in fact) ? fact : null;
}

function numberOf(fact: Fact): Fraction | null {
  if (typeof fact === 'number') return new Fraction(fact);
  return typeof fact === 'string' && /^-?[0-9]+(\.[0-9]+)?(\/[1-9][0-9]*)?$/.test(fact) ? new Fraction(fact) : null;
}

/** A list names nothing new, a count is no larger; anything else is unchanged. */
function isNoMore(name: string, now: Fact, before: Fact): boolean {
  if (name === 'count' && typeof now === 'number' && typeof before === 'number') return now <= before;
  if (!Array.isArray(now)) return same(now, before);
  const earlier = Array.isArray(before) ? before : [];
  // No cell named: the whole measure.
  if (name === 'cells' && (now.length === 0 || earlier.length === 0)) return earlier.length === 0;
  const known = new Set(earlier.map((one) => JSON.stringify(one)));
  return now.every((one) => known.has(JSON.stringify(one)));
}

function same(a: Fact, b: Fact): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
