import type { Day } from '../model/day.ts';
import { chineseNumber } from './chinese-number.ts';

/** A day, month, term or year named in a text, as the period it covers. */
export interface StatedDate {
  readonly from: Day;
  /** The first day after it. */
  readonly until: Day;
  /** Whether something is said to begin then: 2025年1月起. */
  readonly since: boolean;
}

const DATE =
  /([12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})年(?:(?:([0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3})日)?)|([春秋]季学期))?/y;
const SINCE = /(?:起|开始|以来)/y;

/** The date that begins at a character; `end` is behind it and its 起. Null where there is none. */
export function dateAt(text: string, at: number): { readonly date: StatedDate; readonly end: number } | null {
  DATE.lastIndex = at;
  const match = DATE.exec(text);
  if (!match) return null;
  const [whole, year = '', month, day, term] = match;
  const end = at + whole.length;
  SINCE.lastIndex = end;
  const since = SINCE.exec(text)?.[0] ?? '';
  const period = periodOf(
    number(year),
    month === undefined ? null : number(month),
    day === undefined ? null : number(day),
    term,
  );
  return { date: { ...period, since: since !== '' }, end: end + since.length };
}

function number(written: string): number {
  return /^[0-9]/.test(written) ? Number(written) : (chineseNumber(written) ?? 0);
}

/** The spring term is the first half of the year, the autumn term the second: records date them by either end. */
function periodOf(
  year: number,
  month: number | null,
  day: number | null,
  term: string | undefined,
): Omit<StatedDate, 'since'> {
  if (term !== undefined) {
    return term.startsWith('春')
      ? { from: dayOf(year, 1, 1), until: dayOf(year, 7, 1) }
      : { from: dayOf(year, 7, 1), until: dayOf(year + 1, 1, 1) };
  }
  if (month === null) return { from: dayOf(year, 1, 1), until: dayOf(year + 1, 1, 1) };
  if (day === null) return { from: dayOf(year, month, 1), until: dayOf(year, month + 1, 1) };
  return { from: dayOf(year, month, day), until: dayOf(year, month, day + 1) };
}

function dayOf(year: number, month: number, day: number): Day {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
