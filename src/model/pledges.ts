import type { Day, Span } from './day.ts';
import type { Fact } from './finding.ts';

/** What areas stand by on the day, whether or not anything is wrong: a change is held against it. Plain data. */
export interface Pledges {
  /** The areas with a complete standard in force, each with the file it stands in. */
  readonly served: readonly { readonly area: string; readonly file: string }[];
  /** The steps below a floor that are allowed. */
  readonly granted: readonly Granted[];
}

/** A step below a floor that is allowed for a time, and what is given meanwhile. */
export interface Granted extends Span {
  readonly area: string;
  readonly item: string;
  readonly key: string;
  readonly cell: string | null;
  /** Whose decision it is, and of which day: one and the same decision allows one and the same thing. */
  readonly approval: string;
  /** The day of the decision. */
  readonly approved: Day;
  /** Whether the level that was approved is on record. */
  readonly isLevelled: boolean;
  /** Whether more or less of it is better for residents. */
  readonly better: 'more' | 'less';
  readonly given: readonly Given[];
}

/** What is given in one stretch: the level that was approved where that is on record, else the area's own, in the unit of the measure. */
export interface Given extends Span {
  readonly cell: string | null;
  /** Who the cell is for, as plain data; null where it does not say, or is none. */
  readonly people: string | null;
  readonly level: Fact;
  /** Whether a floor is missed by it. */
  readonly isMissed: boolean;
}

export const NO_PLEDGES: Pledges = { served: [], granted: [] };
