import type Fraction from 'fraction.js';
import type { Pointer } from '../model/source.ts';
import type { KnownLevel } from '../prose/known-level.ts';
import type { Lexicon } from '../prose/lexicon.ts';
import { readProse } from '../prose/read-prose.ts';

/** Where and when a value stands. */
export type Place = Pick<KnownLevel, 'cell' | 'at' | 'span' | 'precision'>;

/** A level without a time or a direction of its own. */
export function plainLevel(value: Fraction, unit: string, key: string, at: Pointer): KnownLevel {
  return { value, unit, bound: null, strict: false, span: null, precision: 'day', key, cell: null, at };
}

/** The figures in a value that is prose. */
export function levelsInWords(lexicon: Lexicon, text: string, key: string, place: Place): readonly KnownLevel[] {
  return readProse(text, lexicon).figures.flatMap(({ value, units, period, bound }) =>
    units.map((token) => ({
      value,
      unit: period === null ? token : `${token}/${period}`,
      bound,
      strict: false,
      key,
      ...place,
    })),
  );
}

/** The figures in a name, which hold whenever what it names does. */
export function levelsInName(lexicon: Lexicon, name: string, key: string, at: Pointer): readonly KnownLevel[] {
  return levelsInWords(lexicon, name, key, { cell: null, at, span: null, precision: 'day' });
}
