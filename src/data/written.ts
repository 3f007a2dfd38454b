import { NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Fact } from '../model/finding.ts';
import type { Overlay } from '../model/overlay.ts';
import { sortedBy } from '../model/sorted-by.ts';
import { type Checked, cellByCell, type DatedValue, type Precision, type Quantity } from '../model/value.ts';
import { levelFact, unitOf, writtenFact } from '../rules/facts.ts';
import type { Subject } from '../rules/rule.ts';
import { measuresOf } from './all-measures.ts';
import { cited } from './cited.ts';

/** Whether a dated value counts on the day: not yet, now, no longer, or nobody knows since when. */
export type Standing = 'announced' | 'in-force' | 'past' | 'undated';

/** One value as it was written: by whom, from when, on what ground. One row a cell. */
export interface WrittenRow {
  /** `area/overlay/item#key/cell@from`: stable as long as the record is. */
  readonly id: string;
  readonly area: string;
  readonly overlay: string | null;
  readonly item: string;
  readonly key: string;
  readonly cell: string | null;
  readonly from: Day | null;
  readonly precision: Precision;
  readonly value: Fact;
  readonly unit: string;
  /** How it is written where it rests on another level: `{ kind, by, of }`. */
  readonly relative: Fact;
  readonly standing: Standing;
  readonly note: string | null;
  readonly quote: string | null;
  readonly source: string | null;
  readonly document: string | null;
  readonly checked: Checked | null;
}

interface Series {
  readonly area: string;
  readonly overlay: Overlay | null;
  readonly item: string;
  readonly key: string;
  readonly unit: string;
  readonly series: readonly DatedValue[];
}

/**
 * Every value the nation and the areas of the workspace have written, past ones and announced ones as well. What a later
 * edition repeats is told once.
 */
export function* writtenRows(subject: Subject): Generator<WrittenRow> {
  const told = new Map<string, readonly string[]>();
  for (const series of allSeries(subject)) {
    for (const row of rowsOf(subject, series)) {
      const says = JSON.stringify([row.value, row.unit, row.note, row.source]);
      const before = told.get(row.id) ?? [];
      if (before.includes(says)) continue;
      told.set(row.id, [...before, says]);
      yield before.length === 0 ? row : { ...row, id: `${row.id}~${before.length + 1}` };
    }
  }
}

function* allSeries({ catalogue, overlays }: Subject): Generator<Series> {
  for (const item of sortedBy(catalogue.items.values(), ({ id }) => id)) {
    for (const measure of measuresOf(item)) yield { area: NATION, overlay: null, ...measure };
  }
  for (const overlay of sortedBy(overlays, ({ area, id }) => `${area} ${id}`)) {
    for (const entry of sortedBy(overlay.items.values(), ({ id }) => id)) {
      for (const { key, unit, series } of [...entry.sets.values(), ...entry.addedMeasures.values()])
        yield { area: overlay.area, overlay, item: entry.id, key, unit: unit ?? '', series };
    }
    for (const item of sortedBy(overlay.ownItems.values(), ({ id }) => id)) {
      for (const measure of measuresOf(item)) yield { area: overlay.area, overlay, ...measure };
    }
  }
}

function rowsOf(subject: Subject, series: Series): readonly WrittenRow[] {
  return series.series.flatMap((entry) => {
    const standing = standingOf(subject, series, entry);
    return cellByCell(entry).map(([cell, quantity]) => rowOf(subject, series, entry, standing, cell, quantity));
  });
}

function rowOf(
  { evaluator, catalogue, asOf }: Subject,
  { area, overlay, item, key, unit }: Series,
  entry: DatedValue,
  standing: Standing,
  cell: string | null,
  quantity: Quantity,
): WrittenRow {
  const day = entry.from ?? asOf;
  const level = evaluator.level({ quantity, by: area }, { area, item, key, cell, day });
  return {
    id: `${area}/${overlay?.id ?? ''}/${item}#${key}/${cell ?? ''}@${entry.from ?? ''}`,
    area,
    overlay: overlay?.id ?? null,
    item,
    key,
    cell,
    from: entry.from,
    precision: entry.precision,
    value: levelFact(level),
    unit: unitOf(level, quantity.unit || unit),
    relative: writtenFact(quantity),
    standing,
    note: level.is === 'unknown' && level.why === 'recorded' ? level.detail : (entry.why ?? entry.note),
    quote: entry.quote,
    ...cited(catalogue, entry, overlay),
    checked: entry.checked,
  };
}

/** A later entry that has begun ends an earlier one, or of a breakdown only the cells it names. */
function standingOf({ asOf, resolver }: Subject, { series, overlay }: Series, entry: DatedValue): Standing {
  if (entry.from === null) return 'undated';
  if (entry.from > asOf) return 'announced';
  if (overlay && !resolver.stands(overlay, asOf)) return 'past';
  const later = series.slice(series.indexOf(entry) + 1).filter((one) => one.from !== null && one.from <= asOf);
  const named = [...entry.cells.keys()];
  const gone = later.some(
    (one) =>
      one.flat !== null || named.length === 0 || one.by !== entry.by || named.every((cell) => one.cells.has(cell)),
  );
  return gone ? 'past' : 'in-force';
}
