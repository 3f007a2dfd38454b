import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { wide } from '../src/report/cells.ts';
import { frame, printable } from '../src/report/frame.ts';
import { terminalText } from '../src/report/terminal.ts';
import { fill } from '../src/say/fill.ts';
import { TestWorkspace } from './workspace.ts';

const range = (line: number, from: number, to: number) => ({
  start: { line, column: from, offset: 0 },
  end: { line, column: to, offset: 0 },
});

describe('the line under a finding', () => {
  test.each([
    ['Chinese before it', '标题标题: 95', range(1, 7, 9), 10],
    ['a tab before it', '\tvalue: 95', range(1, 9, 11), 11],
    ['an emoji before it', '👍🏻 a: 95', range(1, 9, 11), 6],
  ])('stands under what it points at: %s', (_name, text, at, pad) => {
    expect(frame(text, at, 80).pad.length).toBe(pad);
  });

  /** The line as it is shown, and the line below it: to be read by eye, one under the other. */
  const golden: readonly (readonly [name: string, before: string, marked: string, after: string, shown: string])[] = [
    ['full-width punctuation', '标题：“一、二”（', '九十五', '）', '标题：“一、二”（九十五）\n                ~~~~~~'],
    ['signs of ambiguous width', '①…—→℃ ', '95', '', '①…—→℃ 95\n      ~~'],
    ['combining marks', 'e\u0301a\u0308 ', 'u\u0308', ' z', 'e\u0301a\u0308 u\u0308 z\n   ~'],
    ['tabs between Chinese', '值\t：\t', '95', '', '值    ：    95\n            ~~'],
    ['a flag', '🇨🇳 ', '95', '', '🇨🇳 95\n   ~~'],
    ['a family, whose joiners are shown', '👨\u200d👩\u200d👧 ', '95', '', '👨□👩□👧 95\n         ~~'],
    ['zero width', 'a\u200bb\ufeff', '95', '', 'a□b□95\n    ~~'],
    ['directions', '\u202e', '95', '\u202c', '□95□\n ~~'],
    ['half a character', '\ud83d', '95', '', '□95\n ~~'],
    ['an escape', '', '\u001b[31m', '', '□[31m\n~~~~~'],
    ['rare characters', '𠮷', '野家', '', '𠮷野家\n  ~~~~'],
    ['half-width kana', 'ｱ', '九', '', 'ｱ九\n ~~'],
    ['Hangul', '한', '95', '', '한95\n  ~~'],
    ['nothing marked', 'ab', '', '', 'ab\n  ~'],
    ['ten thousand characters before', '字'.repeat(10_000), '95', '', `…${'字'.repeat(15)}95\n${' '.repeat(31)}~~`],
    ['ten thousand characters after', '', '95', '字'.repeat(10_000), `95${'字'.repeat(15)}…\n~~`],
    ['ten thousand characters marked', 'a', '字'.repeat(10_000), 'b', `a${'字'.repeat(16)}…\n ${'~'.repeat(33)}`],
    ['ten thousand marks on one letter', `e${'\u0301'.repeat(10_000)}`, '95', '', `${'\u0301'.repeat(272)}95\n~~`],
    [
      'a cut through a tone mark',
      `国\u302a${'字'.repeat(15)}`.repeat(9),
      '95',
      '',
      `…${'字'.repeat(15)}95\n${' '.repeat(31)}~~`,
    ],
    ['a cut through a family', '', '95', `${'x'.repeat(29)}👩🏽`.repeat(9), `95${'x'.repeat(29)}👩🏽…\n~~`],
  ];
  test.each(golden)('%s', (_name, before, marked, after, expected) => {
    const line = before + marked + after;
    const at = range(1, before.length + 1, before.length + marked.length + 1);
    const { code, pad, underline } = frame(line, at, 41);
    expect(`${code}\n${pad}${underline}`).toBe(expected);
  });

  /** The same where signs of ambiguous width take two cells. */
  const goldenWide: readonly (readonly [name: string, before: string, marked: string, after: string, shown: string])[] =
    [
      ['signs of ambiguous width', '①…—→℃ ', '95', '', '①…—→℃ 95\n           ~~'],
      ['quotation marks', '标题：“一”', '九°', '', '标题：“一”九°\n            ~~~~'],
      ['Chinese and ASCII alone', '标题: a', '95', '', '标题: a95\n       ~~'],
      ['marks upon a letter', 'e\u0301', '95', '', 'e\u030195\n ~~'],
      ['a picture made of a sign', '☎\ufe0f', '95', '', '☎\ufe0f95\n  ~~'],
      ['a picture with a sign in it', '🏃\u200d♂\ufe0f ', '95', '', '🏃□♂\ufe0f 95\n       ~~'],
      ['a control character, shown as a box', '\u202e', '95', '', '□95\n  ~~'],
      ['what is cut before', '“'.repeat(100), '95', '', `…${'“'.repeat(14)}95\n${' '.repeat(30)}~~`],
      ['what is cut after', '', '95', '”'.repeat(100), `95${'”'.repeat(14)}…\n~~`],
    ];
  test.each(goldenWide)('where signs are wide: %s', (_name, before, marked, after, expected) => {
    const line = before + marked + after;
    const at = range(1, before.length + 1, before.length + marked.length + 1);
    const { code, pad, underline } = frame(line, at, 41, wide);
    expect(`${code}\n${pad}${underline}`).toBe(expected);
  });

  test.each([
    [[], {}, 24],
    [['--ambiguous-width', 'wide'], {}, 27],
    [[], { DIXIAN_AMBIGUOUS_WIDTH: 'wide' }, 27],
    [['--ambiguous-width', 'narrow'], { DIXIAN_AMBIGUOUS_WIDTH: 'wide' }, 24],
    [[], { DIXIAN_AMBIGUOUS_WIDTH: '', LANG: 'zh_CN.UTF-8' }, 24],
  ])('a terminal is said to be wide by %j and %j', async (words, env, cells) => {
    const one = new TestWorkspace({ 'local/p.yaml': 'note: { "“…”": 1, b: 1, b: 2 }\n' });
    const { out } = await one.run(['validate', ...words], { env });
    one.remove();
    expect([...out.matchAll(/^ {4}│ ( *)~/gm)].map(([, pad]) => pad?.length)).toContain(cells);
  });

  test.each([
    [['--ambiguous-width', 'very'], {}, '“very”'],
    [[], { DIXIAN_AMBIGUOUS_WIDTH: 'very' }, '“DIXIAN_AMBIGUOUS_WIDTH=very”'],
    [['--lang', 'fr'], {}, '“fr”'],
    [[], { DIXIAN_LANG: 'cn' }, '“DIXIAN_LANG=cn”'],
    [[], { DIXIAN_LANG: 'cn', LANG: 'en_GB.UTF-8' }, 'There is no language “DIXIAN_LANG=cn”'],
  ])('another width or language is refused: %j and %j', async (words, env, said) => {
    const one = new TestWorkspace();
    const ran = await one.run(['validate', ...words], { env });
    const help = await one.run(['--help'], { env });
    one.remove();
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
    expect(help).toMatchObject({ code: 0, err: '' });
  });

  test('the line is found by its offset, whatever ends lines', () => {
    const text = '一\r\n二: 95\r\n三';
    const at = { start: { line: 2, column: 4, offset: 6 }, end: { line: 2, column: 6, offset: 8 } };
    expect(frame(text, at, 80)).toMatchObject({ code: '二: 95', pad: '    ', underline: '~~' });
  });

  test('never grows wider than the terminal, and always shows what it points at', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.nat(150),
        fc.integer({ min: 1, max: 40 }),
        (text, from, length) => {
          const line = text.replaceAll('\n', ' ');
          const start = Math.min(from, line.length);
          const shown = frame(line, range(1, start + 1, start + 1 + length), 60);
          return stringWidth(shown.code) <= 60 && shown.underline.length >= 1;
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('control characters never reach the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        return !/\p{Cc}|[\u202a-\u202e]/u.test(printable(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what the log of a build takes for a command', () => {
  test.each([
    ['::error::x', '□:error::x'],
    ['  ::add-mask::x', '  □:add-mask::x'],
    ['a\n\t::x', 'a\n    □:x'],
    ['a ::x', 'a ::x'],
    ['a ##[error]x', 'a ##□error]x'],
  ])('%j', (text, shown) => expect(terminalText(text)).toBe(shown));
});

describe('sentences', () => {
  test('optional parts go when a fact is missing, and facts are never read as templates', () => {
    expect(fill('a {x}[[ (b {y})]]', { x: '{y}[[z]]', y: null }, {})).toBe('a {y}[[z]]');
    expect(fill('a[[ {y}]]', { y: 0 }, {})).toBe('a 0');
  });

  test.each([
    [0, '0 days are left'],
    [1, '1 day is left'],
    [2, '2 days are left'],
  ])('a word takes the form its number asks for: %i', (n, says) => {
    expect(fill('{n} {n|day is|days are} left', { n }, {})).toBe(says);
  });
});
