import Fraction from 'fraction.js';
import { chineseNumber } from './chinese-number.ts';

/** A number as it stands in a text; `end` is the first character after it. */
export interface Numeral {
  readonly value: Fraction;
  readonly end: number;
  readonly chinese: boolean;
  /** Written as a share: 三分之二, 百分之五十, 一半. */
  readonly share: boolean;
}

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const SMALL: Readonly<Record<string, number>> = { 百: 100, 千: 1000 };
/** What 百分之, 千分之 and 万分之 are parts of. */
const WHOLE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4 };
const RUN = /[〇零一二两三四五六七八九十百千万亿]+/y;
const ARABIC = /[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?/y;
const LONGEST = 15;

/**
 * The numeral that begins at a character: 1240, 1,240, 1.2万, 一千二百四十, 二〇二五, 三分之二, 百分之五十, 半. Null where there is
 * none; a run that is no number in good form has the value null and is stepped over whole.
 */
export function numeralAt(text: string, at: number): Numeral | { readonly value: null; readonly end: number } | null {
  if (text[at] === '半') return { value: new Fraction(1, 2), end: at + 1, chinese: true, share: false };
  if (text.startsWith('一半', at)) return { value: new Fraction(1, 2), end: at + 2, chinese: true, share: true };
  return arabic(text, at) ?? chinese(text, at);
}

function arabic(text: string, at: number): Numeral | { readonly value: null; readonly end: number } | null {
  const digits = matched(ARABIC, text, at);
  if (digits === null) return null;
  const end = at + digits.length;
  if (digits.length > LONGEST) return { value: null, end };
  const scale = SCALES[text[end] ?? ''] ?? (/[元人]/.test(text[end + 1] ?? '') ? SMALL[text[end] ?? ''] : undefined);
  const value = new Fraction(digits.replaceAll(',', ''));
  return { value: value.mul(scale ?? 1), end: scale === undefined ? end : end + 1, chinese: false, share: false };
}

function chinese(text: string, at: number): Numeral | { readonly value: null; readonly end: number } | null {
  const run = matched(RUN, text, at);
  if (run === null) return null;
  const end = at + run.length;
  const isShare = text.startsWith('分之', end);
  const value = (isShare ? WHOLE[run] : undefined) ?? chineseNumber(run);
  if (value === null || !isShare) {
    return value === null ? { value, end } : { value: new Fraction(value), end, chinese: true, share: false };
  }
  const top = shareOf(text, end + 2);
  if (!top || value === 0) return { value: null, end: end + 2 };
  return { value: top.value.div(value), end: top.end, chinese: true, share: true };
}

/** What stands above in 百分之五十 and 百分之12.5; never a share itself. */
function shareOf(text: string, at: number): { readonly value: Fraction; readonly end: number } | null {
  const digits = matched(ARABIC, text, at);
  if (digits !== null && digits.length <= LONGEST) return { value: new Fraction(digits), end: at + digits.length };
  const run = matched(RUN, text, at);
  const value = run === null ? null : chineseNumber(run);
  return run === null || value === null ? null : { value: new Fraction(value), end: at + run.length };
}

function matched(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
