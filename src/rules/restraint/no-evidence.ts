import Fraction from 'fraction.js';
import { isWidened } from '../../judge/audience.ts';
import { type Judgement, type Period, tense } from '../../judge/judge.ts';
import { measureType } from '../../measures/index.ts';
import type { Measure } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { Fact, Finding } from '../../model/finding.ts';
import { begins, type Justification, type Overlay, type OverlayItem } from '../../model/overlay.ts';
import { below, type Pointer } from '../../model/source.ts';
import { levelInUnit } from '../../resolve/compare.ts';
import type { Level } from '../../resolve/levels.ts';
import { audiencesOf } from '../audiences-of.ts';
import { entriesThat } from '../entries-that.ts';
import { about, floorFacts, levelFact, localFacts, placeOf, segmentsUnit, unitOf, writtenFact } from '../facts.ts';
import { isFixedForAll } from '../fixed-for-all.ts';
import { judgedAs } from '../judged-as.ts';
import { nowAndToCome } from '../now-and-to-come.ts';
import type { Rule, Subject } from '../rule.ts';
import { topFloor } from '../top-floor.ts';

const KINDS = ['need', 'risk', 'afford'] as const;
const TYPES = { need: 'need', risk: 'risk', afford: 'affordability' } as const;

/** Something goes beyond what stands above it without evidence of need, risk and affordability and an approval. */
export const restraintNoEvidence: Rule = {
  id: 'restraint/no-evidence',
  severity: 'error',
  *check(subject) {
    yield* values(subject);
    for (const [finding, since] of nowAndToCome(subject, gains, gainOf))
      yield since === null
        ? finding
        : {
            ...finding,
            severity: 'warning',
            since,
            ahead: { severity: 'error', above: [] },
            params: { ...finding.params, begins: since },
          };
  },
};

/** What an overlay adds to what it has from above. */
function* gains(subject: Subject, overlay: Overlay): Generator<Finding> {
  yield* additions(subject, overlay);
  yield* ownItems(subject, overlay);
}

/** Which gain a finding tells of. */
function gainOf({ area, item, key, params }: Finding): string {
  return JSON.stringify([area, item, key, params?.['condition']]);
}

/** Levels above the strongest floor, and measures the area added itself. */
function* values(subject: Subject): Generator<Finding> {
  for (const judgement of judgedAs(subject, 'stronger', 'added')) {
    const lines = new Map<string | null, Unproven[]>();
    for (const period of judgement.periods) {
      const lacking = lacks(subject, judgement, period);
      if (!lacking) continue;
      // One figure for all is one claim, whatever the floors are broken down by.
      const cell = period.own.entry.cells.size > 0 ? period.cell : null;
      const known = lines.get(cell);
      if (!known) lines.set(cell, [{ period, lacking }]);
      else if (known[0]?.period.cell === period.cell) known.push({ period, lacking });
    }
    for (const [cell, unproven] of lines) yield* claimOf(subject, judgement, cell, unproven);
  }
}

interface Unproven {
  readonly period: Period;
  readonly lacking: Lacking;
}

function* claimOf(
  subject: Subject,
  judgement: Judgement,
  cell: string | null,
  unproven: readonly Unproven[],
): Generator<Finding> {
  const [first] = unproven;
  if (!first) return;
  const { units } = subject.catalogue.vocabulary;
  const { measure } = judgement;
  const floor = topFloor(measure, first.period.against, units);
  yield {
    rule: 'restraint/no-evidence',
    ...first.lacking,
    verdict: first.period.verdict,
    at: placeOf(first.period),
    ...about(judgement, cell),
    since: first.period.since,
    until: first.period.until,
    params: {
      ...localFacts(subject, judgement, first.period),
      ...(floor ? floorFacts(subject, judgement, first.period, floor) : {}),
      ...first.lacking.params,
      ...segmentsUnit(measure, unitOf(first.period.level, measure.unit)),
    },
    segments: unproven.map(({ period }) => {
      const top = topFloor(measure, period.against, units);
      return {
        since: period.since,
        until: period.until,
        local: levelFact(levelInUnit(period.level, measure.unit, units)) ?? writtenFact(period.own.quantity),
        floor: top ? levelFact(levelInUnit(top.level, measure.unit, units)) : null,
        by: top?.setting.by ?? null,
      };
    }),
  };
}

function isBeyond({ verdict }: Period): boolean {
  return verdict === 'stronger' || verdict === 'added';
}

type Lacking = { readonly variant: string; readonly params: Readonly<Record<string, Fact>> };

