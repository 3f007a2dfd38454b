import { type Area, NATION } from '../model/catalogue.ts';
import { sortedBy } from '../model/sorted-by.ts';
import { recordOf } from '../survey/record.ts';
import type { Leaf } from './leaf.ts';

/** The areas at the level of provinces, each in the cell that lies roughly where it lies on a map. */
export interface GridView {
  readonly cells: readonly GridCell[];
}

interface GridCell {
  readonly name: string;
  /** The page of the area; empty where nothing of it is on record. */
  readonly href: string;
  readonly note: string;
  /** The classes of the style sheet that put it in its place, such as `r4 c5`; areas without one stand in the last row. */
  readonly place: string;
}

/** Row and column of each province by the first two digits of its code. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  23: [1, 8],
  15: [2, 6],
  22: [2, 8],
  65: [3, 1],
  62: [3, 3],
  64: [3, 4],
  14: [3, 5],
  11: [3, 6],
  12: [3, 7],
  21: [3, 8],
  63: [4, 2],
  61: [4, 4],
  41: [4, 5],
  13: [4, 6],
  37: [4, 7],
  54: [5, 1],
  51: [5, 3],
  50: [5, 4],
  42: [5, 5],
  34: [5, 6],
  32: [5, 7],
  31: [5, 8],
  53: [6, 3],
  52: [6, 4],
  43: [6, 5],
  36: [6, 6],
  33: [6, 7],
  45: [7, 4],
  44: [7, 5],
  35: [7, 6],
  71: [7, 8],
  46: [8, 4],
  82: [8, 5],
  81: [8, 6],
};

/** The grid as a page shows it; provinces without a place of their own follow below. */
export function provinceGrid(leaf: Leaf): GridView {
  const { resolver } = leaf.site.subject;
  const below = sortedBy(resolver.tree.childrenOf(NATION), ({ code }) => code);
  const placed = below.filter((area) => placeOf(area) !== undefined && !isCorps(area));
  const others = below.filter((area) => !placed.includes(area) && leaf.areaHref(area.code) !== '');
  return { cells: [...placed.toSorted(byPlace), ...others].map((area) => cell(leaf, area)) };
}

const placeOf = ({ code }: Area): readonly [number, number] | undefined => PLACES[code.slice(0, 2)];
const isCorps = ({ level }: Area): boolean => level === 'corps';

function byPlace(a: Area, b: Area): number {
  const [[row = 0, column = 0] = [], [otherRow = 0, otherColumn = 0] = []] = [placeOf(a), placeOf(b)];
  return row - otherRow || column - otherColumn;
}

function cell(leaf: Leaf, area: Area): GridCell {
  const place = isCorps(area) ? undefined : placeOf(area);
  const { scope, demonstration } = recordOf(leaf.site.subject.resolver, area.code, leaf.site.subject.asOf);
  return {
    name: leaf.wording.area(area.code),
    href: leaf.areaHref(area.code),
    note: [leaf.say(`record.${scope}`), ...(demonstration ? [leaf.say('areas.demonstration')] : [])].join(' · '),
    place: place ? `r${place[0]} c${place[1]}` : 'r9',
  };
}
