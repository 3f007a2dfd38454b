import type { Catalogue, Item, ItemVersion, Measure } from '../model/catalogue.ts';
import type { DatedValue } from '../model/value.ts';

/** The catalogue as it would be with one more dated entry in the national floor of a measure; nothing else changes. */
export function withFloor(catalogue: Catalogue, item: string, key: string, entry: DatedValue): Catalogue {
  const known = catalogue.items.get(item);
  if (!known) return catalogue;
  const versions = [...known.versions].map(([edition, version]) => [edition, raised(version, key, entry)] as const);
  const moved: Item = { ...raised(known, key, entry), versions: new Map(versions) };
  return { ...catalogue, items: new Map([...catalogue.items, [item, moved]]) };
}

function raised<T extends ItemVersion>(version: T, key: string, entry: DatedValue): T {
  const measure = version.measures.get(key);
  if (!measure) return version;
  return { ...version, measures: new Map([...version.measures, [key, appended(measure, entry)]]) };
}

/** After what begins on the same day or before: of two entries of one day the later one counts. */
function appended(measure: Measure, entry: DatedValue): Measure {
  const until = (one: DatedValue) => (one.from ?? '') <= (entry.from ?? '');
  return {
    ...measure,
    series: [...measure.series.filter(until), entry, ...measure.series.filter((one) => !until(one))],
  };
}
