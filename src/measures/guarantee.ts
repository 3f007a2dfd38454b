import type { MeasureType } from './measure-type.ts';
import { compareGuarantees } from './orders.ts';

/** A promise that holds or does not: free of charge, both may be drawn. */
export const guarantee: MeasureType = {
  id: 'guarantee',
  holds: 'boolean',
  better: 'more',
  unit: 'none',
  gate: 'source',
  compare: compareGuarantees,
  examples: [false, true],
};
