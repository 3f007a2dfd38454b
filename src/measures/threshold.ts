import type { MeasureType } from './measure-type.ts';
import { compareNumbers } from './orders.ts';

/** An age or income line used in a condition; it is judged only through the audience it moves. */
export const threshold: MeasureType = {
  id: 'threshold',
  holds: 'number',
  better: 'more',
  unit: 'required',
  gate: 'none',
  compare: compareNumbers,
  examples: [0, 16, 60],
};
