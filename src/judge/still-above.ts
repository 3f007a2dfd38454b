import type { Dimension, Who } from '../model/catalogue.ts';
import { compareLevels } from '../resolve/compare.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { Placed, Setting } from '../resolve/levels.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { type MeasureOn, somebody } from './due.ts';
import { canShare } from './pairs.ts';

/** A setting above, with what of it still counts in an area. */
export interface Left extends Setting {
  /** The cells that count for those only whom no nearer one names. */
  readonly rest: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What of the values above still counts beside what is nearer: a value for all where somebody is in none of the cells, a
 * cell where not all who are in it have a value of the area itself, or one from nearer above that is no worse. `own` is what
 * the area has set for some; null where it has set nothing, or a value for everybody, which takes nothing from those above.
 */
export function stillAbove(
  evaluator: Evaluator,
  asked: MeasureOn,
  own: Setting | null,
  above: readonly Setting[],
): readonly Left[] {
  const { resolver } = evaluator;
  const divided = [...(own ? [own] : []), ...above].filter((one) => one.cells.size > 0 && dividing(resolver, one));
  // Nearly all values are for all.
  if (divided.length === 0) return above.map(whole);
  const isLeft = (setting: Setting, cell: string | null, others: readonly Setting[]) =>
    !hasAll(evaluator, asked, setting, cell, others);
  const ours = own ? [own] : [];
  return above.flatMap((setting, index): Left[] => {
    // What goes by the class of the area is for all who live there.
    if (!dividing(resolver, setting)) return isLeft(setting, null, divided) ? [whole(setting)] : [];
    const between = above.slice(index + 1).filter((one) => isOtherwiseDivided(resolver, one, setting));
    const [cells, rest] = [new Map<string, Placed>(), new Set<string>()];
    for (const [cell, placed] of setting.cells) {
      const nearer = [...ours, ...between.flatMap((one) => noWorse(evaluator, asked, one, cell, placed))];
      if (!isLeft(setting, cell, nearer)) continue;
      cells.set(cell, placed);
      if (nearer.some((one) => isShared(resolver, one, setting, cell))) rest.add(cell);
    }
    const flat = setting.flat && isLeft(setting, null, divided) ? setting.flat : null;
    return flat || cells.size > 0 ? [{ ...setting, flat, cells, rest }] : [];
  });
}

/** A setting that counts as it is. */
export function whole(setting: Setting): Left {
  return { ...setting, rest: NONE };
}

/** Whether some of those in a cell have a nearer value. */
function isShared(resolver: Resolver, nearer: Setting, above: Setting, cell: string): boolean {
  return [...nearer.cells.keys()].some((mine) => canShare(resolver, nearer, mine, above, cell));
}

function isOtherwiseDivided(resolver: Resolver, one: Setting, other: Setting): boolean {
  return one.dimension !== other.dimension && dividing(resolver, one) !== null;
}

/** The cells of a setting whose values are no worse than one from further above, as a setting of their own; of the others that one still counts. */
function noWorse(
  evaluator: Evaluator,
  { area, measure, day }: MeasureOn,
  setting: Setting,
  cell: string,
  above: Placed,
): readonly Setting[] {
  const level = (placed: Placed, at: string) =>
    evaluator.level(placed, { area, item: measure.item, key: measure.key, cell: at, day });
  const floor = level(above, cell);
  const cells = new Map(
    [...setting.cells].filter(([key, placed]) => {
      const { comparison } = compareLevels(
        measure,
        level(placed, key),
        floor,
        evaluator.resolver.catalogue.vocabulary.units,
      );
      return comparison === 'better' || comparison === 'equal';
    }),
  );
  return cells.size === 0 ? [] : [{ ...setting, cells }];
}

/** The dimension by which a setting tells people or services apart. */
function dividing(resolver: Resolver, setting: Setting): Dimension | null {
  const found = resolver.dimensionOf(setting);
  return found?.over === 'areas' ? null : found;
}

/** Whether all who are due a value above are in some cell of others. */
function hasAll(
  evaluator: Evaluator,
  asked: MeasureOn,
  setting: Setting,
  cell: string | null,
  others: readonly Setting[],
): boolean {
  const { resolver } = evaluator;
  const theirs = dividing(resolver, setting);
  if (cell !== null && others.some((one) => one.dimension === setting.dimension && one.cells.has(cell))) return true;
  const elsewhere = others.filter((one) => cell === null || one.dimension !== setting.dimension);
  if (elsewhere.length === 0) return false;
  const named = elsewhere.flatMap((one) => [...one.cells.keys()].map((key) => whoIn(dividing(resolver, one), key)));
  const who = cell === null ? [] : [whoIn(theirs, cell)];
  const left = somebody(evaluator, asked, who, named);
  return left === null ? elsewhere.some((one) => namesAll(dividing(resolver, one), one.cells, theirs, cell)) : !left;
}

function whoIn(dimension: Dimension | null, cell: string): Who | null {
  return (dimension?.over === 'people' && dimension.cells.get(cell)?.who) || null;
}

/** Whether every cell of a dimension that can lie within one of another is named, for what does not say who is in it. */
function namesAll(
  dimension: Dimension | null,
  named: ReadonlyMap<string, Placed>,
  theirs: Dimension | null,
  cell: string | null,
): boolean {
  if (!dimension) return false;
  const broader = cell === null ? null : (theirs?.cells.get(cell)?.broader ?? null);
  if (theirs?.refines === dimension.id && broader !== null) return named.has(broader);
  const within = [...dimension.cells].filter(
    ([, one]) => cell === null || dimension.refines !== theirs?.id || !one.broader || one.broader === cell,
  );
  return within.length > 0 && within.every(([key]) => named.has(key));
}
