/** What a new floor would mean for an area, gravest first. */
export const EFFECTS = [
  'below',
  /** Below, but covered by a valid exception on the day. */
  'excepted',
  'differs',
  'cannot-tell',
  /** An excerpt: the last value seen would be passed, so the level then is not known. */
  'overtaken',
  /** An excerpt whose last value an earlier floor has passed already. */
  'overtaken-before',
  'was-below',
  /** Not below on the day, but from a later one. */
  'later',
  'meets',
  /** A complete record that says nothing of its own: the new floor holds there by itself. */
  'follows',
  /** An excerpt that says nothing. */
  'not-seen',
] as const;

export type Effect = (typeof EFFECTS)[number];
