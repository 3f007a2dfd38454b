import type { Measure } from '../model/catalogue.ts';
import { below } from '../model/source.ts';
import type { DatedValue } from '../model/value.ts';
import type { Bound } from '../prose/bounds.ts';
import type { KnownLevel } from '../prose/known-level.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { levelsInName, plainLevel } from './level.ts';
import { type Held, ofQuantity } from './of-quantity.ts';
import type { Sight } from './sight.ts';

/** What a measure holds: its series from the top of the chain down, the limits of what is left open, figures in its names. */
export function ofMeasure(sight: Sight, area: string, item: LocalItem, measure: Measure): readonly KnownLevel[] {
  const { resolver, catalogue } = sight;
  const local = resolver.tree
    .chain(area)
    .flatMap(({ code }) =>
      resolver.writers(code, item.id, measure.key).map((one) => ({ series: one.local.series, by: code })),
    );
  const all = [{ series: measure.series, by: item.owner }, ...local.filter((one) => one.series !== measure.series)];
  const limits = Object.entries(measure.decide?.limits ?? {}).flatMap(([bound, value]) =>
    value ? [{ ...plainLevel(value, measure.unit, measure.key, measure.at), bound: bound as Bound }] : [],
  );
  const dimensions = new Set([measure.by, ...all.flatMap(({ series }) => series.map((entry) => entry.by))]);
  const names = [...dimensions].flatMap((id) => [
    ...(catalogue.vocabulary.dimensions.get(id ?? '')?.cells.values() ?? []),
  ]);
  return [
    ...all.flatMap(({ series, by }) => ofSeries(sight, { area, by, measure }, series)),
    ...limits,
    ...[measure.name, measure.decide?.basis, ...names.map((cell) => cell.name)].flatMap((name) =>
      levelsInName(sight.lexicon, name?.zh ?? '', measure.key, measure.at),
    ),
  ];
}

/** The values of a series, cell after cell, each with the time it stands. */
export function ofSeries(sight: Sight, held: Held, series: readonly DatedValue[]): readonly KnownLevel[] {
  const cells = new Set<string | null>([null, ...series.flatMap((entry) => [...entry.cells.keys()])]);
  return [...cells].flatMap((cell) =>
    series.flatMap((entry, index) => {
      const quantity = cell === null ? entry.flat : entry.cells.get(cell);
      if (!quantity) return [];
      const next = series.slice(index + 1).find((later) => later.flat || (cell !== null && later.cells.has(cell)));
      const until = next?.from ?? null;
      const span = entry.from === null ? null : { since: entry.from, until };
      const at = cell !== null && entry.cells.has(cell) ? below(entry.at, cell) : entry.at;
      return ofQuantity(sight, held, quantity, { cell, at, span, precision: precisionOf(sight, entry) });
    }),
  );
}

/** A value that counts from its edition or overlay says nothing of the days before. */
function precisionOf({ editions, overlays }: Sight, { from, precision, at }: DatedValue): DatedValue['precision'] {
  return from !== null && (editions.has(from) || overlays.get(at.in.file) === from) ? 'at-latest' : precision;
}
