import Fraction from 'fraction.js';
import { type Against, type Judgement, type Period, tense } from '../judge/judge.ts';
import type { Day, Span } from '../model/day.ts';
import type { Fact, Finding, FindingSegment, Severity } from '../model/finding.ts';
import { grouped } from '../model/grouped.ts';
import { below } from '../model/source.ts';
import { isUnsettled, settledFrom } from '../resolve/breaks.ts';
import { levelInUnit } from '../resolve/compare.ts';
import { type Level, ownCell, type Setting } from '../resolve/levels.ts';
import {
  about,
  dimensionOf,
  floorPlace,
  formulaFact,
  isExcerpt,
  levelFact,
  placeOf,
  segmentsUnit,
  unitOf,
  writtenFact,
} from './facts.ts';
import { isFixedForAll } from './fixed-for-all.ts';
import { judgedAs } from './judged-as.ts';
import { neededFacts } from './needed.ts';
import { partMeant } from './part-meant.ts';
import { peopleOf } from './people-of.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './rule.ts';
import { topFloor } from './top-floor.ts';

/** All periods in which one cell of one measure is below a floor. */
export interface Breach {
  readonly judgement: Judgement;
  readonly cell: string | null;
  readonly periods: readonly Period[];
}

const BELOW = new Set(['weaker', 'mixed']);

/** Every cell that is below a floor at some time. An excerpt is held only to the floors of a value's own first day. */
export const breaches = perSubject((subject): readonly Breach[] =>
  judgedAs(subject, 'weaker', 'mixed').flatMap((judgement) =>
    [...byCell(judgement)].flatMap(([cell, periods]) => {
      const below = periods.filter((period) => BELOW.has(period.verdict) && !isFixedForAll(period));
      const counted = below.flatMap((period) =>
        isExcerpt(subject, period.overlay) ? atIssue(judgement, period) : [period],
      );
      return counted.length > 0 ? [{ judgement, cell, periods: counted }] : [];
    }),
  ),
);

/** The periods of a judgement, cell by cell. */
export function byCell({ periods }: Judgement): ReadonlyMap<string | null, readonly Period[]> {
  return grouped(periods, ({ cell }) => cell);
}

/** The period in which an excerpt's value began, stretched over the whole time of that value; none for later ones. */
function atIssue(judgement: Judgement, period: Period): Period[] {
  if (goesOn(judgement, period)) return [];
  const last = judgement.periods.findLast((one) => sameLine(one, period)) ?? period;
  return [{ ...period, until: last.until }];
}

/** Whether the value of a period had begun before it; before a floor by cells comes, a flat value is one line for all cells. */
export function goesOn(judgement: Judgement, period: Period): boolean {
  return judgement.periods.some((one) => isBefore(one, period));
}

/** Whether a value stood well when it began and only a later level above is in its way: in an excerpt nobody is accused of that. */
export function stoodWell(judgement: Judgement, period: Period, isWrong: (one: Period) => boolean): boolean {
  const earlier = judgement.periods.filter((one) => isBefore(one, period));
  const first = earlier.toSorted((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))[0];
  return first !== undefined && !isWrong(first);
}

function isBefore(one: Period, period: Period): boolean {
  return sameLine(one, period) && (one.since ?? '') < (period.since ?? '');
}

function sameLine(one: Period, other: Period): boolean {
  return one.own.entry === other.own.entry && (one.cell === other.cell || one.cell === null || other.cell === null);
}

/** The finding a breach amounts to in one tense; null where it has no period in it. */
export function breachFinding(
  subject: Subject,
  breach: Breach,
  rule: string,
  periods: readonly Period[],
): Finding | null {
  const now = periods.find((period) => tense(period, subject.asOf) === 'present') ?? periods[0];
  if (!now) return null;
  const worst = namedFloor(subject, breach.judgement, now);
  if (!worst) return null;
  const severity = softened(subject, now);
  const { measure } = breach.judgement;
  const { entry } = worst.placed;
  const settled = severity && isUnsettled(entry, subject.asOf) ? settledFrom(entry) : null;
  const segments = periods.map((period) => segment(subject, breach.judgement, period));
  const { since, until } = joined(segments).find((one) => holds(one, now)) ?? now;
  return {
    rule,
    ...(severity ? { severity } : {}),
    ...(now.verdict === 'mixed'
      ? { variant: 'mixed' }
      : memoryOnly(now)
        ? { variant: 'memory' }
        : settled
          ? { variant: 'unsettled' }
          : {}),
    verdict: now.verdict,
    at: placeOf(now),
    ...about(breach.judgement, breach.cell),
    ...peopleOf(subject, breach.judgement, periods),
    since,
    until,
    params: {
      ...figures(subject, breach.judgement, now, worst),
      by: worst.setting.by,
      ...(settled ? { settled } : {}),
      ...segmentsUnit(measure, unitOf(worst.level, measure.unit)),
      ...neededFacts(subject, breach.judgement, now, periods, worst),
      ...partMeant(subject, breach.judgement, now),
    },
    segments,
    related: failing(now)
      .toSorted((a, b) => Number(b === worst) - Number(a === worst))
      .map((one) => floorPlace(breach.judgement, one, breach.judgement.measure.unit, placeOfFloor(one, now.cell))),
  };
}

function placeOfFloor({ placed }: Against, cell: string | null) {
  const { at, cells } = placed.entry;
  // Of a breakdown of another kind a cell may have the very name of ours.
  const own = ownCell(placed) ?? cell;
  return own !== null && cells.has(own) ? below(at, own) : at;
}

