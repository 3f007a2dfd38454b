import type { Evaluator } from '../resolve/evaluate.ts';
import type { Setting } from '../resolve/levels.ts';
import type { Resolver } from '../resolve/resolver.ts';
import type { MeasureOn } from './due.ts';
import { stillAbove } from './still-above.ts';

/** Some of those due a measure who are told a value of their own: a cell, or all whom no cell names. */
export interface Kind {
  readonly cell: string | null;
  readonly dimension: string | null;
  /** Whether only those of the cell, or of all, are meant whom nothing nearer names. */
  readonly isRest: boolean;
}

/**
 * The kinds of people or services that have a value in force in an area; over areas its class decides, which is no kind. Only what an
 * area that is of no class itself sets for classes of those below it is told class by class.
 */
export function kindsInForce(evaluator: Evaluator, asked: MeasureOn): readonly Kind[] {
  const { resolver } = evaluator;
  const { area, measure, day } = asked;
  const own = resolver.own(area, measure.item, measure.key, day);
  const isDivided = (setting: Setting) => (resolver.dimensionOf(setting)?.over ?? 'areas') !== 'areas';
  const ofSome = own && !own.flat && isDivided(own) ? own : null;
  const above = stillAbove(evaluator, asked, ofSome, resolver.above(area, measure.item, measure.key, day));
  const found = new Map<string, Kind>();
  const add = (setting: Setting, rest: ReadonlySet<string> | null) => {
    if (!isDivided(setting)) return;
    for (const cell of setting.cells.keys())
      found.set(`${setting.dimension}/${cell}`, {
        cell,
        dimension: setting.dimension,
        isRest: rest?.has(cell) ?? false,
      });
  };
  for (const setting of above) add(setting, setting.rest);
  if (own) add(own, null);
  if (own && isForClasses(resolver, area, own))
    for (const cell of own.cells.keys())
      found.set(`${own.dimension}/${cell}`, { cell, dimension: own.dimension, isRest: false });
  const isAll = own !== null && !isDivided(own);
  const rest = [...above, ...(own ? [own] : [])].some((one) =>
    isAll ? one.flat && one.cells.size > 0 : one.flat || !isDivided(one),
  );
  return [
    ...found.values(),
    ...(rest || found.size === 0 ? [{ cell: null, dimension: null, isRest: found.size > 0 }] : []),
  ];
}

/** Whether a setting is by classes of areas of which its own area is none: a province by classes of its counties. */
function isForClasses(resolver: Resolver, area: string, own: Setting): boolean {
  const dimension = resolver.dimensionOf(own);
  return dimension?.over === 'areas' && resolver.tree.classOf(area, dimension) === null;
}
