import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { escapeHtml, proseHtml } from '../src/render/html-text.ts';
import { escapeMarkdown } from '../src/render/markdown-text.ts';

/** What is kept on one line, in HTML. */
function kept(text: string, lang: 'zh' | 'en'): readonly string[] {
  return [...proseHtml(text, lang).matchAll(/<i>([^<]*)<\/i>/gu)].map(([, figure = '']) => figure);
}

describe('a figure and its unit stay together', () => {
  test.each([
    ['from 30 and up', []],
    ['grades 16 to 18', []],
    ['there are 30 of them, in 20 by then', []],
    ['30 days and 16 to 18 hours', ['30 days', '18 hours']],
    ['within 30 working days of it', ['30 working days']],
    ['123 yuan per person per month', ['123 yuan']],
    // A sign that stands at the digits is never parted from them.
    ['at least 15% and 7.5 %', ['7.5 %']],
    ['from 1 July 2024 to August 2025', ['1 July 2024', 'August 2025']],
    ['aged 60 years or over', ['60 years']],
    ['30 daylight hours', []],
    ['1,200 yuan, 3 areas', ['1,200 yuan', '3 areas']],
  ])('%s', (text, whole) => {
    expect(kept(text, 'en')).toEqual(whole);
    for (const one of whole) expect(escapeMarkdown(text)).toContain(one.replaceAll(' ', '\u00a0'));
    expect(escapeMarkdown(text).match(/\u00a0/gu) ?? []).toHaveLength(whole.join('').match(/ /gu)?.length ?? 0);
  });

  test.each([
    ['每人0.13平方米以上', ['0.13平方米']],
    ['123 元/人·月，自2024年1月1日起', ['123 元/人·月', '2024年1月1日']],
    ['30个工作日内办结', ['30个工作日']],
    ['满60周岁', ['60周岁']],
    ['每年不少于4次，每次2小时', ['4次', '2小时']],
  ])('%s', (text, whole) => expect(kept(text, 'zh')).toEqual(whole));

  const { units } = parse(readFileSync('catalog/vocabulary/units.yaml', 'utf8')) as {
    units: Record<string, { name: Words; count?: Words }>;
  };
  test.each(Object.entries(units).filter(([token]) => token !== 'percent'))(
    '%s of the catalogue, after a number',
    (_token, { name, count = name }) => {
      for (const lang of ['zh', 'en'] as const)
        for (const [number, words] of [
          ['1', name],
          ['30', count],
        ] as const) {
          const figure = `${number} ${words[lang]}`;
          expect(kept(`${figure}, ${figure}.`, lang)[0]?.startsWith(firstWords(figure))).toBe(true);
        }
    },
  );

  test('whatever the text, nothing is lost or said twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('zh', 'en'), (text, lang) => {
        expect(proseHtml(text, lang as 'zh' | 'en').replace(/<\/?(?:i|span)[^>]*>/gu, '')).toBe(escapeHtml(text));
      }),
    );
  });
});

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** "ten thousand yuan" is long enough to be parted before its last word. */
const firstWords = (figure: string): string => figure.replace(/(ten thousand|thousand) \w+$/u, '$1');
