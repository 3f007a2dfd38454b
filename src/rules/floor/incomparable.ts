import { type Against, type Judgement, type Period, tense } from '../../judge/judge.ts';
import { conversion, type Units, unknownTokens } from '../../measures/units.ts';
import type { Catalogue, Measure } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { Finding } from '../../model/finding.ts';
import { grouped } from '../../model/grouped.ts';
import { placeKey } from '../../model/source.ts';
import type { Level, UnknownReason } from '../../resolve/levels.ts';
import { aheadOf } from '../ahead.ts';
import { audiencesOf } from '../audiences-of.ts';
import { byCell, stoodWell } from '../breach.ts';
import { bySchool } from '../by-school.ts';
import { textDigest } from '../digest.ts';
import { beyondExceptions, exceptionFor } from '../exceptions.ts';
import {
  about,
  dimensionOf,
  floorPlace,
  headOf,
  isExcerpt,
  isUnread,
  levelFact,
  placeOf,
  unitOf,
  writtenFact,
} from '../facts.ts';
import { fixedOtherwise } from '../fixed-for-all.ts';
import { judgedAs } from '../judged-as.ts';
import { peopleOf } from '../people-of.ts';
import { perSubject } from '../per-subject.ts';
import { periodApart } from '../period-apart.ts';
import type { Rule, Subject } from '../rule.ts';
import { unitNamed } from '../unit-named.ts';
import { whereWritten } from '../where-written.ts';
import { isToldUnset } from './unset.ts';

/** It cannot be established that a local level is as good as a floor: units, bases, open ends or prose stand in the way. */
export const floorIncomparable: Rule = {
  id: 'floor/incomparable',
  severity: 'error',
  *check(subject) {
    for (const judgement of judgedAs(subject, 'incomparable')) yield* oncePerSlip([...ofCells(subject, judgement)]);
  },
};

/** A finding, and where the slip is written that is told once for all parts of a level; null where there is none. */
type Found = readonly [finding: Finding, slip: string | null];

function* ofCells(subject: Subject, judgement: Judgement): Generator<Found> {
  for (const periods of byCell(judgement).values()) {
    const open = periods.filter((period) => isOpen(subject, judgement, period));
    const left = open
      .flatMap((period) => beyondExceptions(subject, about(judgement, period.cell), period))
      .filter((period) => tense(period, subject.asOf) !== 'past');
    // What an exception covers today is settled as excepted, and what it leaves is said beside it.
    const isCovered = isToday(subject, open) && !isToday(subject, left);
    if (isCovered || left.length === 0) yield* findings(subject, judgement, open);
    yield* findings(subject, judgement, left);
  }
}

/** Each slip once, with the parts it is of: that a change makes it one of more parts is told by these. */
function* oncePerSlip(all: readonly Found[]): Generator<Finding> {
  const slips = grouped(all, ([, slip]) => slip);
  for (const [found, slip] of all) {
    const alike = slip === null ? [] : (slips.get(slip) ?? []);
    if (alike.length < 2) yield found;
    else if (alike[0]?.[0] === found)
      yield { ...found, params: { ...found.params, parts: alike.map(([{ cell }]) => cell ?? '') } };
  }
}

function isToday({ asOf }: Subject, periods: readonly Period[]): boolean {
  return periods.some((period) => tense(period, asOf) === 'present');
}

/** One for all of some periods, which names that of the day; none for none. */
function* findings(subject: Subject, judgement: Judgement, periods: readonly Period[]): Generator<Found> {
  const named = periods.find((period) => tense(period, subject.asOf) === 'present') ?? periods[0];
  if (!named) return;
  const found = finding(subject, judgement, named, periods);
  const isAhead = tense(named, subject.asOf) === 'future';
  const slip = isOfUnit(subject, found, named) ? `${isAhead} ${unitPlace(found)}` : null;
  const told: Finding = isAhead
    ? {
        ...found,
        severity: 'warning',
        params: { ...found.params, begins: named.since },
        ahead: aheadOf(subject, judgement, periods, openFloor(named) ?? null),
      }
    : found;
  yield [told, slip];
}

/** A unit that is wrong once is wrong for each part of a level: told once, where nothing lets one of the parts pass. */
function isOfUnit(subject: Subject, found: Finding, { overlay }: Period): boolean {
  if (found.variant !== 'unit' && found.variant !== 'unknown-unit') return false;
  return !isExcerpt(subject, overlay) && exceptionFor(subject, found) === null;
}

function unitPlace({ at }: Finding): string {
  return placeKey(whereWritten(at, 'unit') ?? at);
}

