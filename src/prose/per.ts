import { isPeriod } from '../measures/period.ts';
import type { Unit } from '../model/value.ts';
import type { Lexicon } from './lexicon.ts';

/** What a figure is counted by: a period (每年), subjects (每人), or both over several words. */
export interface Per {
  readonly period: Unit | null;
  /** How many such periods make the period: 每半年 is twice a year. */
  readonly times: number;
  readonly subject: readonly Unit[];
  readonly end: number;
}

const PHRASES: readonly (readonly [RegExp, Omit<Per, 'end'>])[] = [
  [/每半年/y, { period: 'year', times: 2, subject: [] }],
  [/每(?:个)?季度?/y, { period: 'year', times: 4, subject: [] }],
  [/全年(?!龄)|年均(?!衡)/y, { period: 'year', times: 1, subject: [] }],
  [/人均/y, { period: null, times: 1, subject: ['person'] }],
  [/户均/y, { period: null, times: 1, subject: ['household'] }],
  [/生均/y, { period: null, times: 1, subject: ['pupil'] }],
];

/** 每人, 每年, 每个机构, 全年, 人均 at a character; null where nothing of the kind begins. */
export function perAt(text: string, at: number, lexicon: Lexicon): Per | null {
  for (const [pattern, per] of PHRASES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { end: at + match[0].length, ...per };
  }
  if (text[at] !== '每') return null;
  const start = text[at + 1] === '个' ? at + 2 : at + 1;
  const word = lexicon.at(text, start);
  return word ? { times: 1, end: word.end, ...sorted(word.tokens) } : null;
}

/** What stands behind a unit: 元/人·月. Null where nothing does. */
export function perBehind(text: string, at: number, lexicon: Lexicon): Per | null {
  if (!/[/·]/.test(text[at] ?? '')) return null;
  const word = lexicon.at(text, at + 1);
  return word ? { times: 1, end: word.end, ...sorted(word.tokens) } : null;
}

function sorted(tokens: readonly Unit[]): Pick<Per, 'period' | 'subject'> {
  const period = tokens.find(isPeriod) ?? null;
  return { period, subject: period === null ? tokens : [] };
}
