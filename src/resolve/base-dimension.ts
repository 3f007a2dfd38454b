import type { Day } from '../model/day.ts';
import type { Resolver } from './resolver.ts';

/** The dimension a base (`area.minimum-wage`, `item#key`) is broken down by where an area reads it: several have cells of one name. */
export function baseDimension(resolver: Resolver, area: string, of: string, day: Day): string | null {
  if (of.startsWith('area.')) return ofParameter(resolver, area, of.slice('area.'.length));
  const [item = '', key = ''] = of.split('#');
  return dimensionOf(resolver, area, item, key, day);
}

/** The dimension the cells of a level are of: as the area, or the nearest above it, breaks it down; else that of the measure. */
export function dimensionOf(resolver: Resolver, area: string, item: string, key: string, day: Day): string | null {
  const measure = resolver.measureAt(area, item, key, day);
  if (!measure) return null;
  const settings = [resolver.own(area, item, key, day), ...resolver.above(area, item, key, day).toReversed()];
  return settings.find((one) => one !== null && one.dimension !== null)?.dimension ?? measure.by;
}

function ofParameter({ catalogue, tree }: Resolver, area: string, id: string): string | null {
  for (const { code } of tree.chain(area).toReversed()) {
    const series = catalogue.parameters.get(`${code}.${id}`)?.series;
    if (series) return series.findLast(({ by }) => by !== null)?.by ?? null;
  }
  return null;
}
