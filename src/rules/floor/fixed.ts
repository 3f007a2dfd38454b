import { type Judgement, type Period, tense } from '../../judge/judge.ts';
import type { Fact } from '../../model/finding.ts';
import { levelInUnit } from '../../resolve/compare.ts';
import type { Level } from '../../resolve/levels.ts';
import { aheadOf } from '../ahead.ts';
import { byCell, stoodWell } from '../breach.ts';
import {
  dimensionOf,
  floorPlace,
  formulaFact,
  headOf,
  isExcerpt,
  levelFact,
  segmentsUnit,
  unitOf,
  writtenFact,
} from '../facts.ts';
import { fixedOtherwise } from '../fixed-for-all.ts';
import { judgedAs } from '../judged-as.ts';
import { peopleOf } from '../people-of.ts';
import type { Rule, Subject } from '../rule.ts';

/** The nation sets one value for the whole country, or an area one for all below it; a local value is another. */
export const floorFixed: Rule = {
  id: 'floor/fixed',
  severity: 'error',
  *check(subject) {
    const { asOf } = subject;
    for (const judgement of judgedAs(subject, 'fixed')) {
      for (const periods of byCell(judgement).values()) {
        const wrong = periods.flatMap((period) => {
          const other = tense(period, asOf) === 'past' ? undefined : fixedOtherwise(period);
          return other && !isFixedSince(subject, judgement, period) ? [{ period, other }] : [];
        });
        const named = wrong.find(({ period }) => tense(period, asOf) === 'present') ?? wrong[0];
        if (!named) continue;
        const { period, other } = named;
        const unit = unitOf(other.level, judgement.measure.unit);
        const isToCome = tense(period, asOf) === 'future';
        yield {
          rule: 'floor/fixed',
          ...(isToCome
            ? { severity: 'warning' as const, ahead: aheadOf(subject, judgement, periodsOf(wrong), other) }
            : {}),
          ...headOf(judgement, period),
          ...peopleOf(subject, judgement, periodsOf(wrong)),
          params: {
            local: levelFact(period.level) ?? writtenFact(period.own.quantity),
            'local-unit': unitOf(period.level, unit),
            floor: levelFact(other.level) ?? writtenFact(other.placed.quantity),
            unit,
            ...formulaFact(other.level, other.placed.quantity),
            by: other.setting.by,
            ...dimensionOf(subject, judgement, period),
            ...segmentsUnit(judgement.measure, unit),
            ...(isToCome ? { begins: period.since } : {}),
          },
          segments: wrong.map((one) => ({
            since: one.period.since,
            until: one.period.until,
            local: inUnit(subject, judgement, one.period.level) ?? writtenFact(one.period.own.quantity),
            floor: inUnit(subject, judgement, one.other.level) ?? writtenFact(one.other.placed.quantity),
            by: one.other.setting.by,
          })),
          related: [floorPlace(judgement, other, unit)],
        };
      }
    }
  },
};

/** Whether a value of an excerpt was the fixed one when it began, or none was fixed: what holds since then was not seen. */
export function isFixedSince(subject: Subject, judgement: Judgement, period: Period): boolean {
  const strays = (one: Period) => fixedOtherwise(one) !== undefined;
  return isExcerpt(subject, period.overlay) && strays(period) && stoodWell(judgement, period, strays);
}

function periodsOf(wrong: readonly { readonly period: Period }[]): readonly Period[] {
  return wrong.map(({ period }) => period);
}

/** A level in the unit of the measure, so that all can be told apart by their figures. */
function inUnit({ catalogue }: Subject, { measure }: Judgement, level: Level): Fact {
  return levelFact(levelInUnit(level, measure.unit, catalogue.vocabulary.units));
}
