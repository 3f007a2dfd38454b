import { conversion, unknownTokens } from '../../measures/units.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Finding } from '../../model/finding.ts';
import { below, placeKey } from '../../model/source.ts';
import { about, placeOf } from '../facts.ts';
import { judgedAs } from '../judged-as.ts';
import type { Rule } from '../rule.ts';
import { whereWritten } from '../where-written.ts';

/** A value is written in a unit of another kind than its measure: days for yuan. */
export const linkUnit: Rule = {
  id: 'link/unit',
  severity: 'error',
  *check(subject) {
    if (subject.common) yield* ofParameters(subject.catalogue);
    const { units } = subject.catalogue.vocabulary;
    for (const judgement of judgedAs(subject, 'other-unit')) {
      const reported = new Set<string>();
      for (const period of judgement.periods) {
        const { unit } = period.own.quantity;
        const wanted = judgement.measure.unit;
        if (unit === wanted || unit === '' || wanted === '' || unknownTokens(units, unit).length > 0) continue;
        // Against a floor, floor/incomparable says it with both places.
        if (period.against.some((one) => one.outcome.obstacle === 'unit')) continue;
        // In a slot left open any unit of the same kind may be set; only what is counted must be the same.
        const [counted = '', expected = ''] = [unit.split('/')[0], wanted.split('/')[0]];
        const isKindred = conversion(units, counted, expected) !== null;
        if (isKindred && !saysLess(unit, wanted)) continue;
        // Written once for all cells, it is told once.
        const at = placeOf(period);
        const written = whereWritten(at, 'unit') ?? at;
        const place = placeKey(written);
        const isOfCell = period.cell !== null && written.path.includes(period.cell);
        if (reported.has(place)) continue;
        reported.add(place);
        yield {
          rule: 'link/unit',
          ...(isKindred ? { variant: 'less', severity: 'warning' as const } : {}),
          at,
          ...about(judgement, isKindred && !isOfCell ? null : period.cell),
          params: { unit, wanted },
        };
      }
    }
  },
};

/** Whether a unit leaves out by whom or by when the wanted one counts, and names nothing in its place: yuan for yuan a head a month. */
function saysLess(unit: string, wanted: string): boolean {
  const [given, asked] = [unit.split('/'), wanted.split('/')];
  return given.length < asked.length && given.every((token) => asked.includes(token));
}

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
