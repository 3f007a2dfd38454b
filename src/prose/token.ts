import type Fraction from 'fraction.js';
import type { Unit } from '../model/value.ts';
import type { Bound } from './bounds.ts';
import type { LeftReason } from './figure.ts';
import type { Per } from './per.ts';
import type { StatedDate } from './stated-date.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number with what is written right behind it. */
export interface NumberToken extends Span {
  readonly is: 'number';
  readonly value: Fraction;
  readonly units: readonly Unit[];
  readonly behind: readonly Per[];
  readonly after: Bound | null;
  readonly chinese: boolean;
}

/** What the reader knows from single words, in the order of the text. */
export type Token =
  | NumberToken
  | (Span & { readonly is: 'per'; readonly per: Per })
  | (Span & { readonly is: 'bound'; readonly bound: Bound })
  | (Span & { readonly is: 'date'; readonly date: StatedDate })
  | (Span & { readonly is: 'mark'; readonly mark: 'comma' | 'item' | 'stop' | 'open' | 'close' | 'target' })
  | (Span & { readonly is: 'left'; readonly why: LeftReason });
