import type { Facet, Measure } from '../model/catalogue.ts';
import type { KnownLevel } from '../prose/known-level.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { levelsInName } from './level.ts';
import { changedGroups, ofGroup } from './of-group.ts';
import { ofMeasure } from './of-measure.ts';
import type { Sight } from './sight.ts';

/**
 * Every figure the data of an item hold for an area: values past, present and to come, conditions, limits, figures in names.
 * The sentence on who is served speaks of conditions, and of the thresholds they take; a level paid is no answer to it.
 */
export function knownLevels(sight: Sight, area: string, item: LocalItem, facet: Facet): readonly KnownLevel[] {
  const measures = [...item.measures.values()].filter((one) => facet !== 'audience' || isAskedOfPeople(one, item));
  return [
    ...measures.flatMap((measure) => ofMeasure(sight, area, item, measure)),
    ...[...item.audience.values()].flatMap((group) => ofGroup(sight, group)),
    ...changedGroups(sight, area, item),
    ...[...item.content.values()].flatMap((one) => levelsInName(sight.lexicon, one.name.zh, one.key, one.at)),
  ];
}

/** Whether a measure is a condition rather than a promise: a threshold, months of residence, a line some group is told by. */
function isAskedOfPeople({ type, better, key }: Measure, item: LocalItem): boolean {
  const address = `"${item.id}#${key}"`;
  const conditions = JSON.stringify([...item.audience.values()].map((group) => group.who));
  return type === 'threshold' || (type === 'quantity' && better === 'less') || conditions.includes(address);
}
