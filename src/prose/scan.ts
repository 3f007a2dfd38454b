import { boundBefore } from './bounds.ts';
import type { LeftReason } from './figure.ts';
import type { Lexicon } from './lexicon.ts';
import { perAt } from './per.ts';
import { numberAt } from './scan-number.ts';
import { dateAt } from './stated-date.ts';
import type { Token } from './token.ts';

const MARKS: Readonly<Record<string, 'comma' | 'item' | 'stop' | 'open' | 'close'>> = {
  ',': 'comma',
  '、': 'item',
  ':': 'comma',
  ';': 'stop',
  '。': 'stop',
  '(': 'open',
  ')': 'close',
};

// What looks like a figure and is none; each is stepped over whole. A single Chinese digit inside a word is passed by.
const ASIDE: readonly (readonly [LeftReason | null, RegExp])[] = [
  ['title', /《[^》]{0,200}》/y],
  ['document', /[〔[][0-9]{4}[〕\]][0-9]{1,5}号/y],
  ['document', /(?:GB|DB|WS|YY|JGJ)(?:\/[A-Z])? ?[0-9.-]+|[A-Za-z]+[/-]?[0-9]+/y],
  ['ordinal', /第[0-9一二三四五六七八九十百]+(?:[、至到和或-][0-9一二三四五六七八九十百]+)*/y],
  ['ordinal', /[一二三四五六七八九](?:[、至到和或-][一二三四五六七八九]){1,8}级/y],
  ['edition', /[12][0-9]{3}年(?:版|度)/y],
  ['calendar', /[0-9]{1,2}月[0-9]{1,2}日/y],
  ['calendar', /[12][0-9]{3}(?:至|到|-|~)(?=[12][0-9]{3}年)/y],
  [
    null,
    /[统同单唯某任之进万专逐初][一二]|一(?:般|定|些|样|致|旦|并|律|系列|起)|[A-Za-z]+|十分|万一|[几数][十百千万]+/y,
  ],
];

const TARGET = /目标/y;

/** Characters with which nothing that is looked for below can begin. */
const PLAIN =
  /[^,、:;。()《〔[A-Za-z0-9第统同单唯某任之进万专逐初几数每全年人户生不至最达超高大多低少小未满目半〇零一二两三四五六七八九十百千亿]+/y;

/** The words of a text that say something of figures, in one pass from left to right. */
export function scan(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    at = matched(PLAIN, text, at) ?? at;
    const found = step(text, at, lexicon);
    if (found?.token) tokens.push(found.token);
    at = Math.max(at + 1, found?.end ?? 0);
  }
  return tokens;
}

function step(
  text: string,
  at: number,
  lexicon: Lexicon,
): { readonly token: Token | null; readonly end: number } | null {
  const mark = MARKS[text[at] ?? ''];
  if (mark) return { token: { is: 'mark', mark, start: at, end: at + 1 }, end: at + 1 };
  for (const [why, pattern] of ASIDE) {
    const end = matched(pattern, text, at);
    if (end !== null) return { token: why && { is: 'left', why, start: at, end }, end };
  }
  const date = dateAt(text, at);
  if (date) return { token: { is: 'date', date: date.date, start: at, end: date.end }, end: date.end };
  const per = perAt(text, at, lexicon);
  if (per) return { token: { is: 'per', per, start: at, end: per.end }, end: per.end };
  const bound = boundBefore(text, at);
  if (bound) return { token: { is: 'bound', bound: bound.bound, start: at, end: bound.end }, end: bound.end };
  const target = matched(TARGET, text, at);
  if (target !== null) return { token: { is: 'mark', mark: 'target', start: at, end: target }, end: target };
  return numberAt(text, at, lexicon);
}

function matched(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && match[0] !== '' ? at + match[0].length : null;
}
