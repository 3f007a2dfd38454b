import type { Unit } from '../model/value.ts';
import type { Bound } from './bounds.ts';
import type { StatedDate } from './stated-date.ts';
import type { Token } from './token.ts';

/** What has been said so far and still holds at a place in the text. */
export interface Said {
  readonly period: Unit | null;
  readonly times: number;
  readonly subject: readonly Unit[];
  readonly carried: boolean;
  readonly bound: { readonly bound: Bound; readonly start: number; readonly end: number } | null;
  readonly date: StatedDate | null;
  /** A figure has already taken the date, and then a comma came. */
  readonly dateUsed: boolean;
  readonly dateLoose: boolean;
  readonly target: boolean;
}

/** Nothing is counted by more things at once: 每县每校每班每生. */
const MOST = 8;

/** The beginning of a sentence. */
export const NOTHING: Said = {
  period: null,
  times: 1,
  subject: [],
  carried: false,
  bound: null,
  date: null,
  dateUsed: false,
  dateLoose: false,
  target: false,
};

/**
 * What holds from here on: what was said, with something changed. Written out: an object made by spreading others, again and
 * again, gets a hidden class of its own each time in Node 20, and everything that meets it is slow.
 */
export function but(said: Said, change: Partial<Said>): Said {
  const { period = said.period, times = said.times, subject = said.subject, carried = said.carried } = change;
  const { bound = said.bound, date = said.date, dateUsed = said.dateUsed } = change;
  const { dateLoose = said.dateLoose, target = said.target } = change;
  return { period, times, subject, carried, bound, date, dateUsed, dateLoose, target };
}

/** What holds after a word that is no figure and no date; brackets and full stops are the reader's own. */
export function afterWord(said: Said, token: Token): Said {
  if (token.is === 'per') return but(said, perOf(token, said));
  if (token.is === 'bound') return but(said, { bound: token });
  if (token.is !== 'mark') return said;
  if (token.mark === 'target') return but(said, { target: true });
  if (token.mark === 'item') return but(said, { carried: true });
  return token.mark === 'comma' ? afterComma(said) : said;
}

/** A comma ends what was said by the way; a date goes on, surely until a figure has taken it. */
function afterComma({ date, dateUsed, target }: Said): Said {
  return but(NOTHING, { date, dateUsed, dateLoose: dateUsed, target });
}

function perOf({ per }: Extract<Token, { is: 'per' }>, said: Said): Partial<Said> {
  return per.period === null
    ? { subject: [...said.subject, ...per.subject].slice(-MOST) }
    : { period: per.period, times: per.times };
}
