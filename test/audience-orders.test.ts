import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { type Condition, type Operator, readCondition } from '../src/audience/condition.ts';
import { decide, overlap } from '../src/audience/decide.ts';
import type { Case, Person } from '../src/audience/domain.ts';
import { satisfies } from '../src/audience/satisfies.ts';
import type { Vocabulary } from '../src/model/catalogue.ts';

const RUNS = { numRuns: 1000 };
const none = new Map();
const attribute = (type: string, values: readonly string[] = []) => ({
  name: { zh: type },
  type,
  unit: null,
  values: new Map(values.map((value) => [value, { name: { zh: value }, broader: value === 'town' ? 'urban' : null }])),
  min: 0,
  max: 130,
  at: { in: {} as never, path: [] },
});
const vocabulary: Vocabulary = {
  fields: none,
  categories: none,
  groups: none,
  terms: none,
  departments: none,
  attributes: new Map([
    ['age', attribute('integer')],
    ['residence', attribute('enum', ['urban', 'town', 'rural'])],
    ['insured-by', attribute('tags', ['employee', 'resident'])],
    ['registered', attribute('boolean')],
  ]),
  units: none,
  dimensions: none,
  parameters: none,
  excludes: [],
};

/** Conditions as they are written, three deep at most. */
const { written } = fc.letrec<{ written: unknown; test: unknown }>((tie) => ({
  test: fc.oneof(
    fc
      .tuple(fc.constantFrom('ge', 'gt', 'le', 'lt'), fc.integer({ min: 0, max: 130 }))
      .map(([operator, bound]) => ({ age: { [operator]: bound } })),
    fc.constantFrom('urban', 'town', 'rural').map((value) => ({ residence: value })),
    fc.constantFrom('employee', 'resident').map((value) => ({ 'insured-by': value })),
    fc.boolean().map((value) => ({ registered: value })),
    fc.constantFrom('below-line', 'veteran').map((term) => ({ attested: term })),
  ),
  written: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('test'),
    fc.array(tie('written'), { minLength: 1, maxLength: 3 }).map((of) => ({ all: of })),
    fc.array(tie('written'), { minLength: 1, maxLength: 3 }).map((of) => ({ any: of })),
    tie('written').map((of) => ({ not: of })),
  ),
}));
const condition = written.map((raw): Condition => readCondition(raw, vocabulary, () => null));

/** Anybody: every attribute at random, not only the people the decision looks at. */
const anybody: fc.Arbitrary<Person> = fc
  .tuple(
    fc.integer({ min: 0, max: 130 }),
    fc.constantFrom('urban', 'town', 'rural'),
    fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  )
  .map(([age, residence, flags]) => {
    const names = [
      'insured-by=employee',
      'insured-by=resident',
      'registered',
      'attested:below-line',
      'attested:veteran',
    ];
    return new Map<string, Case>([
      ['age', new Fraction(age)],
      ['residence', residence],
      ...names.map((name, index): [string, Case] => [name, flags[index] ?? false]),
    ]);
  });

const covers = (above: Condition, local: Condition) => decide(above, local, vocabulary).is === 'covers';
const meets = (person: Person, one: Condition) => satisfies(person, one, vocabulary);

describe('who is covered', () => {
  test('every condition covers itself', () => {
    fc.assert(
      fc.property(condition, (a) => covers(a, a)),
      RUNS,
    );
  });

  test('two that cover each other cover the same people', () => {
    fc.assert(
      fc.property(condition, condition, anybody, (a, b, person) => {
        const same = covers(a, b) && covers(b, a);
        return !same || meets(person, a) === meets(person, b);
      }),
      RUNS,
    );
  });

  test('what covers a cover covers', () => {
    fc.assert(
      fc.property(condition, condition, condition, (a, b, c) => {
        // Chance seldom puts three in a row: widened twice they are.
        const [wide, wider]: Condition[] = [
          { is: 'any', of: [a, b] },
          { is: 'any', of: [a, b, c] },
        ];
        const chained = wide && wider ? covers(a, wide) && covers(wide, wider) && covers(a, wider) : false;
        return chained && (!(covers(a, b) && covers(b, c)) || covers(a, c));
      }),
      RUNS,
    );
  });

  test('stretches meet where the people looked at one by one say so', () => {
    const bound = fc.tuple(fc.constantFrom('ge', 'gt', 'le', 'lt'), fc.integer({ min: -30, max: 1350 }));
    const stretch = fc.array(bound, { minLength: 1, maxLength: 2 }).map((bounds) => ({
      age: Object.fromEntries(bounds.map(([operator, tenths]) => [operator, tenths / 10])),
    }));
    for (const type of ['integer', 'number']) {
      const attributes = new Map([['age', attribute(type)]]);
      const read = (raw: unknown) => readCondition(raw, { ...vocabulary, attributes }, () => null);
      const by = (a: Condition, b: Condition) =>
        decide({ is: 'all', of: [a, b] }, { is: 'any', of: [] }, { ...vocabulary, attributes }).is === 'loses';
      fc.assert(
        fc.property(
          stretch,
          stretch,
          (a, b) => overlap(read(a), read(b), { ...vocabulary, attributes }) === by(read(a), read(b)),
        ),
        RUNS,
      );
    }
  });

  test('nobody at all is left out where it says so', () => {
    fc.assert(
      fc.property(
        condition,
        condition,
        anybody,
        (a, b, person) => !covers(a, b) || !meets(person, a) || meets(person, b),
      ),
      RUNS,
    );
  });

  test('the person named loses, whatever else is true of them', () => {
    fc.assert(
      fc.property(condition, condition, anybody, (a, b, anyone) => {
        const decision = decide(a, b, vocabulary);
        if (decision.is !== 'loses') return true;
        const person = new Map([...anyone, ...decision.person]);
        return meets(person, a) && !meets(person, b);
      }),
      RUNS,
    );
  });

  test('two conditions overlap if somebody meets both, and only then', () => {
    fc.assert(
      fc.property(condition, condition, anybody, (a, b, person) => {
        const both = meets(person, a) && meets(person, b);
        return overlap(a, b, vocabulary) === overlap(b, a, vocabulary) && (!both || overlap(a, b, vocabulary));
      }),
      RUNS,
    );
  });

  test('a disjunct never narrows, a further condition never widens', () => {
    fc.assert(
      fc.property(
        condition,
        condition,
        (a, b) => covers(a, { is: 'any', of: [a, b] }) && covers({ is: 'all', of: [a, b] }, a),
      ),
      RUNS,
    );
  });

  test('the operators cut where they say', () => {
    const operators: readonly Operator[] = ['ge', 'gt', 'le', 'lt'];
    const at = (operator: Operator, bound: number): Condition => ({
      is: 'compare',
      attribute: 'age',
      operator,
      bound: new Fraction(bound),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 129 }), (bound) => {
        // Of whole years, over 59 is from 60.
        const [ge, gt, le, lt] = operators.map((operator) => covers(at('ge', bound), at(operator, bound)));
        expect([ge, gt, le, lt]).toEqual([true, false, false, false]);
        return covers(at('gt', bound - 1), at('ge', bound)) && covers(at('ge', bound), at('gt', bound - 1));
      }),
      RUNS,
    );
  });
});
