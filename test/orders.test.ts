import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { measureTypes } from '../src/measures/index.ts';
import type { Comparison, MeasureType } from '../src/measures/measure-type.ts';
import { conversion, type Units } from '../src/measures/units.ts';
import type { Better } from '../src/model/catalogue.ts';
import type { Scalar } from '../src/model/value.ts';
import { compareLevels, levelInUnit } from '../src/resolve/compare.ts';
import type { Level } from '../src/resolve/levels.ts';

const fraction = fc
  .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 360 }))
  .map(([n, d]) => new Fraction(n, d));
const values: Readonly<Record<MeasureType['holds'], fc.Arbitrary<Scalar>>> = {
  number: fraction,
  boolean: fc.boolean(),
  set: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')).map((terms) => new Set(terms)),
  prose: fc.constantFrom('按规定发放', '逐步提高'),
};
const directions: readonly Better[] = ['more', 'less'];
const RUNS = { numRuns: 1000 };
const atLeast = (comparison: Comparison) => comparison === 'equal' || comparison === 'better';
const MIRROR: Readonly<Record<Comparison, Comparison>> = {
  equal: 'equal',
  better: 'worse',
  worse: 'better',
  mixed: 'mixed',
  incomparable: 'incomparable',
};

for (const type of measureTypes) {
  for (const better of directions) {
    describe(`the order of ${type.id}, better: ${better}`, () => {
      const value = values[type.holds];
      test('is reflexive', () => {
        fc.assert(
          fc.property(value, (a) => type.compare(a, a, better) === 'equal'),
          RUNS,
        );
      });
      test('is its own mirror', () => {
        fc.assert(
          fc.property(value, value, (a, b) => type.compare(b, a, better) === MIRROR[type.compare(a, b, better)]),
          RUNS,
        );
      });
      test('is transitive', () => {
        fc.assert(
          fc.property(
            value,
            value,
            value,
            (a, b, c) =>
              !(atLeast(type.compare(a, b, better)) && atLeast(type.compare(b, c, better))) ||
              atLeast(type.compare(a, c, better)),
          ),
          RUNS,
        );
      });
    });
  }

  test(`the examples of ${type.id} stand from weakest to strongest`, () => {
    const read = (raw: unknown): Scalar =>
      type.holds === 'number'
        ? new Fraction(String(raw))
        : type.holds === 'set'
          ? new Set(raw as string[])
          : (raw as Scalar);
    const [first, ...rest] = type.examples.map(read);
    let before = first;
    for (const next of rest) {
      expect(before !== undefined && type.compare(next, before, type.better)).toBe('better');
      before = next;
    }
  });
}

const unit = (id: string, dimension: string, factor: number | string = 1, rate = dimension) =>
  [id, { id, name: { zh: id }, dimension, factor: new Fraction(factor), rate }] as const;
const units: Units = new Map([
  unit('CNY', 'money'),
  unit('wan-CNY', 'money', 10_000),
  unit('person', 'people'),
  unit('wan-person', 'people', 10_000),
  unit('household', 'households'),
  unit('hour', 'hours'),
  unit('day', 'days', 1, 'day'),
  unit('week', 'days', 7, 'week'),
  unit('working-day', 'working-days'),
  unit('month', 'months'),
  unit('quarter', 'months', 3),
  unit('year', 'months', 12),
]);

describe('units', () => {
  const rows: readonly (readonly [string, string, string | null])[] = [
    ['CNY/person/year', 'CNY/person/month', '1/12'],
    ['CNY/person/quarter', 'CNY/person/month', '1/3'],
    ['CNY/quarter', 'CNY/year', '4'],
    ['wan-CNY', 'CNY', '10000'],
    ['CNY/wan-person', 'CNY/person', '1/10000'],
    ['CNY/month/person', 'CNY/person/month', '1'],
    ['week', 'day', '7'],
    ['hour/week', 'hour/day', null],
    ['day', 'working-day', null],
    ['month', 'day', null],
    ['CNY/person/month', 'CNY/household/month', null],
    ['CNY/person/month', 'CNY/person', null],
    ['CNY/head', 'CNY/person', null],
  ];
  test.each(rows)('%s in %s is %s', (from, to, factor) => {
    expect(conversion(units, from, to)?.toFraction() ?? null).toBe(factor);
  });

  const composite = fc
    .tuple(
      fc.constantFrom('CNY', 'wan-CNY'),
      fc.constantFrom('person', 'wan-person'),
      fc.constantFrom('month', 'quarter', 'year'),
    )
    .map((parts) => parts.join('/'));
  test('there and back is the same', () => {
    fc.assert(
      fc.property(fraction, composite, composite, (value, a, b) => {
        const there = conversion(units, a, b);
        const back = conversion(units, b, a);
        return there !== null && back !== null && value.mul(there).mul(back).equals(value);
      }),
      RUNS,
    );
  });

  test('re-expressing a value never changes how it compares', () => {
    const [amount] = measureTypes;
    fc.assert(
      fc.property(fraction, fraction, composite, composite, (a, b, from, to) => {
        const factor = conversion(units, from, to);
        return (
          factor !== null && amount?.compare(a, b, 'more') === amount?.compare(a.mul(factor), b.mul(factor), 'more')
        );
      }),
      RUNS,
    );
  });
});

/** A level as a document may give it: an exact figure or a range, in any unit of the kind. */
const level: fc.Arbitrary<Level> = fc
  .tuple(fraction, fraction, fc.constantFrom('CNY', 'wan-CNY'), fc.constantFrom('month', 'year'), fc.boolean())
  .map(([one, other, money, time, exact]): Level => {
    const [ge, le] = one.compare(other) < 0 ? [one, other] : [other, one];
    const unit = `${money}/person/${time}`;
    return exact ? { is: 'exact', value: one, unit } : { is: 'bounds', ge, le, unit };
  });
const figures = measureTypes.filter((type) => type.holds === 'number' && type.id !== 'threshold');

for (const { id: type } of figures) {
  for (const better of directions) {
    describe(`levels of ${type} in several units, better: ${better}`, () => {
      const compare = (a: Level, b: Level) => compareLevels({ type, better }, a, b, units).comparison;
      test('are equal to themselves in any unit of the kind', () => {
        fc.assert(
          fc.property(level, level, (a, other) => {
            const again = 'unit' in other ? levelInUnit(a, other.unit, units) : a;
            return compare(a, a) === 'equal' && compare(a, again) === 'equal' && compare(again, a) === 'equal';
          }),
          RUNS,
        );
      });
      test('are each as good as the other only where they are equal', () => {
        fc.assert(
          fc.property(level, level, (a, b) => compare(b, a) === MIRROR[compare(a, b)]),
          RUNS,
        );
      });
      test('are in one order, whatever unit stands between', () => {
        fc.assert(
          fc.property(
            level,
            level,
            level,
            (a, b, c) => !(atLeast(compare(a, b)) && atLeast(compare(b, c))) || atLeast(compare(a, c)),
          ),
          RUNS,
        );
      });
    });
  }
}

test('a threshold is only ever equal, or not to be compared', () => {
  fc.assert(
    fc.property(level, level, (a, b) =>
      ['equal', 'incomparable'].includes(compareLevels({ type: 'threshold', better: 'more' }, a, b, units).comparison),
    ),
    RUNS,
  );
});
