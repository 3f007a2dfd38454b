import type Fraction from 'fraction.js';
import type { Span } from '../model/day.ts';
import type { Pointer } from '../model/source.ts';
import type { Precision, Unit } from '../model/value.ts';
import type { Bound } from './bounds.ts';

/** A figure the data hold: what a figure in a text may agree with. */
export interface KnownLevel {
  readonly value: Fraction;
  readonly unit: Unit;
  /** Which way it assures: a floor to be reached is `ge`, a time limit `le`; null where a text may put it either way. */
  readonly bound: Bound | null;
  /** Whether 以上 and 超过 are told apart: conditions say exactly which. */
  readonly strict: boolean;
  /** Stands nowhere: it is only another way to say one that does (at least 60 is more than 59). */
  readonly turned?: boolean;
  /** When it is in force; null: whenever its item is. */
  readonly span: Span | null;
  readonly precision: Precision;
  /** The measure, group or scheme it belongs to. */
  readonly key: string;
  readonly cell: string | null;
  readonly at: Pointer;
}
