import type { Day } from '../../model/day.ts';
import { type Asker, levelOf, lineFor } from './level.ts';
import type { Lines } from './lines.ts';
import { isIn, type Threshold } from './people.ts';
import { promised } from './promise.ts';
import { inUnit } from './units.ts';
import type { World } from './world.ts';

/** What the measures named in a condition come to, one figure for all or one for each kind of person. */
export interface Limits {
  readonly of: Threshold;
  /** Every figure it may come to; a null among them where one of them cannot be told. */
  all(address: string): readonly (number | null)[];
  /** Who the kinds of person are. */
  kinds(address: string): readonly unknown[];
}

/** The figures as the lines given for each address have them; a kind of person they do not name has that of the lines above. */
export function limitsOf(
  world: World,
  area: string,
  day: Day,
  linesFor: (address: string) => Lines | null,
  linesAbove: (address: string) => readonly Lines[] = () => [],
): Limits {
  const figure = (address: string, lines: Lines, cell: string | null): number | null => {
    const [item = '', key = ''] = address.split('#');
    const asker: Asker = { area, item, key, cell, day };
    const line = cell === null ? lineFor(world, lines, asker) : (lines.cells.get(cell) ?? lines.all);
    const level = line ? levelOf(world, line, asker) : null;
    if (level?.is !== 'amount') return null;
    const unit = promised(world, area, item, key, day)?.measure.unit ?? level.unit;
    return (inUnit(world, level.amount, level.unit, unit) ?? level.amount).valueOf();
  };
  const cellsOf = (address: string) => {
    const lines = linesFor(address);
    const dimension = lines?.dimension == null ? undefined : world.dimensions[lines.dimension];
    if (!lines || !dimension || dimension.over === 'areas')
      return [{ who: 'everyone', value: lines ? figure(address, lines, null) : null }];
    const speaks = (one: Lines, id: string) =>
      one.dimension === lines.dimension ? one.cells.has(id) || one.all !== null : one.dimension === null;
    return Object.keys(dimension.cells).flatMap((id) => {
      const who = dimension.cells[id]?.who;
      const named = speaks(lines, id) ? lines : linesAbove(address).findLast((one) => speaks(one, id));
      return named ? [{ who: who ?? 'everyone', value: who === undefined ? null : figure(address, named, id) }] : [];
    });
  };
  return {
    all: (address) => cellsOf(address).map((one) => one.value),
    kinds: (address) => cellsOf(address).map((one) => one.who),
    of(address, person) {
      const cells = cellsOf(address);
      if (cells.some((one) => one.value === null)) return null;
      const mine = cells.find((one) => isIn(world, person, one.who, () => null));
      // Whoever is of none of the kinds is on neither side of the line.
      return mine?.value ?? Number.NaN;
    },
  };
}
