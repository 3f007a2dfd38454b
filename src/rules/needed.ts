import type { Against, Judgement, Period } from '../judge/judge.ts';
import { measureType } from '../measures/index.ts';
import type { Measure } from '../model/catalogue.ts';
import type { Fact } from '../model/finding.ts';
import type { Scalar, Unit } from '../model/value.ts';
import { assured, levelInUnit } from '../resolve/compare.ts';
import { assuredFact, levelFact, unitOf } from './facts.ts';
import type { Subject } from './rule.ts';

/**
 * What would meet every floor of a period, in the unit the local value is written in, and what more a later one asks for:
 * whoever does as told is not told again. Of a share of a base that is not known, the share.
 */
export function neededFacts(
  subject: Subject,
  judgement: Judgement,
  now: Period,
  all: readonly Period[],
  worst: Against,
): Record<string, Fact> {
  const { measure } = judgement;
  const unit = unitOf(now.level, measure.unit);
  const need = enoughFor(subject, measure, sameFigure(judgement, now), unit);
  if (need === null) return { need: assuredFact(worst.placed.quantity, measure), 'need-unit': unit };
  let most = { need, since: now.since };
  for (const period of all) {
    const later = (period.since ?? '') > (now.since ?? '') ? enoughFor(subject, measure, [period], unit) : null;
    if (later !== null && isWorse(measure, most.need, later)) most = { need: later, since: period.since };
  }
  const asked = most.need === need ? [need] : [need, most.need];
  const ways = [unit, unitOf(worst.level, measure.unit)].map((to) => written(subject, asked, unit, to));
  const { unit: shown, figures } = ways.find((way) => way.figures.every(hasEnd)) ?? written(subject, asked, unit, unit);
  const [first = null, then] = figures;
  return {
    need: first,
    'need-unit': shown,
    ...(then === undefined ? {} : { then, 'then-since': most.since }),
  };
}

/** The periods that one figure faces at one time: one for all has to do for every part that is told apart above. */
export function sameFigure({ periods }: Judgement, now: Period): readonly Period[] {
  const at = now.since ?? '';
  return periods.filter(
    (one) =>
      one === now ||
      (one.own.quantity === now.own.quantity && (one.since ?? '') <= at && (one.until === null || one.until > at)),
  );
}

/** The least that is as good as every floor of some periods and, of sets, takes nothing away; null where no figure tells. */
export function enoughFor(subject: Subject, measure: Measure, periods: readonly Period[], unit: Unit): Scalar | null {
  const [first] = periods;
  const level = first?.level ?? null;
  const { terms } = subject.catalogue.vocabulary;
  // Of a name that nobody knows link/unknown tells; to write it again would be refused.
  const own =
    level?.is === 'exact' && level.value instanceof Set
      ? new Set([...level.value].filter((one) => terms.has(one)))
      : null;
  let enough: Scalar | null = own;
  for (const { against } of periods)
    for (const { level: floor, outcome } of against) {
      if (outcome.comparison === 'incomparable') continue;
      const asked = assured(levelInUnit(floor, unit, subject.catalogue.vocabulary.units), measure);
      if (asked !== null) enough = enough === null ? asked : asGoodAsBoth(measure, enough, asked);
    }
  return enough;
}

function asGoodAsBoth(measure: Measure, a: Scalar, b: Scalar): Scalar {
  if (a instanceof Set && b instanceof Set)
    return new Set(measure.better === 'more' ? [...a, ...b] : [...a].filter((term) => b.has(term)));
  return isWorse(measure, a, b) ? b : a;
}

function isWorse({ type, better }: Measure, a: Scalar, b: Scalar): boolean {
  const comparison = measureType(type).compare(a, b, better);
  return comparison === 'worse' || comparison === 'mixed';
}

/** Figures as they are in another unit; as they were where that is of another kind. */
function written({ catalogue }: Subject, asked: readonly Scalar[], from: Unit, to: Unit) {
  const { units } = catalogue.vocabulary;
  const levels = asked.map((value) => levelInUnit({ is: 'exact', value, unit: from }, to, units));
  return { unit: levels[0] ? unitOf(levels[0], from) : from, figures: levels.map(levelFact) };
}

/** Whether the decimals of a figure end: 1,000 yuan a year do, 83.33 a month do not. */
function hasEnd(figure: Fact): boolean {
  return typeof figure !== 'string' || !figure.includes('/');
}
