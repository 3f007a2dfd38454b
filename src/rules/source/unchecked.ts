import { NATION } from '../../model/catalogue.ts';
import { statesAnything } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** A national floor rests on memory alone: nobody has seen a page stating it. Only the catalogue's own workspace is told. */
export const sourceUnchecked: Rule = {
  id: 'source/unchecked',
  severity: 'warning',
  *check({ catalogue, ownCatalogue }) {
    if (!ownCatalogue) return;
    for (const item of catalogue.items.values()) {
      if (item.owner !== NATION) continue;
      for (const measure of item.measures.values()) {
        const unchecked = measure.series.filter((entry) => entry.checked !== 'page' && statesAnything(entry));
        const [first] = unchecked;
        if (!first) continue;
        yield {
          rule: 'source/unchecked',
          at: first.at,
          area: NATION,
          item: item.id,
          key: measure.key,
          params: { count: unchecked.length, all: measure.series.length },
        };
      }
    }
  },
};
