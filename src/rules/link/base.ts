import { type Item, NATION } from '../../model/catalogue.ts';
import type { Finding } from '../../model/finding.ts';
import { below } from '../../model/source.ts';
import { cellByCell, type DatedValue } from '../../model/value.ts';
import { periodApart } from '../period-apart.ts';
import { relativesAt } from '../relatives-at.ts';
import type { Rule, Subject } from '../rule.ts';

/** A relative value of the national catalogue that no area can ever work out: it rests on itself, units or periods do not fit, or it is endless. */
export const linkBase: Rule = {
  id: 'link/base',
  severity: 'error',
  *check(subject) {
    if (!subject.ownCatalogue) return;
    for (const item of subject.catalogue.items.values()) {
      const seen = new Set<DatedValue>();
      for (const version of [item, ...item.versions.values()]) {
        for (const { key, series } of version.measures.values()) {
          for (const entry of series) {
            if (!seen.has(entry)) yield* inEntry(subject, item, key, entry);
            seen.add(entry);
          }
        }
      }
    }
  },
};

const NEVER: ReadonlySet<string> = new Set(['cycle', 'unit', 'period', 'deep', 'long']);

function* inEntry(
  { evaluator, asOf, catalogue }: Subject,
  item: Item,
  key: string,
  entry: DatedValue,
): Generator<Finding> {
  for (const [cell, { flat, unit }] of cellByCell(entry)) {
    for (const [relative, at] of relativesAt(flat, cell === null ? entry.at : below(entry.at, cell))) {
      const dimension = cell === null ? null : entry.by;
      const asked = { area: NATION, item: item.id, key, cell, dimension, day: entry.from ?? asOf };
      const level = evaluator.computed(relative, unit, NATION, asked);
      // A base left to localities, or not yet known, is no fault of the value.
      if (level.is !== 'unknown' || !NEVER.has(level.why)) continue;
      const apart = periodApart(catalogue.vocabulary.units, { flat, unit }, level);
      yield {
        rule: 'link/base',
        ...(apart ? { variant: apart.variant } : level.why === 'cycle' ? {} : { variant: level.why }),
        at,
        item: item.id,
        key,
        ...(cell === null ? {} : { cell }),
        params: { ...apart?.params, base: relative.of, unit },
      };
    }
  }
}
