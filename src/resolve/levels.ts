import type Fraction from 'fraction.js';
import type { DatedValue, Quantity, Relative, Scalar, Unit } from '../model/value.ts';

/** A value as worked out for one area on one day. */
export type Level =
  | {
      readonly is: 'exact';
      readonly value: Scalar;
      readonly unit: Unit;
      /** Where the value is a share of a base: so that shares of one base compare as shares. */
      readonly share?: Share;
      /** Of a sum, what each of its parts comes to, in their order, where one was worked out. */
      readonly terms?: readonly Level[];
    }
  | {
      readonly is: 'bounds';
      readonly ge: Fraction | null;
      readonly le: Fraction | null;
      readonly unit: Unit;
      /** Where ends were worked out. */
      readonly ends?: Ends;
    }
  | { readonly is: 'text'; readonly text: string }
  | {
      readonly is: 'unknown';
      readonly why: UnknownReason;
      readonly detail: string;
      /** The cells of the base, one of which has to be named. */
      readonly cells?: readonly string[];
      /** The unit of the base, where that is counted by another period. */
      readonly counted?: Unit;
      /** What is counted so, where it is part of a value. */
      readonly relative?: Relative;
      /** A share of a base that is not known still compares with another share of that base. */
      readonly share?: Share;
      /** So does a sum of such shares. */
      readonly parts?: Parts;
      readonly terms?: readonly Level[];
      /** A range of which one end cannot be worked out still has the other. */
      readonly ends?: Ends;
    };

/** So many times a base, and which base. */
export interface Share {
  readonly by: Fraction;
  readonly base: string;
}

/** What a sum is made of: shares, one for each base, and the figures in it. */
export interface Parts {
  readonly shares: readonly Share[];
  readonly rest: Fraction;
  /** The unit of the figures; null where there are none. */
  readonly unit: Unit | null;
}

/** The ends of a range, each as it was worked out; null for one that is open. */
export interface Ends {
  readonly ge: Level | null;
  readonly le: Level | null;
}

/**
 * Why a level cannot be worked out: the record says so, its base is not known, its base is a breakdown of which no cell is
 * named, it refers to itself, units do not fit, it is counted by another period than its base, the class of the area is
 * not known, its base is for areas below to set, its base is a range, it rests on too many other values, one after the other, it has too many digits, the lower end of a range comes
 * to more than the upper.
 */
export type UnknownReason =
  | 'recorded'
  | 'base'
  | 'cell'
  | 'cycle'
  | 'unit'
  | 'period'
  | 'class'
  | 'below'
  | 'bounds'
  | 'deep'
  | 'long'
  | 'reversed';

export type Unknown = Level & { readonly is: 'unknown' };

/** A level that cannot be worked out, and what of. */
export function unknown(why: UnknownReason, detail: string, cells?: readonly string[]): Unknown {
  return cells ? { is: 'unknown', why, detail, cells } : { is: 'unknown', why, detail };
}

/** So many relative values may rest on one another; written are two or three. */
export const MOST_STEPS = 100;

/** A quantity with the dated entry it comes from. */
export interface Placed {
  readonly quantity: Quantity;
  /** The area that set it: "above" is seen from there. */
  readonly by: string;
  readonly entry: DatedValue;
}

/** The cell in which a value is written, whatever cell it is held against; null for a value for all. */
export function ownCell(
  { quantity, entry }: Pick<Placed, 'quantity' | 'entry'>,
  likely: string | null = null,
): string | null {
  // Nearly always it is the very cell it is held against, and there may be a thousand.
  if (likely !== null && entry.cells.get(likely) === quantity) return likely;
  for (const [cell, one] of entry.cells) if (one === quantity) return cell;
  return null;
}

/** What one authority has set for a measure on a day: one value for all, cells, or both. */
export interface Setting {
  /** The area that set it; the nation's code for the national level. */
  readonly by: string;
  /** The overlay it stands in; null for the national level. */
  readonly overlay: string | null;
  readonly binding: boolean;
  readonly flat: Placed | null;
  readonly dimension: string | null;
  readonly cells: ReadonlyMap<string, Placed>;
}
