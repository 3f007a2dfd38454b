import Fraction from 'fraction.js';
import { tense } from '../../judge/judge.ts';
import { conversion, type Units } from '../../measures/units.ts';
import type { Measure } from '../../model/catalogue.ts';
import { endOf, isRange, levelInUnit } from '../../resolve/compare.ts';
import type { Level } from '../../resolve/levels.ts';
import { byCell } from '../breach.ts';
import { bySchool } from '../by-school.ts';
import { about, levelFact, numberFact, placeOf, unitOf, writtenFact } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** A level left to the locality lies outside the range the nation allows, on the generous side. */
export const restraintOverLimit: Rule = {
  id: 'restraint/over-limit',
  severity: 'error',
  *check({ judgements, asOf, catalogue }) {
    for (const judgement of judgements) {
      const { measure } = judgement;
      const limit = measure.better === 'more' ? measure.decide?.limits.le : measure.decide?.limits.ge;
      if (!limit || !measure.decide) continue;
      for (const [cell, periods] of byCell(judgement)) {
        const over = periods.flatMap((period) => {
          if (tense(period, asOf) === 'past') return [];
          const level = levelInUnit(period.level, measure.unit, catalogue.vocabulary.units);
          const how = beyond(level, measure, limit, catalogue.vocabulary.units);
          // Of a level nobody can work out floor/incomparable tells.
          if (how === 'unknown' && period.verdict === 'incomparable') return [];
          // Of another thing counted altogether link/unit speaks.
          if (how === null || (how === 'unit' && !countsTheSame(level, measure, catalogue.vocabulary.units))) return [];
          return [{ period, level, how }];
        });
        const [first] = over;
        if (!first) continue;
        const { units } = catalogue.vocabulary;
        const school =
          first.how === 'unit' ? bySchool(units, first.level, unitOf(first.level, measure.unit), measure.unit) : null;
        yield {
          rule: 'restraint/over-limit',
          ...(first.how === 'over' ? {} : { variant: school?.variant ?? first.how }),
          at: placeOf(first.period),
          ...about(judgement, cell),
          since: first.period.since,
          until: first.period.until,
          params: {
            local: levelFact(first.level) ?? writtenFact(first.period.own.quantity),
            limit: numberFact(limit),
            // What no finite number of digits says is written as it came about.
            ...(typeof numberFact(limit) === 'string' ? { written: numberFact(limit) } : {}),
            unit: measure.unit,
            'local-unit': unitOf(first.level, measure.unit),
            ...school?.params,
            base: first.level.is === 'unknown' ? first.level.detail : null,
          },
          segments: over.map(({ period, level }) => ({
            since: period.since,
            until: period.until,
            local: levelFact(level),
            floor: numberFact(limit),
            by: null,
          })),
          related: [{ at: measure.decide.at, says: 'decide', params: { item: judgement.item, key: judgement.key } }],
        };
      }
    }
  },
};

/** How a level stands to the generous end of a range: beyond it, open or not known at that end, or in a unit that does not convert. */
function beyond(
  level: Level,
  measure: Measure,
  limit: Fraction,
  units: Units,
): 'over' | 'open' | 'unknown' | 'unit' | null {
  if (unitOf(level, measure.unit) !== measure.unit) return 'unit';
  const end = endOf(level, measure.better === 'more' ? 'le' : 'ge');
  if (end === null) return 'open';
  if (end.is === 'unknown') return isRange(level) ? 'unknown' : null;
  const reach = levelInUnit(end, measure.unit, units);
  if (reach.is !== 'exact' || !(reach.value instanceof Fraction)) return null;
  return reach.value.compare(limit) * (measure.better === 'more' ? 1 : -1) > 0 ? 'over' : null;
}

function countsTheSame(level: Level, measure: Measure, units: Units): boolean {
  const counted = (unit: string) => unit.split('/')[0] ?? '';
  return conversion(units, counted(unitOf(level, measure.unit)), counted(measure.unit)) !== null;
}
