import type { Unit } from '../model/value.ts';

/** Words of texts that name a unit, the longer first, and the token of a unit they mean. */
const NAMED: readonly (readonly [word: string, token: string])[] = [
  ['/人', 'person'],
  ['/户', 'household'],
  ['个工作日', 'working-day'],
  ['工作日', 'working-day'],
  ['在校日', 'school-day'],
  ['平方米', 'm2'],
  ['百分之', 'percent'],
  ['小时', 'hour'],
  ['分钟', 'minute'],
  ['学年', 'school-year'],
  ['学期', 'term'],
  ['孕周', 'gestational-week'],
  ['月龄', 'month-of-age'],
  ['周岁', 'year-of-age'],
  ['课时', 'class-hour'],
  ['公里', 'km'],
  ['千人', 'thousand-person'],
  ['万人', 'wan-person'],
  ['个月', 'month'],
  ['季度', 'quarter'],
  ['星期', 'week'],
  ['岁', 'year-of-age'],
  ['年', 'year'],
  ['月', 'month'],
  ['周', 'week'],
  ['日', 'day'],
  ['天', 'day'],
  ['元', 'CNY'],
  ['倍', 'times-base'],
  ['%', 'percent'],
];

/** What makes a figure say more, less or something other than itself: nobody can tell what is to be written. */
const UNCLEAR =
  /约|左右|不满|不足|(?<!不)低于|(?<!不)高于|(?<!不)超过|(?<!不)少于|大于|小于|[由或加减折分亿万千百/×*+~:;，。、<>-]/u;
const LEAST = /不低于|不少于|至少|最低|最少|以上|≥/u;
const MOST = /不超过|不高于|不多于|至多|最多|最高|以内|之内|以下|≤|内 *$/u;
const FIGURE = '[0-9]{1,12}(?:\\.[0-9]{1,6})?';
const ONE = new RegExp(`^[^0-9]*(${FIGURE})[^0-9]*$`, 'u');
const DASH = /[-~—–至到]+/u;
const TWO = new RegExp(`^[^0-9]*(${FIGURE})[^0-9]{0,4}(?:-|~|—|–|至|到)+ *(${FIGURE})[^0-9]*$`, 'u');

const TEN_THOUSAND = /万(?=元|$)/u;

/**
 * What is to be written for a figure with words about it, so that it reads as the words do: `20` for `20个`, `{ ge: 5 }` for `不少于5次`;
 * null where the words may say more than that, or name a unit that is not the one in force.
 */
export function meantBy(written: string, unit: Unit): string | null {
  if (written.length > 30) return null;
  const plain = written.normalize('NFKC').trim().replace('>=', '≥').replace('<=', '≤');
  const rest = withoutUnits(plain.replace(TEN_THOUSAND, ''), unit);
  if (rest === null) return null;
  const times = TEN_THOUSAND.test(plain) ? 10_000 : 1;
  const [, least = '', most = ''] = TWO.exec(rest) ?? [];
  if (least !== '') return UNCLEAR.test(rest.replace(DASH, '')) ? null : range(least, most, times);
  const figure = ONE.exec(rest)?.[1];
  return figure === undefined || UNCLEAR.test(rest) ? null : bound(rest, scaled(figure, times));
}

function range(least: string, most: string, times: number): string | null {
  return Number(least) < Number(most) ? `{ ge: ${scaled(least, times)}, le: ${scaled(most, times)} }` : null;
}

function bound(words: string, figure: string): string | null {
  const isLeast = LEAST.test(words);
  const isMost = MOST.test(words);
  if (isLeast && isMost) return null;
  return isLeast ? `{ ge: ${figure} }` : isMost ? `{ le: ${figure} }` : figure;
}

/** Ten thousand times a figure, in digits as people write them. */
function scaled(figure: string, times: number): string {
  return times === 1 ? figure : String(Math.round(Number(figure) * times));
}

/** The text without the words that name a unit; null where one of them is not of the unit in force. */
function withoutUnits(plain: string, unit: Unit): string | null {
  const tokens = unit.split('/');
  let rest = plain;
  for (const [word, token] of NAMED) {
    if (!rest.includes(word)) continue;
    if (!tokens.includes(token)) return null;
    rest = rest.replaceAll(word, ' ');
  }
  // What stood between them.
  return rest.replace(/\/ /g, ' ');
}
