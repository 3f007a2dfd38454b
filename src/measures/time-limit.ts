import type { MeasureType } from './measure-type.ts';
import { compareNumbers } from './orders.ts';

/** Days to decide or deliver, counted from an event: less is better. Working days and days never compare. */
export const timeLimit: MeasureType = {
  id: 'time-limit',
  holds: 'number',
  better: 'less',
  unit: 'required',
  gate: 'source',
  compare: compareNumbers,
  examples: [60, 30, 7, 1],
};
