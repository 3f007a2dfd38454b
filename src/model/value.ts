import Fraction from 'fraction.js';
import type { Level } from './catalogue.ts';
import type { Day } from './day.ts';
import type { Pointer } from './source.ts';
import type { Text } from './text.ts';

/** A unit as written, such as `CNY/person/month`. */
export type Unit = string;

/** An exact figure, yes or no, a set of terms, or prose. */
export type Scalar = Fraction | boolean | ReadonlySet<string> | string;

/** How a relative value is worked out from its base. */
export type RelativeKind = 'ratio' | 'plus' | 'months';

/** `1.3 times minimum-living#standard here`, and the like. */
export interface Relative {
  readonly form: 'relative';
  readonly kind: RelativeKind;
  readonly by: Fraction;
  /** `item#key`, `area.parameter` or `above`. */
  readonly of: string;
  readonly cell?: string;
  /** `here` (default), `above` or an area code. */
  readonly at: string;
  /** The amount the document prints. */
  readonly stated?: Fraction;
}

/** One figure in one of its forms (DESIGN 3.2). */
export type Flat =
  | { readonly form: 'scalar'; readonly value: Scalar }
  | { readonly form: 'bounds'; readonly ge?: End; readonly le?: End }
  | Sum
  | { readonly form: 'text'; readonly text: string }
  /** Recorded as not known, and why; or written in a way that cannot be read, which is not the same as left open. */
  | { readonly form: 'unknown'; readonly why: string; readonly unread?: true }
  | Relative;

/** Part of a value: a figure that is written, or one that is worked out from its base. */
export type Term = Fraction | Relative;

/** Several parts added up; `total` is null where one of them has yet to be worked out. */
export interface Sum {
  readonly form: 'sum';
  readonly parts: ReadonlyMap<string, Part>;
  readonly total: Fraction | null;
}

/** A part of a sum; its name where the document gives it one. */
export interface Part {
  readonly name: Text | null;
  readonly value: Term;
}

/** An end of a range. */
export type End = Term | Sum;

const NO_BASES: readonly Relative[] = [];

/** Everything in a value that is worked out from a base: the value itself, the ends of a range, the parts of a sum. */
export function relativesIn(flat: Flat): readonly Relative[] {
  if (flat.form === 'relative') return [flat];
  if (flat.form === 'sum') return flat.total ? NO_BASES : inSum(flat);
  if (flat.form !== 'bounds') return NO_BASES;
  const { ge, le } = flat;
  return isPlain(ge) && isPlain(le) ? NO_BASES : [ge, le].flatMap((end) => (isPlain(end) ? NO_BASES : inEnd(end)));
}

function isPlain(end: End | undefined): end is Fraction | undefined {
  return end === undefined || end instanceof Fraction;
}

function inEnd(end: Relative | Sum): readonly Relative[] {
  return end.form === 'sum' ? inSum(end) : [end];
}

function inSum({ parts }: Sum): readonly Relative[] {
  return [...parts.values()].flatMap(({ value }) => (value instanceof Fraction ? NO_BASES : [value]));
}

/** A flat value with the unit it is written in. */
export interface Quantity {
  readonly flat: Flat;
  readonly unit: Unit;
}

/** When a value is known to begin. */
export type Precision = 'day' | 'month' | 'year' | 'at-latest';

/** Whether a page stating the figure was seen, or it is from memory. */
export type Checked = 'page' | 'memory';

/** One entry of a dated series. There are no cells where there is a value for all; neither where it only leaves the level to others. */
export interface DatedValue {
  readonly from: Day | null;
  readonly precision: Precision;
  readonly flat: Quantity | null;
  readonly by: string | null;
  readonly cells: ReadonlyMap<string, Quantity>;
  /** The levels below that are to set the level; null where whoever writes this does. */
  readonly decidedBy: readonly Level[] | null;
  readonly source: string | null;
  readonly checked: Checked | null;
  readonly quote: string | null;
  readonly note: string | null;
  readonly why: string | null;
  readonly at: Pointer;
}

/** A value for all, where there is one, and those of cells, each with its cell. */
export function cellByCell<T>({
  flat,
  cells,
}: {
  readonly flat: T | null;
  readonly cells: ReadonlyMap<string, T>;
}): readonly (readonly [cell: string | null, value: T])[] {
  return [...(flat ? [[null, flat] as const] : []), ...cells];
}

/** The keys by which a written value tells its form; any other map is a breakdown. */
export const FORM_KEYS = ['ratio', 'plus', 'months', 'ge', 'le', 'sum', 'text'] as const;
