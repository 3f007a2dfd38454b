import type { KnownLevel } from '../prose/known-level.ts';
import type { LocalItem } from '../resolve/resolver.ts';
import { levelsInName } from './level.ts';
import { changedGroups, ofGroup } from './of-group.ts';
import { ofMeasure } from './of-measure.ts';
import type { Sight } from './sight.ts';

/** Every figure the data of an item hold for an area: values past, present and to come, conditions, limits, figures in names. */
export function knownLevels(sight: Sight, area: string, item: LocalItem): readonly KnownLevel[] {
  return [
    ...[...item.measures.values()].flatMap((measure) => ofMeasure(sight, area, item, measure)),
    ...[...item.audience.values()].flatMap((group) => ofGroup(sight, group)),
    ...changedGroups(sight, area, item),
    ...[...item.content.values()].flatMap((one) => levelsInName(sight.lexicon, one.name.zh, one.key, one.at)),
  ];
}
