/**
 * How an item, or one level of it, stands in an area, gravest first: a cell of the coverage table shows the gravest of
 * what stands in it.
 */
export const STATES = [
  /** A complete record leaves the item out. */
  'absent',
  /** Worse for the resident than a binding level above: weaker, narrower or mixed. */
  'weaker',
  /** Another value than the one fixed for the whole nation, or outside the range it allows. */
  'differs',
  'incomparable',
  /** Left to this area, and not set. */
  'unset',
  /** Below the floor by a valid exception. */
  'excepted',
  /** An excerpt whose last value a floor has passed, or whose base was not seen. */
  'not-established',
  'unread',
  /** Stronger, or wider. */
  'stronger',
  'added',
  'specified',
  'equal',
  'inherits',
  /** An excerpt, or no record at all, says nothing. */
  'not-seen',
  'not-applicable',
  /** The item is no matter of this area: another area's own. */
  'none',
] as const;

export type State = (typeof STATES)[number];
