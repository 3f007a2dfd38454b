import type { Bound } from './bounds.ts';
import type { Figure } from './figure.ts';
import type { Said } from './said.ts';
import { isCount } from './scan-number.ts';
import type { NumberToken } from './token.ts';

const REACH = 24;

/** A number with what has been said of it; null where nothing tells that it is a level. */
export function figureOf(text: string, token: NumberToken, said: Said): Figure | null {
  const near = said.bound && token.start - said.bound.end <= REACH ? said.bound : null;
  if (token.units.length === 0 && near === null) return null;
  const bounded = token.after ?? near?.bound ?? null;
  const bound = isAside(text, token, bounded) ? null : bounded;
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
    soft: small && (token.units.length === 0 || (bound === null && (isCount(token.units) || isOne))),
    start: near && near.end === token.start ? near.start : token.start,
    end: token.end,
  };
}

/** 至少每2个月更换 bounds how often, and 不足100人的学校 tells which schools: neither bounds the figure as a level. */
function isAside(text: string, token: NumberToken, bound: Bound | null): boolean {
  return text[token.start - 1] === '每' || ((bound === 'lt' || bound === 'gt') && text[token.end] === '的');
}
