import { amount } from './amount.ts';
import { charge } from './charge.ts';
import { coverage } from './coverage.ts';
import { guarantee } from './guarantee.ts';
import type { MeasureType } from './measure-type.ts';
import { quantity } from './quantity.ts';
import { setOfTerms } from './set.ts';
import { statement } from './statement.ts';
import { threshold } from './threshold.ts';
import { timeLimit } from './time-limit.ts';

/** Every type of measure. A new type is its file and its line here. */
export const measureTypes: readonly MeasureType[] = [
  amount,
  quantity,
  coverage,
  timeLimit,
  charge,
  guarantee,
  setOfTerms,
  threshold,
  statement,
];

export const measureTypeIds: readonly string[] = measureTypes.map((type) => type.id);

const byId = new Map(measureTypes.map((type) => [type.id, type]));

/** The type with this id; the schema has vouched for the id, so an unknown one is a fault of ours. */
export function measureType(id: string): MeasureType {
  const type = byId.get(id);
  if (!type) throw new Error(`unknown measure type ${id}`);
  return type;
}
