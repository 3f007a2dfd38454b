import type { MeasureType } from './measure-type.ts';
import { compareSets } from './orders.ts';

/** Languages, opening days, covered diseases: a superset is better; of required papers, a subset. */
export const setOfTerms: MeasureType = {
  id: 'set',
  holds: 'set',
  better: 'more',
  unit: 'none',
  gate: 'evidence',
  compare: compareSets,
  examples: [['tuesday'], ['monday', 'tuesday'], ['monday', 'tuesday', 'sunday']],
};
