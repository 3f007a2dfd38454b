import type { MeasureType } from './measure-type.ts';
import { compareNumbers } from './orders.ts';

/** Money or a share paid to the resident: more is better. A cap on what is paid out is an amount too. */
export const amount: MeasureType = {
  id: 'amount',
  holds: 'number',
  better: 'more',
  unit: 'required',
  gate: 'evidence',
  compare: compareNumbers,
  examples: [0, '100/3', 113, 113.5, 1240],
};
