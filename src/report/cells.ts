import stringWidth from 'fast-string-width';
import { eastAsianWidthType } from 'get-east-asian-width';

/** How many cells of a terminal a text takes. */
export type Cells = (text: string) => number;

/** ASCII and the common Chinese characters: one cell and two. The library, which knows all, is slow to begin. */
const COMMON = /^[ -~\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Signs of ambiguous width, such as “ … ①, take one cell: so nearly all terminals of today show them. */
export const narrow: Cells = (text) => {
  if (!COMMON.test(text)) return stringWidth(text);
  let count = text.length;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) count++;
  return count;
};

/** Signs of ambiguous width take two cells, as in a terminal that is set so, or whose font shows them so. */
export const wide: Cells = (text) => {
  if (COMMON.test(text)) return narrow(text);
  let more = 0;
  for (const { 0: sign, index } of text.matchAll(AMBIGUOUS))
    if (!isInEmoji(text, index, sign) && eastAsianWidthType(sign.codePointAt(0) ?? 0) === 'ambiguous') more++;
  return narrow(text) + more;
};

/** What may be ambiguous: marks heaped upon a letter take no cell of their own. */
const AMBIGUOUS = /[^\p{M}\p{Cc}\p{Cf} -~]/gu;

/** What is shown as a picture, or as a part of one, has been counted as such. */
function isInEmoji(text: string, at: number, sign: string): boolean {
  return text[at + sign.length] === '\ufe0f' || text[at - 1] === '\u200d';
}
