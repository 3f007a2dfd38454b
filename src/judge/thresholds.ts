import Fraction from 'fraction.js';
import { type Condition, readCondition, type Threshold } from '../audience/condition.ts';
import { NATION, type Who } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { levelInUnit } from '../resolve/compare.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { Placed, Setting } from '../resolve/levels.ts';
import type { Resolver } from '../resolve/resolver.ts';

/** Where and when people are compared; `by` is whose thresholds stand above, null for the nearest that bind. */
export interface Where {
  readonly area: string;
  readonly day: Day;
  readonly by: string | null;
}

/** A condition with what its thresholds amount to where and when people are compared, as it stands above or as the area has it. */
export function conditionAt(evaluator: Evaluator, where: Where, who: Who, side: 'above' | 'local'): Condition {
  const { vocabulary } = evaluator.resolver.catalogue;
  return readCondition(who, vocabulary, (address) => thresholdOf(evaluator, where, address, side));
}

/**
 * What a threshold amounts to: above, the value of the area asked after, else of the nearest above that one (ours where
 * nobody above has set it); locally, ours.
 */
function thresholdOf(
  evaluator: Evaluator,
  { area, day, by }: Where,
  address: string,
  side: 'above' | 'local',
): Threshold {
  const { resolver } = evaluator;
  const [item = '', key = ''] = address.split('#');
  const own = resolver.own(area, item, key, day);
  const floors = resolver.above(area, item, key, day);
  const setting = side === 'local' ? (own ?? floors.at(-1)) : (floorOf(resolver, area, floors, by) ?? own);
  // A figure that is not known is the same on both sides only where the same setting stands on both.
  const unknown = { opaque: own && floors.length > 0 ? `${address}@${side}` : address };
  if (!setting) return unknown;
  const figure = (placed: Placed, cell: string | null): Fraction | null => {
    // Incomes are compared in the unit of the measure, whatever unit the document uses.
    const unit = resolver.measureAt(area, item, key, day)?.unit ?? placed.quantity.unit;
    const level = levelInUnit(
      evaluator.level(placed, { area, item, key, cell, day }),
      unit,
      resolver.catalogue.vocabulary.units,
    );
    return level.is === 'exact' && level.value instanceof Fraction ? level.value : null;
  };
  return inCells(evaluator, area, setting, side === 'local' ? floors : [], figure) ?? unknown;
}

/** The floor an area above stands for: what it has set itself, else the nearest above it; the first there is where that is none. */
function floorOf(resolver: Resolver, area: string, floors: readonly Setting[], by: string | null): Setting | undefined {
  if (by === null) return floors.at(-1);
  const above = resolver.tree.ancestors(area).map(({ code }) => code);
  const reach = new Set([
    NATION,
    ...above.slice(0, above.indexOf(by) + 1).flatMap((code) => resolver.tree.lineage(code)),
  ]);
  return floors.findLast((one) => reach.has(one.by)) ?? floors[0];
}

/** One figure, or one for each kind of people; a kind the setting does not name keeps its value for all, or the nearest above. */
function inCells(
  evaluator: Evaluator,
  area: string,
  setting: Setting,
  above: readonly Setting[],
  figure: (placed: Placed, cell: string | null) => Fraction | null,
): Threshold | null {
  const dimension = evaluator.resolver.dimensionOf(setting);
  if (!dimension || dimension.over === 'areas') {
    const placed = evaluator.cellOf(setting, { area, cell: null });
    return placed ? figure(placed, null) : null;
  }
  const inherited = (cell: string) =>
    above.findLast((one) => one.dimension === dimension.id && one.cells.has(cell))?.cells.get(cell) ??
    above.findLast((one) => one.dimension === null)?.flat;
  const cells = [...dimension.cells.keys()].flatMap((cell) => {
    const placed = setting.cells.get(cell) ?? setting.flat ?? inherited(cell);
    return placed ? [{ who: dimension.cells.get(cell)?.who ?? null, value: figure(placed, cell) }] : [];
  });
  if (cells.some((one) => one.who === null || one.value === null)) return null;
  return cells as { who: unknown; value: Fraction }[];
}
