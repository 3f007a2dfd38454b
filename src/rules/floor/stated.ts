import Fraction from 'fraction.js';
import { tense } from '../../judge/judge.ts';
import { levelInUnit } from '../../resolve/compare.ts';
import { ofItsCell } from '../../resolve/evaluate.ts';
import { about, isExcerpt, numberFact, placeOf } from '../facts.ts';
import { judgedAs } from '../judged-as.ts';
import { periodApart } from '../period-apart.ts';
import { relativesAt } from '../relatives-at.ts';
import type { Rule } from '../rule.ts';

/** The amount a document prints for a relative value does not agree with its base, to the last digit printed. */
export const floorStated: Rule = {
  id: 'floor/stated',
  severity: 'error',
  *check(subject) {
    const { evaluator, catalogue } = subject;
    for (const judgement of judgedAs(subject, 'stated')) {
      const seen = new Set<unknown>();
      for (const period of judgement.periods) {
        const { quantity, entry, by } = period.own;
        // It is held to the base of its own first day; later moves of the base do not touch what was printed.
        if (seen.has(quantity) || tense(period, entry.from ?? '') === 'past') continue;
        seen.add(quantity);
        const asked = {
          area: judgement.area,
          item: judgement.item,
          key: judgement.key,
          cell: period.cell,
          day: entry.from ?? period.since ?? '',
        };
        const { units } = catalogue.vocabulary;
        for (const [relative, at] of relativesAt(quantity.flat, placeOf(period))) {
          const { stated } = relative;
          if (!stated) continue;
          const computedAs = evaluator.computed(relative, quantity.unit, by, ofItsCell(period.own, asked));
          const level = levelInUnit(computedAs, quantity.unit, units);
          const apart = periodApart(units, quantity, level);
          const computed =
            level.is === 'exact' && level.unit === quantity.unit && level.value instanceof Fraction
              ? level.value
              : null;
          // In an excerpt a base may only not have been seen; a complete record that prints an amount can show where it is from.
          const isNotSeen = !apart && isExcerpt(subject, period.overlay);
          if (computed === null ? isNotSeen : agrees(computed, stated)) continue;
          yield {
            rule: 'floor/stated',
            ...(computed === null ? { variant: apart && apart.variant !== 'unit' ? apart.variant : 'no-base' } : {}),
            at,
            ...about(judgement, period.cell),
            since: entry.from,
            params: {
              stated: numberFact(stated),
              computed: computed && numberFact(computed),
              unit: quantity.unit,
              ...apart?.params,
              base: relative.of,
            },
          };
        }
      }
    }
  },
};

/** Equal once rounded to as many decimals as were printed, up or down. */
function agrees(computed: Fraction, stated: Fraction): boolean {
  const decimals = (stated.toString().split('.')[1] ?? '').length;
  const unit = new Fraction(1, 10 ** decimals);
  return computed.sub(stated).abs().compare(unit) < 0;
}
