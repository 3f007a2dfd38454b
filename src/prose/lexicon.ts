import type { BaseUnit } from '../model/catalogue.ts';
import { oncePer } from '../model/once-per.ts';

/** The Chinese words for units: each with the tokens of the register it may stand for. */
export interface Lexicon {
  /** The longest unit word that begins at a character. */
  at(text: string, at: number): { readonly tokens: readonly string[]; readonly end: number } | null;
}

/** Words in common use beside the names in the register. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  天: ['day', 'school-day'],
  日: ['school-day'],
  周: ['gestational-week'],
  星期: ['week'],
  季: ['quarter'],
  周岁: ['year-of-age'],
  岁: ['year-of-age'],
  '%': ['percent'],
  百分点: ['percent'],
  人: ['pupil', 'boarder', 'child', 'baby'],
  名: ['person', 'pupil', 'boarder', 'child'],
  位: ['person'],
  孩子: ['child', 'planned-child'],
  人次: ['time'],
  次: ['event'],
  场: ['event'],
  家庭: ['household'],
  行政村: ['village'],
  千米: ['km'],
  '㎡': ['m2'],
};

/** Read even where no measure is counted by them: ages of conditions and shares. */
const ALWAYS = new Set(['year-of-age', 'percent']);

const LONGEST = 8;
/** Measure words that open the name of a unit: 种报刊 and 套节目 are read from 30种 and 17套 alone. */
const MEASURE_WORD = /^[种套件部台座张项块](?=.)/u;

/** The unit words of a register of units; measure words before a noun (个, 名) belong to the number. */
export const lexiconOf = oncePer((units: ReadonlyMap<string, BaseUnit>): Lexicon => {
  const words = new Map<string, string[]>();
  const add = (word: string, token: string) => words.set(word, [...new Set([...(words.get(word) ?? []), token])]);
  for (const { id, name } of units.values()) {
    add(name.zh.replace(/^(?:个|名)(?=.)/u, ''), id);
    const word = MEASURE_WORD.exec(name.zh)?.[0];
    if (word) add(word, id);
  }
  for (const [word, tokens] of Object.entries(ALSO))
    for (const token of tokens) if (units.has(token) || ALWAYS.has(token)) add(word, token);
  return {
    at(text, at) {
      for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
        const tokens = words.get(text.slice(at, at + length));
        if (tokens) return { tokens, end: at + length };
      }
      return null;
    },
  };
});
