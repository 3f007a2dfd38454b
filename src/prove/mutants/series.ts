import type { Day } from '../../model/day.ts';
import type { Path } from '../../model/source.ts';
import type { RawEntry, RawFlat, RawSeries } from '../../schema/define/value.ts';
import { entriesOf, isBreakdown, isOwnUnit } from '../naive/lines.ts';
import { better, type RawMeasure } from '../naive/promise.ts';
import type { World } from '../naive/world.ts';
import { weakerCells } from './cells.ts';
import { weakerFigures } from './figures.ts';
import type { Change } from './mutant.ts';
import { weakerUnits } from './units.ts';

/** A series as it stands in a record, with what the measure and the record say around it. */
export interface Place {
  readonly series: RawSeries;
  /** Where the series stands, and the map it stands in. */
  readonly path: Path;
  readonly measure: Pick<RawMeasure, 'type' | 'better'>;
  readonly unit: string;
  readonly dimension: string | null;
}

/** Every figure and every unit of a series a step worse. */
export function* weakerValues(world: World, place: Place): Generator<Change> {
  const direction = better(place.measure);
  yield* swapped(world, place.unit, [...place.path.slice(0, -1), 'unit'], direction);
  for (const { entry, path } of placed(place)) {
    const at = isBare(place) ? path : [...path, 'value'];
    if (entry.unit !== undefined) yield* swapped(world, entry.unit, [...path, 'unit'], direction);
    if (!isBreakdown(entry.value)) {
      yield* weakerFigures(entry.value, at, direction);
      continue;
    }
    for (const [cell, raw] of Object.entries(entry.value)) {
      const own = isOwnUnit(raw);
      if (own && raw.unit !== undefined) yield* swapped(world, raw.unit, [...at, cell, 'unit'], direction);
      yield* weakerFigures(own ? raw.value : (raw as RawFlat), own ? [...at, cell, 'value'] : [...at, cell], direction);
    }
  }
}

/** Every entry begun later or left out, and cells added that are lower. */
export function* weakerTimes(world: World, place: Place, asOf: Day): Generator<Change> {
  const all = placed(place);
  for (const { entry, path } of all) {
    for (const day of laterDays(entry.from ?? null, asOf)) {
      const write = isBare(place)
        ? [{ path, value: { from: day, value: entry.value } }]
        : [{ path: [...path, 'from'], value: day }];
      yield { change: 'later', path, before: entry.from ?? null, after: day, write };
    }
    if (all.length > 1)
      yield { change: 'entry', path, before: entry.from ?? null, after: null, write: [{ path, value: undefined }] };
  }
  yield* weakerCells(world, place, all, asOf);
}

/** A month later, and a year and a month after the day asked. */
function laterDays(from: Day | null, asOf: Day): readonly Day[] {
  const soon = from === null ? [] : [plus(from, 31)];
  return [...soon, plus(from !== null && from > asOf ? from : asOf, 397)];
}

/** A number of days after a day. */
export function plus(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A dated entry and where it is written. */
export interface PlacedEntry {
  readonly entry: RawEntry;
  readonly path: Path;
}

function placed({ series, path }: Place): readonly PlacedEntry[] {
  const inList = Array.isArray(series) && series.some((one) => typeof one === 'object');
  return entriesOf(series).map((entry, index) => ({ entry, path: inList ? [...path, index] : path }));
}

/** Whether the series is just a figure, short for one entry. */
export function isBare({ series }: Place): boolean {
  return typeof series !== 'object' || (Array.isArray(series) && series.every((one) => typeof one !== 'object'));
}

function* swapped(world: World, unit: string, path: Path, direction: 'more' | 'less'): Generator<Change> {
  for (const other of weakerUnits(world, unit, direction)) yield { change: 'unit', path, before: unit, after: other };
}
