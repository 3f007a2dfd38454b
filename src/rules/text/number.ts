import type { Finding } from '../../model/finding.ts';
import { type Pointer, within } from '../../model/source.ts';
import { type Ground, type Missed, missed, toldBy } from '../../prose/agrees.ts';
import type { Figure } from '../../prose/figure.ts';
import { hasFigures, readProse } from '../../prose/read-prose.ts';
import { knownLevels } from '../../twins/known-levels.ts';
import { knownShares } from '../../twins/known-shares.ts';
import { sightOf } from '../../twins/sight.ts';
import { facetTexts } from '../facet-texts.ts';
import { numberFact } from '../facts.ts';
import { prosePlaces } from '../prose-values.ts';
import type { Rule, Subject } from '../rule.ts';

/** A figure, bound, unit or date in a text that the item's data do not bear out: text and data are twins. */
export const textNumber: Rule = {
  id: 'text/number',
  severity: 'warning',
  *check(subject) {
    const sight = sightOf(subject);
    const wanted = (text: string) => hasFigures(text, sight.lexicon);
    for (const one of facetTexts(subject, wanted)) {
      const { figures } = readProse(one.text, sight.lexicon);
      const levels = [
        ...knownLevels(sight, one.area, one.item, one.facet),
        ...(one.facet === 'funding' ? knownShares(sight, one.area, one.item) : []),
      ];
      yield* misses(subject, { ...one, item: one.item.id }, figures, levels);
    }
    for (const one of prosePlaces(subject, sight, wanted)) {
      // A different figure of another rule in prose may be better or worse: only a reader can tell.
      const { figures } = readProse(one.text, sight.lexicon);
      yield* misses(subject, one, figures, one.above()).filter(
        ({ variant }) => variant === 'bound' || variant === 'unit',
      );
    }
  },
};

interface Written {
  readonly area: string;
  readonly item: string;
  readonly key: string;
  readonly text: string;
  readonly at: Pointer;
}

function misses(
  subject: Subject,
  written: Written,
  figures: readonly Figure[],
  levels: Ground['levels'],
): readonly Finding[] {
  const ground = { levels, units: subject.catalogue.vocabulary.units, day: subject.asOf };
  const told = toldBy(figures, ground);
  return figures.flatMap((figure) => {
    const miss = missed(figure, told, ground);
    return miss && !(figure.soft && miss.miss === 'figure') ? [finding(written, figure, miss)] : [];
  });
}

function finding({ area, item, key, text, at }: Written, figure: Figure, { miss, nearest }: Missed): Finding {
  return {
    rule: 'text/number',
    variant: miss,
    at: within(at, [figure.start, figure.end]),
    area,
    item,
    key,
    params: {
      written: text.slice(figure.start, figure.end),
      facet: key.split('.')[1] ?? null,
      known: nearest?.key ?? null,
      value: nearest ? numberFact(nearest.value) : null,
      unit: nearest?.unit ?? null,
      from: nearest?.span?.since ?? null,
    },
    related: nearest
      ? [
          {
            at: nearest.at,
            says: 'known',
            params: {
              item,
              key: nearest.key,
              value: numberFact(nearest.value),
              unit: nearest.unit,
              from: nearest.span?.since ?? null,
            },
          },
        ]
      : [],
  };
}
