import { type Condition, readCondition } from '../audience/condition.ts';
import { overlap } from '../audience/decide.ts';
import type { Dimension, Vocabulary, Who } from '../model/catalogue.ts';
import { oncePer } from '../model/once-per.ts';
import type { Placed, Setting } from '../resolve/levels.ts';
import type { Resolver } from '../resolve/resolver.ts';

/** A local value and a value of a floor that somebody is due both of; `floor` is null where the class of the area is not known. */
export interface Pair {
  /** The cell a finding would speak of. */
  readonly cell: string | null;
  readonly mine: Placed;
  readonly floorCell: string | null;
  readonly floor: Placed | null;
}

type Kind = readonly [cell: string | null, placed: Placed];

/** Each kind of people, services or areas a setting tells apart; those it does not name keep its value for all, where there is one. */
export function kindsOf(resolver: Resolver, setting: Setting): readonly Kind[] {
  const { flat, cells } = setting;
  if (setting.dimension === null) return flat ? [[null, flat]] : [];
  if (!flat) return [...cells];
  const all = resolver.dimensionOf(setting)?.cells.keys() ?? [];
  return [...new Set([...all, ...cells.keys()])].map((cell) => [cell, cells.get(cell) ?? flat]);
}

/** Which local value is held against which value of a floor (DESIGN 3.2, breakdowns). */
export function pairs(resolver: Resolver, area: string, own: Setting, floor: Setting): readonly Pair[] {
  // Most values are for all, and so are the floors they face.
  if (own.dimension === null && floor.dimension === null)
    return own.flat && floor.flat ? [{ cell: null, mine: own.flat, floorCell: null, floor: floor.flat }] : [];
  const theirs = resolver.dimensionOf(floor);
  const found: Pair[] = [];
  const others = theirs?.over === 'areas' ? [] : kindsOf(resolver, floor);
  for (const [cell, mine] of kindsOf(resolver, own)) {
    if (theirs?.over === 'areas') {
      for (const placed of ofClass(resolver, area, own, cell, floor, theirs))
        found.push({ cell, mine, floorCell: cell, floor: placed });
      continue;
    }
    for (const [other, placed] of others)
      if (canShare(resolver, own, cell, floor, other))
        found.push({ cell: cell ?? other, mine, floorCell: other ?? cell, floor: placed });
  }
  return found;
}

/**
 * Over areas the class of the area selects the floor; a cell written for a class below meets the floor of that class.
 * A class of which the floor says nothing has none; of an area whose class is not known it cannot be told.
 */
function ofClass(
  resolver: Resolver,
  area: string,
  own: Setting,
  cell: string | null,
  floor: Setting,
  theirs: Dimension,
): readonly (Placed | null)[] {
  const mine = own.dimension === theirs.id ? cell : resolver.tree.classOf(area, theirs);
  const placed = (mine === null ? undefined : floor.cells.get(mine)) ?? floor.flat;
  return placed ? [placed] : mine === null ? [null] : [];
}

/** Whether somebody can be in a cell of ours and in a cell of theirs; cells that do not say who is in them may always overlap. */
export function canShare(
  resolver: Resolver,
  own: Setting,
  cell: string | null,
  floor: Setting,
  other: string | null,
): boolean {
  if (cell === null || other === null) return true;
  const [ours, theirs] = [resolver.dimensionOf(own), resolver.dimensionOf(floor)];
  if (!ours || !theirs) return true;
  if (ours.id === theirs.id) return cell === other;
  const [a, b] = [ours.cells.get(cell), theirs.cells.get(other)];
  // A finer cell that does not say where it belongs may belong anywhere.
  if (ours.refines === theirs.id) return !a?.broader || !theirs.cells.has(a.broader) || a.broader === other;
  if (theirs.refines === ours.id) return !b?.broader || !ours.cells.has(b.broader) || b.broader === cell;
  if (!a?.who || !b?.who) return true;
  return canOverlap(resolver.catalogue.vocabulary, a.who, b.who);
}

/** Whether two kinds of people can overlap, by who they are: hundreds of bands are held against hundreds, area by area. */
const overlaps = oncePer((_vocabulary: Vocabulary) => new Map<Who, Map<Who, boolean>>());
const conditions = oncePer((_vocabulary: Vocabulary) => new Map<Who, Condition>());

function canOverlap(vocabulary: Vocabulary, a: Who, b: Who): boolean {
  const known = overlaps(vocabulary);
  let those = known.get(a);
  if (!those) {
    those = new Map();
    known.set(a, those);
  }
  const before = those.get(b);
  if (before !== undefined) return before;
  const found = overlap(conditionOf(vocabulary, a), conditionOf(vocabulary, b), vocabulary);
  those.set(b, found);
  return found;
}

function conditionOf(vocabulary: Vocabulary, who: Who): Condition {
  const known = conditions(vocabulary);
  const before = known.get(who);
  if (before) return before;
  const read = readCondition(who, vocabulary, () => null);
  known.set(who, read);
  return read;
}
