import type { Day } from '../../model/day.ts';

/** What somebody is deprived of. */
export type LossKind =
  /** A level below a floor, or other than the one fixed for everybody. */
  | 'less'
  /** A level of which nobody can tell whether it meets the floor. */
  | 'untold'
  /** A level owed and not set. */
  | 'unset'
  /** An item, or an element of its content. */
  | 'item'
  | 'content'
  /** Somebody entitled above who is not entitled here. */
  | 'person';

/** Somebody in an area gets less than is due on a day. */
export interface Loss {
  readonly kind: LossKind;
  readonly area: string;
  readonly item: string;
  readonly key: string | null;
  /** Which kind of person, or what is missing. */
  readonly who: string;
  /** Whose floor it is. */
  readonly by: string;
  readonly day: Day;
  /** Allowed for the time being by a valid exception. */
  readonly excepted: boolean;
}

/** The same loss in two worlds has the same name; one that was allowed and no longer is has another. */
export function nameOf({ kind, area, item, key, who, by, day, excepted }: Loss): string {
  return [kind, area, item, key, who, by, day, excepted].join('|');
}
