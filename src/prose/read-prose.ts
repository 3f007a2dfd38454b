import type { Unit } from '../model/value.ts';
import type { Bound } from './bounds.ts';
import type { Figure, Left, Reading } from './figure.ts';
import { halfWidth } from './half-width.ts';
import type { Lexicon } from './lexicon.ts';
import { scan } from './scan.ts';
import { isCount } from './scan-number.ts';
import type { StatedDate } from './stated-date.ts';
import type { NumberToken, Token } from './token.ts';

/** What has been said so far and still holds at a place in the text. */
interface Said {
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

const NOTHING: Said = {
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
const JOINS = new Set(['、', '至', '到', '-', '~', '和', '或', '及']);
const REACH = 24;

/** The figures of a Chinese text with their units, bounds and dates; each character is looked at a fixed number of times. */
export function readProse(written: string, lexicon: Lexicon): Reading {
  const text = halfWidth(written);
  const tokens = shareUnits(text, scan(text, lexicon));
  const figures: Figure[] = [];
  const left: Left[] = [];
  const outer: Said[] = [];
  let said = NOTHING;
  let segment = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.is === 'left') left.push({ start: token.start, end: token.end, why: token.why });
    else if (token.is === 'per') said = { ...said, ...perOf(token, said) };
    else if (token.is === 'bound') said = { ...said, bound: token };
    else if (token.is === 'date') {
      if (isAlone(text, tokens, index)) dateBack(figures, segment, token.date);
      else if (isScope(text, token)) said = { ...said, date: token.date, dateUsed: false, dateLoose: false };
    } else if (token.is === 'number') {
      const figure = figureOf(text, token, said);
      if (figure && !said.target) figures.push(figure);
      else left.push({ start: token.start, end: token.end, why: said.target ? 'target' : 'no-unit' });
      said = { ...said, bound: null, dateUsed: said.date !== null };
    } else if (token.mark === 'open') {
      outer.push(said);
      said = { ...NOTHING, target: said.target };
    } else if (token.mark === 'close') said = outer.pop() ?? said;
    else if (token.mark === 'target') said = { ...said, target: true };
    else if (token.mark === 'item') said = { ...said, carried: true };
    else if (token.mark === 'comma') said = afterComma(said);
    else {
      said = NOTHING;
      segment = figures.length;
    }
  }
  return { figures, left };
}

/** In 3、6、8月龄 and 40至60平方米 the numbers before share the unit of the last; 139 in 60岁139、55岁170 has none. */
function shareUnits(text: string, tokens: readonly Token[]): readonly Token[] {
  const shared = [...tokens];
  for (let index = shared.length - 2; index >= 0; index--) {
    const token = shared[index];
    const next = shared[index + 1];
    const after = next?.is === 'mark' && next.mark === 'item' ? shared[index + 2] : next;
    if (token?.is !== 'number' || after?.is !== 'number' || token.units.length > 0) continue;
    const before = shared[index - 1];
    const isLabelled = before?.is === 'number' && before.end === token.start;
    if (isLabelled || !JOINS.has(text.slice(token.end, after.start))) continue;
    shared[index] = { ...token, units: after.units, behind: after.behind };
  }
  return shared;
}

/** A comma ends what was said by the way; a date goes on, surely until a figure has taken it. */
function afterComma({ date, dateUsed, target }: Said): Said {
  return { ...NOTHING, date, dateUsed, dateLoose: dateUsed, target };
}

function perOf({ per }: Extract<Token, { is: 'per' }>, said: Said): Partial<Said> {
  return per.period === null
    ? { subject: [...said.subject, ...per.subject] }
    : { period: per.period, times: per.times };
}

/** （2022年7月起）: the date of what stands before the bracket. */
function isAlone(text: string, tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!token || before?.is !== 'mark' || before.mark !== 'open' || after?.is !== 'mark' || after.mark !== 'close')
    return false;
  return before.end === token.start && /^(?:标准|执行)?$/.test(text.slice(token.end, after.start));
}

function dateBack(figures: Figure[], from: number, date: StatedDate): void {
  for (let index = from; index < figures.length; index++) {
    const figure = figures[index];
    if (figure && figure.date === null) figures[index] = { ...figure, date };
  }
}

/** Not 至2024年底, 2001年间, 1933年1月1日以后出生: these are no dates of a level. */
function isScope(text: string, token: Token): boolean {
  return (
    !/[至到]/.test(text[token.start - 1] ?? '') &&
    !/^(?:底|末|前|之前|以前|以后|后|间|出生|至)/.test(text.slice(token.end, token.end + 2))
  );
}

function figureOf(text: string, token: NumberToken, said: Said): Figure | null {
  const near = said.bound && token.start - said.bound.end <= REACH ? said.bound : null;
  if (token.units.length === 0 && near === null) return null;
  const bound = isAside(text, token, token.after ?? near?.bound ?? null) ? null : (token.after ?? near?.bound ?? null);
  const small = token.chinese && token.value.compare(10) <= 0;
  const isOne = token.value.equals(1) || text[token.start] === '半';
  return {
    value: token.value.mul(said.times),
    units: token.units,
    period: token.behind.find((per) => per.period !== null)?.period ?? said.period,
    subject: [...said.subject, ...token.behind.flatMap((per) => per.subject)],
    carried: said.carried,
    bound,
    date: said.date,
    dateLoose: said.dateLoose,
    step: /(?:提高|增加|加发|另加|增发|上调|降低|减少|延长|延|多)$/.test(
      text.slice(Math.max(0, token.start - 4), token.start),
    ),
    soft: small && bound === null && (isCount(token.units) || isOne),
    start: near && near.end === token.start ? near.start : token.start,
    end: token.end,
  };
}

/** 至少每2个月更换 bounds how often, and 不足100人的学校 tells which schools: neither bounds the figure as a level. */
function isAside(text: string, token: NumberToken, bound: Bound | null): boolean {
  return text[token.start - 1] === '每' || ((bound === 'lt' || bound === 'gt') && text[token.end] === '的');
}
