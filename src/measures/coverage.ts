import type { MeasureType } from './measure-type.ts';
import { compareNumbers } from './orders.ts';

/** The share of the target population that is reached, in percent: more is better. */
export const coverage: MeasureType = {
  id: 'coverage',
  holds: 'number',
  better: 'more',
  unit: 'required',
  most: 100,
  gate: 'evidence',
  compare: compareNumbers,
  examples: [0, 38.5, 90, 100],
};
