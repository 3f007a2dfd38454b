import type { Dimension, Who } from '../model/catalogue.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { Placed, Setting } from '../resolve/levels.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { type Asked, somebody } from './due.ts';
import { canShare } from './pairs.ts';

/**
 * What of the values above still counts beside what an area has set: a value for all where somebody is in none of the
 * cells, a cell where not all who are in it have a value of the area itself. An area that has a value for everybody, or one
 * for its class, is told by that: then all of them are given back.
 */
export function stillAbove(
  resolver: Resolver,
  evaluator: Evaluator,
  asked: Asked,
  own: Setting | null,
  above: readonly Setting[],
): readonly Setting[] {
  if (own && (own.flat || !dividing(resolver, own))) return above;
  const divided = [...(own ? [own] : []), ...above].filter((one) => one.cells.size > 0 && dividing(resolver, one));
  // Nearly all values are for all.
  if (divided.length === 0) return above;
  const isLeft = (setting: Setting, cell: string | null, others: readonly Setting[]) =>
    !hasAll(resolver, evaluator, asked, setting, cell, others);
  const ours = own ? [own] : [];
  return above.flatMap((setting) => {
    // What goes by the class of the area is for all who live there.
    if (!dividing(resolver, setting)) return isLeft(setting, null, divided) ? [setting] : [];
    const cells = new Map([...setting.cells].filter(([cell]) => isLeft(setting, cell, ours)));
    const flat = setting.flat && isLeft(setting, null, divided) ? setting.flat : null;
    return flat || cells.size > 0 ? [{ ...setting, flat, cells }] : [];
  });
}

/** Whether some of those in a cell above, but not all, have a value of the area itself. */
export function isShared(resolver: Resolver, own: Setting | null, above: Setting, cell: string): boolean {
  return own !== null && [...own.cells.keys()].some((mine) => canShare(resolver, own, mine, above, cell));
}

/** The dimension by which a setting tells people or services apart. */
function dividing({ catalogue }: Resolver, { dimension }: Setting): Dimension | null {
  const found = dimension === null ? undefined : catalogue.vocabulary.dimensions.get(dimension);
  return found && found.over !== 'areas' ? found : null;
}

/** Whether all who are due a value above are in some cell of others. */
function hasAll(
  resolver: Resolver,
  evaluator: Evaluator,
  asked: Asked,
  setting: Setting,
  cell: string | null,
  others: readonly Setting[],
): boolean {
  const theirs = dividing(resolver, setting);
  if (cell !== null && others.some((one) => one.dimension === setting.dimension && one.cells.has(cell))) return true;
  const elsewhere = others.filter((one) => cell === null || one.dimension !== setting.dimension);
  if (elsewhere.length === 0) return false;
  const named = elsewhere.flatMap((one) => [...one.cells.keys()].map((key) => whoIn(dividing(resolver, one), key)));
  const who = cell === null ? [] : [whoIn(theirs, cell)];
  const left = somebody(resolver, evaluator, asked, who, named);
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
