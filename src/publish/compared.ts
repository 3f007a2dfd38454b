import { allMeasures } from '../data/all-measures.ts';
import type { LevelRow } from '../data/level-row.ts';
import { rowsOf } from '../data/levels.ts';
import { type Measure, NATION } from '../model/catalogue.ts';
import type { Site } from './site.ts';

/** A measure for which areas have set values of their own. */
export interface Compared {
  readonly measure: Measure;
  /** The areas that have set it, by code. */
  readonly areas: readonly string[];
}

/** Every measure that at least one published area has set. */
export function comparedMeasures(site: Site): readonly Compared[] {
  const setters = new Map<string, Set<string>>();
  for (const area of site.localAreas) {
    for (const overlay of site.subject.resolver.overlaysOf(area)) {
      for (const entry of overlay.items.values())
        for (const key of [...entry.sets.keys(), ...entry.addedMeasures.keys()])
          add(setters, `${entry.id}#${key}`, area);
      for (const item of overlay.ownItems.values())
        for (const key of item.measures.keys()) add(setters, `${item.id}#${key}`, area);
    }
  }
  return [...allMeasures(site.subject.catalogue)].flatMap(([address, measure]) => {
    const areas = setters.get(address);
    return areas ? [{ measure, areas: [...areas].sort() }] : [];
  });
}

function add(setters: Map<string, Set<string>>, address: string, area: string): void {
  const areas = setters.get(address);
  if (areas) areas.add(area);
  else setters.set(address, new Set([area]));
}

/** The levels of a measure in an area; only what the area itself has set, save for the nation, whose floor everybody meets. */
export function levelsIn(site: Site, area: string, { item, key }: Measure): readonly LevelRow[] {
  const [lang = 'zh'] = site.input.langs;
  const input = site.input.desk.input(area, lang, site.input.draft);
  const local = input.resolver.itemAt(area, item, input.resolver.editionOn(input.asOf));
  const measure = local?.measures.get(key);
  if (!local || !measure) return [];
  return rowsOf(input, measure).filter((row) => row.by === area || (area === NATION && row.by === null));
}
