import Fraction from 'fraction.js';
import { below, type Pointer } from '../model/source.ts';
import { type End, type Flat, type Relative, relativesIn } from '../model/value.ts';

type Found = readonly [relative: Relative, at: Pointer];

const NONE: readonly Found[] = [];

/** Everything in a value that is worked out from a base, each with the place where it is written. */
export function relativesAt(flat: Flat, at: Pointer): readonly Found[] {
  // Most values are plain figures.
  if (relativesIn(flat).length === 0) return NONE;
  if (flat.form !== 'bounds') return inEnd(flat as End, at);
  return [...(flat.ge ? inEnd(flat.ge, below(at, 'ge')) : []), ...(flat.le ? inEnd(flat.le, below(at, 'le')) : [])];
}

function inEnd(end: End, at: Pointer): readonly Found[] {
  if (end instanceof Fraction) return NONE;
  if (end.form === 'relative') return [[end, at]];
  return [...end.parts].flatMap(([key, { name, value }]) => {
    const part = below(at, 'sum', key);
    return inEnd(value, name === null ? part : below(part, 'value'));
  });
}