/** What the level of a period lacks, where it goes beyond and is not past; null where nothing is to be shown for it. */
function lacks(subject: Subject, judgement: Judgement, period: Period): Lacking | null {
  if (!isBeyond(period) || tense(period, subject.asOf) === 'past') return null;
  const overlay = subject.resolver.overlay(period.overlay);
  if (overlay?.scope !== 'complete' || overlay.ownItems.has(judgement.item)) return null;
  const gate = measureType(judgement.measure.type).gate;
  // Of another value than the fixed one floor/fixed speaks: no evidence would do.
  if (gate === 'none' || isFixedForAll(period)) return null;
  if (gate === 'source' && period.verdict === 'stronger') {
    return period.own.entry.source === null && overlay.document === null ? { variant: 'source', params: {} } : null;
  }
  const from = period.own.entry.from ?? period.since;
  const claims = (overlay.items.get(judgement.item)?.justify ?? []).filter((one) => one.for.includes(judgement.key));
  return verdictOn(subject, overlay, claims, from, (claim) =>
    exceeds(subject, claim, judgement.measure, judgement, period),
  );
}

/** The best of several justifications: none lacking is fine, else the gap of the most complete one. */
function verdictOn(
  subject: Subject,
  overlay: Overlay,
  claims: readonly Justification[],
  from: Day | null,
  tooHigh: (claim: Justification) => Fact,
): Lacking | null {
  let gap: Lacking = { variant: 'none', params: {} };
  for (const claim of claims) {
    const missing = KINDS.filter((kind) => claim[kind] === null);
    const wrong = KINDS.flatMap((kind) => {
      const id = claim[kind];
      const fault = id === null ? null : faultOf(subject, overlay, id, TYPES[kind], from);
      return fault === null ? [] : [[id, fault]];
    });
    if (missing.length > 0) gap = { variant: 'incomplete', params: { missing: missing.map((kind) => TYPES[kind]) } };
    else if (!claim.approved) gap = { variant: 'incomplete', params: { missing: ['approval'] } };
    else if (wrong.length > 0) gap = { variant: 'wrong', params: { wrong } };
    else if (from !== null && claim.approved.date > from)
      gap = { variant: 'late', params: { approved: claim.approved.date, from } };
    else {
      const ceiling = tooHigh(claim);
      if (ceiling === null) return null;
      // Where none is written the highest level of the day it was approved is.
      gap = { variant: claim.ceiling ? 'ceiling' : 'outgrown', params: { ceiling, approved: claim.approved.date } };
    }
  }
  return gap;
}

/** Why evidence does not count: there is none, or it is of another kind, of another area, or later than the value; else null. */
function faultOf(subject: Subject, overlay: Overlay, id: string, type: string, from: Day | null): string | null {
  const evidence = subject.catalogue.evidence.get(id);
  if (!evidence) return 'none';
  if (evidence.type !== type) return 'kind';
  if (from !== null && evidence.date > from) return 'date';
  return subject.resolver.tree.chain(overlay.area).some((area) => area.code === evidence.area) ? null : 'area';
}

/** The most a justification covers, where the value goes beyond it; null where it is within. */
function exceeds(subject: Subject, claim: Justification, measure: Measure, judgement: Judgement, of: Period): Fact {
  const inOwnUnit = (level: Level) => levelInUnit(level, measure.unit, subject.catalogue.vocabulary.units);
  const level = inOwnUnit(of.level);
  const ceiling = claim.ceiling ?? highestApproved(claim, measure, judgement, of, inOwnUnit);
  if (!ceiling || level.is !== 'exact' || !(level.value instanceof Fraction)) return null;
  const beyond = level.value.compare(ceiling) * (measure.better === 'more' ? 1 : -1) > 0;
  if (!beyond) return null;
  const { units } = subject.catalogue.vocabulary;
  // Said beside the level, in its unit.
  return levelFact(
    levelInUnit({ is: 'exact', value: ceiling, unit: measure.unit }, unitOf(of.level, measure.unit), units),
  );
}

/**
 * Without a ceiling an approval covers the entries up to its day, or the first that follows it, however their base moves;
 * later entries only up to the best of these. Null where the entry itself is covered.
 */
function highestApproved(
  claim: Justification,
  measure: Measure,
  judgement: Judgement,
  of: Period,
  inOwnUnit: (level: Level) => Level,
): Fraction | null {
  const approved = claim.approved?.date ?? '';
  const line = judgement.periods.filter((period) => period.cell === of.cell);
  const starts = line.map((period) => period.own.entry.from ?? '');
  const covered = starts.some((from) => from <= approved) ? approved : (starts.find((from) => from > approved) ?? '');
  if ((of.own.entry.from ?? '') <= covered) return null;
  return line
    .filter((period) => (period.own.entry.from ?? '') <= covered)
    .reduce<Fraction | null>((best, period) => better(best, inOwnUnit(period.level), measure), null);
}

function better(best: Fraction | null, level: Level, measure: Measure): Fraction | null {
  if (level.is !== 'exact' || !(level.value instanceof Fraction)) return best;
  const sign = measure.better === 'more' ? 1 : -1;
  return best === null || level.value.compare(best) * sign > 0 ? level.value : best;
}

