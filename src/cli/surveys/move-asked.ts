import { NATION } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { Unit } from '../../model/value.ts';
import type { Level } from '../../resolve/levels.ts';
import { unitOf } from '../../rules/facts.ts';
import type { Subject } from '../../rules/rule.ts';
import type { Moved } from '../moved.ts';

/** A move of the floor, the day it is judged on, and the workspace as it is on that day without it. */
export interface MoveAsked extends Moved {
  readonly day: Day;
  readonly before: Subject;
}

interface Figure {
  readonly level: Level;
  readonly unit: Unit;
}

/** The national level that would stand without the move; null where there is none. */
export function valueNow({ before, day, item, measure, cell }: MoveAsked): Figure | null {
  const national = before.resolver.national(measure, NATION, day);
  const placed = (cell === null ? undefined : national?.cells.get(cell)) ?? national?.flat;
  if (!placed) return null;
  const level = before.evaluator.level(placed, { area: NATION, item, key: measure.key, cell, day });
  return { level, unit: unitOf(level, measure.unit) };
}

/** The level asked for. */
export function valueThen({ before, day, item, measure, cell, entry }: MoveAsked): Figure {
  const quantity = entry.flat ?? [...entry.cells.values()][0];
  if (!quantity) throw new Error('a move without a value');
  const level = before.evaluator.level({ quantity, by: NATION }, { area: NATION, item, key: measure.key, cell, day });
  return { level, unit: quantity.unit };
}
