import type { Unit } from '../model/value.ts';
import { boundAfter } from './bounds.ts';
import type { Lexicon } from './lexicon.ts';
import { numeralAt } from './numeral.ts';
import { type Per, perBehind } from './per.ts';
import type { Token } from './token.ts';

/** A number with its unit and what follows it; `token` is null where the characters are no number after all. */
export function numberAt(
  text: string,
  at: number,
  lexicon: Lexicon,
): { readonly token: Token | null; readonly end: number } | null {
  const numeral = numeralAt(text, at);
  if (numeral === null) return null;
  const { end } = numeral;
  if (numeral.value === null) return { token: left(at, end, 'vague'), end };
  const { value, chinese } = numeral;
  if (/[多余几来]/.test(text[end] ?? '')) return { token: left(at, end, 'vague'), end };
  if (numeral.share)
    return {
      token: {
        is: 'number',
        start: at,
        ...behind(text, end, lexicon),
        value: value.mul(100),
        units: ['percent'],
        chinese,
      },
      end,
    };
  const start = text[end] === '个' ? end + 1 : end;
  const word = lexicon.at(text, start);
  const why = word && notAFigure(text, at, start, word.end);
  if (why) return { token: why === 'none' ? null : left(at, word.end, why), end: word.end };
  if (!word) return { token: bare(text, at, end, value, chinese), end };
  const token = {
    is: 'number' as const,
    start: at,
    ...behind(text, word.end, lexicon),
    value,
    units: word.tokens,
    chinese,
  };
  return { token, end: token.end };
}

function left(start: number, end: number, why: 'vague' | 'calendar' | 'ordinal' | 'document'): Token {
  return { is: 'left', start, end, why };
}

/** A number without a unit; a year, a document number, or something only its neighbours can explain. */
function bare(
  text: string,
  at: number,
  end: number,
  value: Extract<Token, { is: 'number' }>['value'],
  chinese: boolean,
): Token {
  if (text[end] === '号') return left(at, end, 'document');
  if (/[级型度]/.test(text[end] ?? '')) return left(at, end, 'ordinal');
  if (!chinese && end - at === 4 && value.compare(1900) > 0 && value.compare(2100) < 0)
    return left(at, end, 'calendar');
  return { is: 'number', start: at, end, value, units: [], behind: [], after: null, chinese };
}

/** 8月 is a month of the calendar and 一季度 a quarter of it, 三年级 a class, 上一年度 a year and 一次性 a manner of paying. */
function notAFigure(text: string, at: number, start: number, end: number): 'calendar' | 'ordinal' | 'none' | null {
  const word = text.slice(start, end);
  if (/^(?:月|季度?)$/u.test(word) && text[start - 1] !== '个') return 'calendar';
  if (word === '日' && /[^个]月$/.test(text.slice(Math.max(0, at - 2), at))) return 'calendar';
  if (word === '年级') return 'ordinal';
  if (word === '年' && /[度级]/.test(text[end] ?? '')) return 'none';
  return word === '次' && text[end] === '性' ? 'none' : null;
}

/** 元/人·月, then 以上 or 以内. */
function behind(
  text: string,
  at: number,
  lexicon: Lexicon,
): Pick<Extract<Token, { is: 'number' }>, 'behind' | 'after' | 'end'> {
  const found: Per[] = [];
  let end = at;
  for (let per = perBehind(text, end, lexicon); per && found.length < 3; per = perBehind(text, end, lexicon)) {
    found.push(per);
    end = per.end;
  }
  const after = boundAfter(text, end);
  return { behind: found, after: after?.bound ?? null, end: after?.end ?? end };
}

/** Whether a unit counts things or happenings, so that a small Chinese number before it may be an article. */
export function isCount(units: readonly Unit[]): boolean {
  return !units.some((unit) => /CNY|percent|age|minute|hour|day|week|month|quarter|year|m2|km|mg/.test(unit));
}
