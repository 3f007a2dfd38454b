import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { frame, printable } from '../src/report/frame.ts';
import { fill } from '../src/say/fill.ts';

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