function failing(period: Period): readonly Against[] {
  return period.against.filter((one) => one.outcome.comparison === 'worse' || one.outcome.comparison === 'mixed');
}

/** The floor a finding names: the strongest of those that are surely missed, else one seen on a page, else any. */
export function namedFloor(subject: Subject, judgement: Judgement, period: Period): Against | null {
  const units = subject.catalogue.vocabulary.units;
  const sure = surelyMissed(subject, period);
  const known = failing(period).filter((one) => one.placed.entry.checked !== 'memory');
  const candidates = sure.length > 0 ? sure : known.length > 0 ? known : failing(period);
  return topFloor(judgement.measure, candidates, units);
}

function memoryOnly(period: Period): boolean {
  return failing(period).every((one) => one.placed.entry.checked === 'memory');
}

/**
 * The floors that are missed for sure: seen on a page, their day settled, and where an authority may have either of two
 * values in force, both of them missed.
 */
function surelyMissed(subject: Subject, period: Period): readonly Against[] {
  const missed = failing(period);
  const settings = new Set<Setting>();
  for (const { setting } of missed) settings.add(setting);
  // Authorities one of whose values is met.
  const met = new Set<string>();
  for (const { setting } of period.against) if (!settings.has(setting)) met.add(setting.by);
  return missed.filter(
    ({ placed: { entry }, setting }) =>
      entry.checked !== 'memory' && !isUnsettled(entry, subject.asOf) && !met.has(setting.by),
  );
}

/** A breach that rests on memory alone, or on a value that may not yet have begun, warns instead of failing. */
export function softened(subject: Subject, period: Period): Severity | null {
  return surelyMissed(subject, period).length > 0 ? null : 'warning';
}

/** Whether what only warns today, since the day of a floor is not known, goes on until it is sure to be in force. */
export function goesOnUntilSure({ asOf }: Subject, period: Period): boolean {
  return failing(period).some(({ placed: { entry } }) => {
    const settled = isUnsettled(entry, asOf) && entry.checked !== 'memory' ? settledFrom(entry) : null;
    return settled !== null && (period.until === null || period.until > settled);
  });
}

/** Both figures in the unit of the floor, the gap, and how each is written. */
export function figures(subject: Subject, judgement: Judgement, period: Period, worst: Against): Record<string, Fact> {
  const unit = unitOf(worst.level, judgement.measure.unit);
  const local = levelInUnit(period.level, unit, subject.catalogue.vocabulary.units);
  return {
    local: levelFact(local) ?? writtenFact(period.own.quantity),
    floor: levelFact(worst.level) ?? writtenFact(worst.placed.quantity),
    unit,
    ...gapOf(local, worst.level),
    ...(local === period.level ? {} : { issued: levelFact(period.level), 'issued-unit': unitOf(period.level, unit) }),
    ...formulaFact(worst.level, worst.placed.quantity),
    ...dimensionOf(subject, judgement, period),
  };
}

function gapOf(
  local: { readonly is: string; readonly value?: unknown },
  floor: { readonly is: string; readonly value?: unknown },
): Record<string, Fact> {
  if (!(local.value instanceof Fraction) || !(floor.value instanceof Fraction)) return {};
  const gap = local.value.sub(floor.value);
  const percent = floor.value.equals(0) ? null : rounded(gap.div(floor.value).mul(100), 1);
  return { gap: rounded(gap.abs(), 4).valueOf(), ...(percent ? { percent: percent.valueOf() } : {}) };
}

/** To so many decimals; a small difference is not said to be none, but told to its first digit. */
function rounded(value: Fraction, decimals: number): Fraction {
  const short = value.round(decimals);
  return short.equals(0) && !value.equals(0) && decimals < MOST_DECIMALS ? rounded(value, decimals + 1) : short;
}

const MOST_DECIMALS = 6;

function segment(subject: Subject, judgement: Judgement, period: Period): FindingSegment {
  const worst = namedFloor(subject, judgement, period);
  const { units } = subject.catalogue.vocabulary;
  // All in one unit, whichever each floor is written in: they are held against each other.
  const inUnit = (level: Level) => levelFact(levelInUnit(level, judgement.measure.unit, units));
  return {
    since: period.since,
    until: period.until,
    // Of a share of a base that is not known the share is all there is to tell by.
    local: inUnit(period.level) ?? writtenFact(period.own.quantity),
    floor: worst ? (inUnit(worst.level) ?? writtenFact(worst.placed.quantity)) : null,
    by: worst?.setting.by ?? null,
  };
}

/** Stretches that follow one another and say the same as one: where they meet, another floor has come that is not the one named. */
function joined(segments: readonly FindingSegment[]): readonly FindingSegment[] {
  const all: FindingSegment[] = [];
  for (const one of segments) {
    const last = all.at(-1);
    if (last?.until && last.until === one.since && saysOf(last) === saysOf(one))
      all[all.length - 1] = { ...last, until: one.until };
    else all.push(one);
  }
  return all;
}

function holds(one: Span, period: Span): boolean {
  return (one.since ?? '') <= (period.since ?? '') && (one.until === null || (period.since ?? '') < one.until);
}

function saysOf({ local, floor, by }: FindingSegment): string {
  return JSON.stringify([local, floor, by]);
}

/** The periods of a breach by when they are, seen from a day. */
export function periodsIn(periods: readonly Period[], day: Day, when: ReturnType<typeof tense>): readonly Period[] {
  return periods.filter((period: Span) => tense(period, day) === when);
}
