import { oncePer } from '../model/once-per.ts';
import { rememberedTexts } from '../model/remembered.ts';
import type { Figure, Left, Reading } from './figure.ts';
import { figureOf } from './figure-of.ts';
import { halfWidth } from './half-width.ts';
import type { Lexicon } from './lexicon.ts';
import { afterWord, but, NOTHING, type Said } from './said.ts';
import { scan } from './scan.ts';
import { shareUnits } from './share-units.ts';
import type { StatedDate } from './stated-date.ts';
import type { NumberToken, Token } from './token.ts';

/** The same names and sentences are asked for in every area. */
const reader = oncePer((lexicon: Lexicon) => rememberedTexts((written) => read(written, lexicon)));

/** The figures of a Chinese text with their units, bounds and dates. */
export function readProse(written: string, lexicon: Lexicon): Reading {
  return reader(lexicon)(written);
}

/** Whether a text says anything in figures; of one without a numeral that is known at once. */
export function hasFigures(text: string, lexicon: Lexicon): boolean {
  return NUMERAL.test(text) && readProse(text, lexicon).figures.length > 0;
}

const NUMERAL = /[0-9０-９〇零一二两三四五六七八九十百千万亿半]/u;

/** Each character is looked at a fixed number of times. */
function read(written: string, lexicon: Lexicon): Reading {
  const text = halfWidth(written);
  const tokens = shareUnits(text, scan(text, lexicon));
  const figures: Figure[] = [];
  const left: Left[] = [];
  const outer: Said[] = [];
  let said = NOTHING;
  let undated = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.is === 'left') left.push({ start: token.start, end: token.end, why: token.why });
    else if (token.is === 'date') {
      if (isAlone(text, tokens, index)) undated = dateBack(figures, undated, token.date);
      else if (isScope(text, token)) said = but(said, { date: token.date, dateUsed: false, dateLoose: false });
    } else if (token.is === 'number') {
      const figure = said.target ? null : figureOf(text, token, said);
      if (figure) figures.push(figure);
      else if (!isInWord(token))
        left.push({ start: token.start, end: token.end, why: said.target ? 'target' : 'no-unit' });
      said = but(said, { bound: null, dateUsed: said.date !== null });
    } else if (token.is === 'mark' && token.mark === 'open') {
      outer.push(said);
      said = but(NOTHING, { target: said.target });
    } else if (token.is === 'mark' && token.mark === 'close') said = outer.pop() ?? said;
    else if (token.is === 'mark' && token.mark === 'stop') {
      said = NOTHING;
      undated = figures.length;
    } else said = afterWord(said, token);
  }
  return { figures, left };
}

/** （2022年7月起）: the date of what stands before the bracket. */
function isAlone(text: string, tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!token || before?.is !== 'mark' || before.mark !== 'open' || after?.is !== 'mark' || after.mark !== 'close')
    return false;
  return before.end === token.start && /^(?:标准|执行)?$/.test(text.slice(token.end, after.start));
}

function dateBack(figures: Figure[], from: number, date: StatedDate): number {
  for (let index = from; index < figures.length; index++) {
    const figure = figures[index];
    if (figure && figure.date === null) figures[index] = { ...figure, date };
  }
  return figures.length;
}

/** Not 至2024年底, 2001年间, 1933年1月1日以后出生: these are no dates of a level. */
function isScope(text: string, token: Token): boolean {
  return (
    !/[至到]/.test(text[token.start - 1] ?? '') &&
    !/^(?:底|末|前|之前|以前|以后|后|间|出生|至(?![少多]))/.test(text.slice(token.end, token.end + 2))
  );
}

/** A single Chinese digit without a unit is mostly part of a word. */
function isInWord(token: NumberToken): boolean {
  return token.chinese && token.units.length === 0 && token.end - token.start === 1;
}
