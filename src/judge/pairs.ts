import { readCondition } from '../audience/condition.ts';
import { overlap } from '../audience/decide.ts';
import type { Dimension } from '../model/catalogue.ts';
import type { Placed, Setting } from '../resolve/levels.ts';
import type { Resolver } from '../resolve/resolver.ts';

/** One local value and the value of a floor it is held against; `floor` is null where the class of the area is not known. */
export interface Pair {
  /** The cell a finding would speak of. */
  readonly cell: string | null;
  readonly mine: Placed;
  readonly floorCell: string | null;
  readonly floor: Placed | null;
}

type Celled = readonly [string | null, Placed];

/** The values of a setting, the flat one only while some cell of its dimension has none of its own. */
export function cellsOf(setting: Setting, dimension: Dimension | null): readonly Celled[] {
  const complete = dimension !== null && [...dimension.cells.keys()].every((cell) => setting.cells.has(cell));
  return setting.flat && !complete ? [[null, setting.flat], ...setting.cells] : [...setting.cells];
}

/** Which local value is held against which value of a floor (DESIGN 3.2, breakdowns). */
export function pairs(resolver: Resolver, area: string, own: Setting, floor: Setting): readonly Pair[] {
  const dimensions = resolver.catalogue.vocabulary.dimensions;
  const ours = own.dimension === null ? null : (dimensions.get(own.dimension) ?? null);
  const theirs = floor.dimension === null ? null : (dimensions.get(floor.dimension) ?? null);
  if (theirs?.over === 'areas') return overAreas(resolver, area, own, ours, floor, theirs);
  return cellsOf(floor, theirs).flatMap(([floorCell, placed]) =>
    facing(resolver, own, ours, floor, theirs, floorCell).map(([cell, one]) => ({
      cell: cell ?? floorCell,
      mine: one,
      floorCell,
      floor: placed,
    })),
  );
}

/** The local values one value of a floor is held against; a missing local cell of the same dimension inherits. */
function facing(
  resolver: Resolver,
  own: Setting,
  ours: Dimension | null,
  floor: Setting,
  theirs: Dimension | null,
  floorCell: string | null,
): readonly Celled[] {
  const mine = cellsOf(own, ours);
  const same = ours !== null && ours.id === theirs?.id;
  // The flat value of a floor stands for the cells it does not name.
  if (floorCell === null) return same ? mine.filter(([cell]) => cell === null || !floor.cells.has(cell)) : mine;
  if (!ours) return mine;
  if (same) {
    const one = own.cells.get(floorCell) ?? own.flat;
    return one ? [[floorCell, one]] : [];
  }
  const refines = theirs !== null && ours.refines === theirs.id;
  return mine.filter(([cell]) => {
    if (cell === null) return true;
    const broader = ours.cells.get(cell)?.broader ?? null;
    // A finer cell that does not say where it belongs may belong anywhere.
    if (refines) return broader === floorCell || broader === null || !theirs.cells.has(broader);
    return canShare(resolver, ours.cells.get(cell)?.who ?? null, theirs?.cells.get(floorCell)?.who ?? null);
  });
}

/** Whether somebody can be in both cells; cells that do not say who is in them may always overlap. */
function canShare(resolver: Resolver, a: unknown, b: unknown): boolean {
  const { vocabulary } = resolver.catalogue;
  if (a === null || b === null) return true;
  const read = (who: unknown) => readCondition(who, vocabulary, () => null);
  return overlap(read(a), read(b), vocabulary);
}

/** Over areas the class of the area selects the floor; an area that writes classes is held to each of them. */
function overAreas(
  resolver: Resolver,
  area: string,
  own: Setting,
  ours: Dimension | null,
  floor: Setting,
  theirs: Dimension,
): readonly Pair[] {
  if (ours?.id === theirs.id) {
    const named = [...own.cells].map(
      ([cell, mine]): Pair => ({ cell, mine, floorCell: cell, floor: floor.cells.get(cell) ?? floor.flat }),
    );
    const { flat } = own;
    const rest = flat
      ? [...floor.cells]
          .filter(([cell]) => !own.cells.has(cell))
          .map(([cell, placed]): Pair => ({ cell, mine: flat, floorCell: cell, floor: placed }))
      : [];
    return [...named, ...rest];
  }
  const cell = resolver.tree.classOf(area, theirs);
  const placed = (cell === null ? undefined : floor.cells.get(cell)) ?? floor.flat;
  return cellsOf(own, ours).map(([name, mine]) => ({ cell: name, mine, floorCell: name, floor: placed }));
}
