import { below, type Pointer, writtenAt } from '../model/source.ts';
import { cellByCell, type DatedValue } from '../model/value.ts';
import type { KnownLevel } from '../prose/known-level.ts';
import { ofSeries } from '../twins/of-measure.ts';
import type { Sight } from '../twins/sight.ts';
import { entriesThat, isProse } from './entries-that.ts';
import type { Subject } from './rule.ts';

/** A local value that is prose, with the figures of the values above it. */
export interface ProseValue {
  readonly area: string;
  readonly item: string;
  readonly key: string;
  readonly text: string;
  readonly at: Pointer;
  /** Gathered only for a text that has figures. */
  above(): readonly KnownLevel[];
}

/** The prose values of our overlays that are in force on the day or come later. */
export function* prosePlaces(subject: Subject, sight: Sight, wanted: (text: string) => boolean): Generator<ProseValue> {
  const { resolver, asOf } = subject;
  for (const [overlay, entries] of entriesThat(subject, 'has-prose')) {
    if (!resolver.stands(overlay, asOf)) continue;
    for (const entry of entries)
      for (const { key, series } of entry.sets.values()) {
        const above = () => levelsAbove(sight, overlay.area, entry.id, key);
        for (const one of upToNow(series, asOf).filter(isProse).flatMap(prose))
          if (wanted(one.text)) yield { area: overlay.area, item: entry.id, key, ...one, above };
      }
  }
}

/** The entry in force on a day and those that follow it. */
export function upToNow(series: readonly DatedValue[], day: string): readonly DatedValue[] {
  const current = series.findLastIndex((entry) => entry.from !== null && entry.from <= day);
  return series.slice(Math.max(0, current));
}

/** The prose in an entry, flat or cell by cell, with its place. */
export function prose(entry: DatedValue): readonly { readonly text: string; readonly at: Pointer }[] {
  return cellByCell(entry).flatMap(([cell, { flat }]) => {
    const at = cell === null ? entry.at : below(entry.at, cell);
    if (flat.form === 'text') return [{ text: flat.text, at: textPlace(at) }];
    return flat.form === 'scalar' && typeof flat.value === 'string' ? [{ text: flat.value, at }] : [];
  });
}

/** A cell may be written `{ value: { text } }`. */
function textPlace(at: Pointer): Pointer {
  const written = writtenAt(at);
  const inValue = typeof written === 'object' && written !== null && 'value' in written;
  return inValue ? below(at, 'value', 'text') : below(at, 'text');
}

function levelsAbove(sight: Sight, area: string, item: string, key: string): readonly KnownLevel[] {
  const measure = sight.resolver.measureAt(area, item, key, sight.asOf);
  if (!measure) return [];
  return sight.resolver
    .above(area, item, key, sight.asOf)
    .flatMap((setting) =>
      [setting.flat, ...setting.cells.values()].flatMap((placed) =>
        placed ? ofSeries(sight, { area, by: setting.by, measure }, [placed.entry]) : [],
      ),
    );
}
