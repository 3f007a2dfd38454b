import type { MeasureType } from './measure-type.ts';
import { compareNumbers } from './orders.ts';

/** Hours, visits, square metres: more is better unless the measure says less (class size, minutes on foot). */
export const quantity: MeasureType = {
  id: 'quantity',
  holds: 'number',
  better: 'more',
  unit: 'required',
  gate: 'evidence',
  compare: compareNumbers,
  examples: [0, 35, 56, 168],
};
