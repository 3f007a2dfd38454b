import type { Day } from '../../model/day.ts';
import type { RawEntry, RawFlat } from '../../schema/define/value.ts';
import { isBreakdown, isOwnUnit } from '../naive/lines.ts';
import { better } from '../naive/promise.ts';
import type { World } from '../naive/world.ts';
import { worse } from './figures.ts';
import type { Change } from './mutant.ts';
import { isBare, type Place, type PlacedEntry, plus } from './series.ts';

/** Cells that were not there, each far below what is: in the last breakdown, or as a breakdown of what was one figure. */
export function* weakerCells(world: World, place: Place, all: readonly PlacedEntry[], asOf: Day): Generator<Change> {
  const last = all.at(-1);
  const figure = last ? numberIn(last.entry) : null;
  const low = figure === null ? undefined : worse(figure, better(place.measure)).at(-1);
  if (!last || low === undefined) return;
  if (isBreakdown(last.entry.value)) {
    const written = Object.keys(last.entry.value);
    for (const cell of cellsOf(world, last.entry.by ?? place.dimension)) {
      const path = [...last.path, 'value', cell];
      if (!written.includes(cell)) yield { change: 'cell', path, before: null, after: low };
    }
    return;
  }
  const by = place.dimension ?? peopleOf(world);
  // Of a dimension that nobody uses here one cell is as good as another.
  const cells = cellsOf(world, by).slice(0, place.dimension === null ? 1 : undefined);
  const from = [asOf, last.entry.from ?? asOf].sort().at(-1) ?? asOf;
  const first = isBare(place) ? { value: last.entry.value } : last.entry;
  for (const cell of cells) {
    const added = { from: plus(from, 1), by, value: { [cell]: low } };
    const series = [...all.slice(0, -1).map((one) => one.entry), first, added];
    yield {
      change: 'cell',
      path: place.path,
      before: null,
      after: { [cell]: low },
      write: [{ path: place.path, value: series }],
    };
  }
}

function numberIn({ value }: RawEntry): number | string | null {
  const [first] = isBreakdown(value) ? Object.values(value) : [value];
  const raw = first !== undefined && isOwnUnit(first) ? first.value : (first as RawFlat);
  if (typeof raw === 'number') return raw;
  return typeof raw === 'object' && raw !== null && 'stated' in raw ? (raw.stated ?? null) : null;
}

function cellsOf(world: World, dimension: string | null): readonly string[] {
  return dimension === null ? [] : Object.keys(world.dimensions[dimension]?.cells ?? {});
}

/** Some dimension over people, where the measure itself has none. */
function peopleOf(world: World): string | null {
  return (
    Object.keys(world.dimensions)
      .sort()
      .find((id) => world.dimensions[id]?.over === 'people') ?? null
  );
}
