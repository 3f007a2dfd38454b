import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longJson } from '../src/report/long-json.ts';

/** Documents whose last value is an empty list, wherever that stands; with one that is filled. */
const documents = fc.letrec<{ document: { empty: unknown; fill: (list: unknown) => unknown } }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 4 },
    fc.constant({ empty: [], fill: (list: unknown) => list }),
    fc
      .tuple(fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 1 })), tie('document'))
      .map(([before, { empty, fill }]) => ({
        empty: { ...before, 'last of all': empty },
        fill: (list: unknown) => ({ ...before, 'last of all': fill(list) }),
      })),
    fc.tuple(fc.array(fc.jsonValue({ maxDepth: 1 })), tie('document')).map(([before, { empty, fill }]) => ({
      empty: [...before, empty],
      fill: (list: unknown) => [...before, fill(list)],
    })),
  ),
})).document;

describe('JSON in parts', () => {
  test('is what JSON.stringify writes of the whole', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.jsonValue({ maxDepth: 2 })), ({ empty, fill }, entries) => {
        expect(longJson(empty, entries, (one) => one).join('')).toBe(`${JSON.stringify(fill(entries), null, 2)}\n`);
      }),
    );
  });

  test.each([999, 1000, 1001, 2500])('with %i entries', (count) => {
    const entries = Array.from({ length: count }, (_one, at) => `[] ${at}`);
    const told = longJson({ runs: [{ results: [] }] }, entries, (text, at) => ({ text, at })).join('');
    const whole = { runs: [{ results: entries.map((text, at) => ({ text, at })) }] };
    expect(told).toBe(`${JSON.stringify(whole, null, 2)}\n`);
  });
});
