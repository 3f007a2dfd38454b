import type { MeasureType } from './measure-type.ts';
import { compareNumbers } from './orders.ts';

/** A fee, contribution, deductible or own share the resident pays: less is better; free is 0. */
export const charge: MeasureType = {
  id: 'charge',
  holds: 'number',
  better: 'less',
  unit: 'required',
  gate: 'evidence',
  compare: compareNumbers,
  examples: [100, 50, 0.5, 0],
};