function openFloor({ against }: Period): Against | undefined {
  return against.find((one) => one.outcome.comparison === 'incomparable');
}

function isOpen(subject: Subject, judgement: Judgement, period: Period): boolean {
  if (period.verdict !== 'incomparable' || tense(period, subject.asOf) === 'past') return false;
  // What cannot be read is told by link/value, which nobody can switch off, waive or except.
  if (isUnread(period.own.quantity)) return false;
  // Of another value than the one fixed for all, floor/fixed tells: to write it so that it compares would not help.
  if (fixedOtherwise(period)) return false;
  if (isOwed(subject, judgement, period)) return false;
  if (isExcerpt(subject, period.overlay) && isNotEstablished(judgement, period)) return false;
  if (isJudgedByPeople(subject, judgement, period)) return false;
  return !isReviewed(subject, judgement, period);
}

/** Where a value stands whose unit is told of here, with the unit to write: nobody has to say that it is not registered besides. */
export const unitsTold = perSubject((subject): ReadonlySet<string> => {
  const found = judgedAs(subject, 'incomparable').flatMap((judgement) =>
    judgement.periods.filter((period) => isUnitUnknown(subject, period) && isOpen(subject, judgement, period)),
  );
  return new Set(found.map((period) => placeKey(placeOf(period))));
});

function isUnitUnknown({ catalogue }: Subject, { own, against }: Period): boolean {
  const { units } = catalogue.vocabulary;
  return (
    against.some(({ outcome }) => outcome.obstacle === 'unit') && unknownTokens(units, own.quantity.unit).length > 0
  );
}

/** The unit that is meant by one in words, where it converts to that of the floor; else that of the floor. */
function unitMeant({ units }: Catalogue['vocabulary'], written: string, floor: string): string {
  const named = unitNamed(units, written);
  return named !== null && conversion(units, named, floor) !== null ? named : floor;
}

/** On record as not known where the area has to set it: floor/unset tells of that. */
function isOwed(subject: Subject, { area, measure }: Judgement, period: Period): boolean {
  const isAlone = period.level.is === 'unknown' && period.level.why === 'recorded' && period.against.length === 0;
  return isAlone && tense(period, subject.asOf) === 'present' && isToldUnset(subject, area, measure, period.cell);
}

/** What makes a level unknown whatever else is known: nothing that was not seen. */
const OF_THE_RECORD: ReadonlySet<string> = new Set<UnknownReason>([
  'cycle',
  'unit',
  'period',
  'deep',
  'long',
  'reversed',
]);

/** In an excerpt an unknown base is "not established", which rule excerpt/not-established says; a circle is one even there. */
export function isBaseUnknown(period: Period): boolean {
  const { level } = period;
  if (level.is === 'unknown') return !OF_THE_RECORD.has(level.why);
  return period.against.some((one) => one.outcome.obstacle === 'unknown');
}

/** In an excerpt what cannot be compared is not established: its base was not seen, or what is in its way came after it. */
export function isNotEstablished(judgement: Judgement, period: Period): boolean {
  return isBaseUnknown(period) || stoodWell(judgement, period, (one) => one.verdict === 'incomparable');
}

/** Which sentence fits: of a level that cannot be worked out, or is on record as not known, why not. */
function variantOf({ own, level }: Period, other: Against | undefined, units: Units, measure: Measure): string {
  const obstacle = other ? (other.outcome.obstacle ?? 'order') : 'no-base';
  if (obstacle === 'unit' && unknownTokens(units, own.quantity.unit).length > 0) return 'unknown-unit';
  if (level.is === 'unknown' && level.why === 'recorded') return other ? 'recorded' : 'recorded-alone';
  if (level.is === 'unknown' && level.why === 'cell') return 'no-cell';
  if (level.is === 'unknown' && level.why === 'bounds') return 'base-bounds';
  if (level.is === 'unknown' && level.why === 'class') return other ? 'each-class' : 'base-class';
  const apart = periodApart(units, own.quantity, level);
  if (apart) return apart.variant === 'unit' ? 'base-unit' : apart.variant;
  const unknown = [level, other?.level].flatMap((one) => (one?.is === 'unknown' ? [one.why] : []));
  if (other && obstacle === 'unit') return schoolOf(units, measure, level, other)?.variant ?? obstacle;
  if (obstacle === 'text' && level.is !== 'text') return 'text-above';
  if (obstacle !== 'unknown' && obstacle !== 'no-base') return obstacle;
  if (unknown.includes('class')) return 'no-class';
  if (level.is === 'unknown' && level.why === 'reversed') return 'reversed';
  if (unknown.includes('reversed')) return 'reversed-above';
  const never = (['cycle', 'unit', 'deep', 'long'] as const).find((why) => unknown.includes(why));
  return never === 'unit' ? 'base-unit' : (never ?? obstacle);
}