/** Content, groups and wider audiences that an item gains here. */
function* additions(subject: Subject, overlay: Overlay): Generator<Finding> {
  const moved = movedIn(subject, overlay);
  const widening = entriesThat(subject, 'widens').get(overlay) ?? [];
  for (const entry of moved.length > 0 ? overlay.items.values() : widening) {
    const gains: readonly Gain[] = [
      ...(moved.length === 0 ? [] : [...entry.sets.values()])
        .filter((one) => movesIn(subject, overlay, moved, `${entry.id}#${one.key}`))
        .map((one): Gain => [one.key, one.at, 'wider', conditionsOf(moved, `${entry.id}#${one.key}`)]),
      ...[...entry.addedContent.values()].map((one): Gain => [one.key, one.at, 'added', []]),
      ...[...entry.addedGroups.values()].map((one): Gain => [one.key, one.at, 'added', [JSON.stringify(one.who)]]),
      ...[...entry.widen]
        .filter(([key]) => adds(subject, overlay, entry, key))
        .map(([key, who]): Gain => [key, below(entry.at, 'audience', 'widen', key), 'wider', [JSON.stringify(who)]]),
      ...[...entry.restate]
        .filter(([key]) => widens(subject, overlay, entry, key))
        .map(([key, who]): Gain => [key, below(entry.at, 'audience', 'restate', key), 'wider', [JSON.stringify(who)]]),
    ];
    for (const [key, at, verdict, condition] of gains) {
      const claims = entry.justify.filter((one) => one.for.includes(key));
      const lacking = verdictOn(subject, overlay, claims, begins(overlay), () => null);
      if (!lacking) continue;
      yield {
        rule: 'restraint/no-evidence',
        verdict,
        ...lacking,
        at,
        area: overlay.area,
        item: entry.id,
        key,
        params: { local: null, unit: '', ...lacking.params, ...(condition.length > 0 ? { condition } : {}) },
      };
    }
  }
}

/** What is gained, and where; for whom, so that another condition is another gain. */
type Gain = readonly [key: string, at: Pointer, verdict: 'added' | 'wider', condition: readonly string[]];

/** The conditions that a threshold of an area moves, with their figures. */
function conditionsOf(moved: Subject['audiences'], address: string): readonly string[] {
  return moved.filter((one) => one.moved.includes(address)).map((one) => one.condition());
}

/** The groups of an area that thresholds move today. */
function movedIn(subject: Subject, overlay: Overlay): Subject['audiences'] {
  return audiencesIn(subject, overlay).filter((one) => one.since === null && one.moved.length > 0);
}

/** The groups of an area as one of its overlays changes them: the next one may do so otherwise. */
function audiencesIn(subject: Subject, { area, at }: Overlay): Subject['audiences'] {
  return audiencesOf(subject, area).filter((one) => one.at.in === at.in);
}

/** A widening that is sure to let nobody in goes beyond nothing: link/nobody tells of it. */
function adds({ evaluator, asOf }: Subject, overlay: Overlay, { id }: OverlayItem, key: string): boolean {
  return isWidened(evaluator, overlay, id, key, asOf) !== false;
}

/** A restated condition that covers somebody new goes beyond the one above. */
function widens(subject: Subject, overlay: Overlay, entry: OverlayItem, key: string): boolean {
  return audiencesIn(subject, overlay).some(
    (one) =>
      one.item === entry.id && one.group.key === key && one.gains && one.since === null && one.decision.is === 'covers',
  );
}

/** A threshold that lets somebody new in, and keeps nobody out, goes beyond the one above. */
function movesIn(subject: Subject, overlay: Overlay, all: Subject['audiences'], address: string): boolean {
  const [item = '', key = ''] = address.split('#');
  const type = subject.resolver.measureAt(overlay.area, item, key, subject.asOf)?.type;
  const moved = all.filter((one) => one.moved.includes(address));
  return (
    type === 'threshold' &&
    moved.some((one) => one.how === 'threshold' && one.gains) &&
    moved.every((one) => one.decision.is === 'covers')
  );
}

/** An item of one's own is justified item by item, under its own id. */
function* ownItems(subject: Subject, overlay: Overlay): Generator<Finding> {
  for (const item of overlay.ownItems.values()) {
    const claims = (overlay.items.get(item.id)?.justify ?? []).filter((one) => one.for.includes(item.id));
    const lacking = verdictOn(subject, overlay, claims, item.from, () => null);
    if (!lacking) continue;
    yield {
      rule: 'restraint/no-evidence',
      verdict: 'added',
      ...lacking,
      // Its evidence stands under items: an own item is shaped like those of the nation, and these justify nothing.
      ...(lacking.variant === 'none' ? { variant: 'own' } : {}),
      at: item.at,
      area: overlay.area,
      item: item.id,
      params: { local: null, unit: '', ...lacking.params },
    };
  }
}
