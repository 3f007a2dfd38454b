import type { MeasureType } from './measure-type.ts';
import { compareProse } from './orders.ts';

/** Prose without a number: not comparable; reworded text needs a sign-off on that very text. */
export const statement: MeasureType = {
  id: 'statement',
  holds: 'prose',
  better: 'more',
  unit: 'none',
  gate: 'evidence',
  compare: compareProse,
  examples: ['a duty without a number'],
};