/** How a level stands to one above by which it is another year that counts. */
function schoolOf(units: Units, { unit }: Measure, level: Level, other: Against) {
  return bySchool(units, level, unitOf(level, unit), unitOf(other.level, unit));
}

/** A threshold some condition takes: of the people it moves, now or later, the rules on audiences speak. */
function isJudgedByPeople(subject: Subject, { area, item, key }: Judgement, period: Period): boolean {
  const moves = audiencesOf(subject, area).some((one) => one.moved.includes(`${item}#${key}`));
  const ordered = period.against.filter((one) => one.outcome.comparison === 'incomparable');
  return (
    moves &&
    tense(period, subject.asOf) !== 'past' &&
    ordered.length > 0 &&
    ordered.every((one) => one.outcome.obstacle === 'type')
  );
}

function finding(subject: Subject, judgement: Judgement, period: Period, all: readonly Period[]): Finding {
  const other = openFloor(period);
  const unit = unitOf(period.level, judgement.measure.unit);
  const signed = signedOn(subject, judgement, period);
  const { units } = subject.catalogue.vocabulary;
  return {
    rule: 'floor/incomparable',
    variant: signed === null ? variantOf(period, other, units, judgement.measure) : 'signed-before',
    ...headOf(judgement, period),
    ...peopleOf(subject, judgement, all),
    params: {
      local: levelFact(period.level),
      unit,
      floor: other ? levelFact(other.level) : null,
      'floor-unit': other ? unitOf(other.level, judgement.measure.unit) : '',
      by: other?.setting.by ?? null,
      ...meantFacts(subject, judgement, period, other),
      base: baseOf(period, other?.level) ?? null,
      cells: period.level.is === 'unknown' ? (period.level.cells ?? null) : null,
      digest: digestOf(period),
      signed,
      ...dimensionOf(subject, judgement, period),
      ...periodApart(units, period.own.quantity, period.level)?.params,
      ...(other ? schoolOf(units, judgement.measure, period.level, other)?.params : {}),
    },
    segments: all.map((one) => ({
      since: one.since,
      until: one.until,
      local: levelFact(one.level) ?? writtenFact(one.own.quantity),
      floor: null,
      by: null,
    })),
    related: other ? [floorPlace(judgement, other, judgement.measure.unit)] : [],
  };
}

/** The unit as it is written and as it is meant, where it is not known. */
function meantFacts({ catalogue }: Subject, { measure }: Judgement, { own }: Period, other: Against | undefined) {
  const { vocabulary } = catalogue;
  const written = own.quantity.unit;
  if (!other || unknownTokens(vocabulary.units, written).length === 0) return {};
  return { written, meant: unitMeant(vocabulary, written, unitOf(other.level, measure.unit)) };
}

function baseOf(period: Period, floor: Period['level'] | undefined): string | undefined {
  return [period.level, floor].flatMap((level) => (level?.is === 'unknown' ? [level.detail] : []))[0];
}

/** The digest of the prose a value consists of; null for figures, which no sign-off can make comparable. */
function digestOf(period: Period): string | null {
  const { level } = period;
  if (level.is === 'text') return textDigest(level.text);
  return level.is === 'exact' && typeof level.value === 'string' ? textDigest(level.value) : null;
}

/** The day on which a reviewer signed off this very text. */
function signedOn(subject: Subject, { item, key }: Judgement, period: Period): Day | null {
  const signed = subject.resolver.overlay(period.overlay)?.items.get(item)?.reviewed.get(key);
  const digest = digestOf(period);
  return digest !== null && signed?.text === digest ? signed.date : null;
}

/** A reviewer has signed off this very text, and nothing it was held against has changed since. */
function isReviewed(subject: Subject, judgement: Judgement, period: Period): boolean {
  const signed = signedOn(subject, judgement, period);
  const open = period.against.filter((one) => one.outcome.comparison === 'incomparable');
  return signed !== null && open.every((one) => knownOn(subject, one) <= signed);
}

/** The day from which a floor could be read: when its document was issued, at the latest when it began. */
function knownOn({ catalogue, resolver }: Subject, { placed, setting }: Against): Day {
  const { from, source } = placed.entry;
  const issued =
    (source === null ? null : catalogue.sources.get(source)?.issued) ?? resolver.overlay(setting.overlay ?? '')?.issued;
  return [from ?? '', ...(issued ? [issued] : [])].sort()[0] ?? '';
}
