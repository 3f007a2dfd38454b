import { conversion, unknownTokens } from '../../measures/units.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Finding } from '../../model/finding.ts';
import { below } from '../../model/source.ts';
import { about, placeOf } from '../facts.ts';
import { judgedAs } from '../judged-as.ts';
import type { Rule } from '../rule.ts';

/** A value is written in a unit of another kind than its measure: days for yuan. */
export const linkUnit: Rule = {
  id: 'link/unit',
  severity: 'error',
  *check(subject) {
    if (subject.common) yield* ofParameters(subject.catalogue);
    const { units } = subject.catalogue.vocabulary;
    for (const judgement of judgedAs(subject, 'other-unit')) {
      const reported = new Set<unknown>();
      for (const period of judgement.periods) {
        const { unit } = period.own.quantity;
        const wanted = judgement.measure.unit;
        if (
          unit === wanted ||
          unit === '' ||
          reported.has(period.own.quantity) ||
          wanted === '' ||
          unknownTokens(units, unit).length > 0
        )
          continue;
        // Against a floor, floor/incomparable says it with both places.
        if (period.against.some((one) => one.outcome.obstacle === 'unit')) continue;
        // In a slot left open any unit of the same kind may be set; only what is counted must be the same.
        const [counted = '', expected = ''] = [unit.split('/')[0], wanted.split('/')[0]];
        if (conversion(units, counted, expected) !== null) continue;
        reported.add(period.own.quantity);
        yield { rule: 'link/unit', at: placeOf(period), ...about(judgement, period.cell), params: { unit, wanted } };
      }
    }
  },
};

function* ofParameters({ vocabulary: { units, parameters }, parameters: figures }: Catalogue): Generator<Finding> {
  for (const { area, id, unit, at } of figures.values()) {
    const name = id.slice(area.length + 1);
    const wanted = parameters.get(name)?.unit ?? unit;
    if (unknownTokens(units, unit).length > 0 || conversion(units, unit, wanted) !== null) continue;
    yield {
      rule: 'link/unit',
      variant: 'parameter',
      at: below(at, 'unit'),
      area,
      params: { id: name, unit, wanted },
    };
  }
}
