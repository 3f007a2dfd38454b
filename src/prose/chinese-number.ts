const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const LONGEST = 15;

/** 一千二百四十 as 1240, 两百 as 200, 一万二 as 12000, 二〇二五 as 2025; null for a run that is no number in good form. */
export function chineseNumber(run: string): number | null {
  const characters = [...run.replaceAll('〇', '零').replaceAll('两', '二')];
  if (characters.length === 0 || characters.length > LONGEST) return null;
  if (characters.every((one) => DIGITS.includes(one)))
    return Number(characters.map((one) => DIGITS.indexOf(one)).join(''));
  return spoken(characters);
}

/** Hundreds and tens make a section, 万 and 亿 close it; what is out of order is no number. */
function spoken(characters: readonly string[]): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  for (const [index, one] of characters.entries()) {
    const unit = UNITS[one];
    const scale = SCALES[one];
    if (unit !== undefined) {
      if (unit >= smallest || (digit === null && one !== '十')) return null;
      section += (digit ?? 1) * unit;
      smallest = unit;
    } else if (scale !== undefined) {
      total = scale === 1e8 ? (total + section + (digit ?? 0)) * scale : total + (section + (digit ?? 0)) * scale;
      if (total === 0) return null;
      section = 0;
      smallest = Number.POSITIVE_INFINITY;
    } else if (digit !== null) return null;
    else if (one !== '零') {
      digit = DIGITS.indexOf(one);
      if (index === characters.length - 1) digit *= shorthand(characters[index - 1] ?? '');
      continue;
    }
    digit = null;
  }
  return total + section + (digit ?? 0);
}

/** The last digit of 一百二 counts tens, that of 一百零二 and 十二 ones. */
function shorthand(before: string): number {
  const unit = UNITS[before] ?? SCALES[before] ?? 1;
  return unit <= 10 ? 1 : unit / 10;
}
