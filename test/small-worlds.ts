import fc from 'fast-check';
import Fraction from 'fraction.js';
import type { Written } from '../src/prove/naive/world.ts';
import { validate } from '../src/schema/validate.ts';
import { plainDocument } from '../src/source/plain-document.ts';

/** The register of areas of every small world: a chain of three. */
export const AREAS = `code,name,level,rank,parent,from,until,succeeds,source
CN,全国,nation,,,,,,fictional
990000,示例省,province,,CN,,,,fictional
990100,示例市,prefecture,,990000,,,,fictional
990101,示例县,county,,990100,,,,fictional
`;
const CHAIN = ['990000', '990100', '990101'];
export const KEYS = ['first', 'second'];

const name = { zh: '示例' };
const vocabulary = {
  kind: 'vocabulary',
  units: {
    CNY: { name, dimension: 'money' },
    'wan-CNY': { name, dimension: 'money', factor: 10_000 },
    person: { name, dimension: 'people' },
    household: { name, dimension: 'households' },
    month: { name, dimension: 'months' },
    quarter: { name, dimension: 'months', factor: 3 },
    year: { name, dimension: 'months', factor: 12 },
    day: { name, dimension: 'days', rate: 'day' },
    week: { name, dimension: 'days', factor: 7, rate: 'week' },
    'working-day': { name, dimension: 'working-days' },
  },
  attributes: {
    residence: { name, type: 'enum', values: { urban: { name }, rural: { name } } },
    age: { name, type: 'integer', min: 0, max: 130 },
    insured: { name, type: 'tags', values: { employee: { name }, resident: { name } } },
    grade: { name, type: 'enum', values: { severe: { name }, first: { name, broader: 'severe' }, light: { name } } },
    'registered-here': { name, type: 'boolean' },
  },
  excludes: [{ all: [{ insured: 'employee' }, { age: { lt: 16 } }] }],
  parameters: { wage: { name, unit: 'CNY/person/month' } },
  dimensions: {
    residence: {
      name,
      over: 'people',
      cells: { urban: { name, who: { residence: 'urban' } }, rural: { name, who: { residence: 'rural' } } },
    },
    finer: {
      name,
      over: 'people',
      refines: 'residence',
      cells: {
        city: { name, broader: 'urban' },
        town: { name, broader: 'urban' },
        village: { name, broader: 'rural' },
        ship: { name },
      },
    },
    place: {
      name,
      over: 'people',
      cells: {
        'urban-old': { name, who: { all: [{ residence: 'urban' }, { age: { ge: 60 } }] } },
        'urban-young': { name, who: { all: [{ residence: 'urban' }, { age: { lt: 60 } }] } },
        country: { name, who: { residence: 'rural' } },
      },
    },
    venue: { name, over: 'services', cells: { pool: { name }, hall: { name } } },
    tier: {
      name,
      over: 'areas',
      cells: { west: { name }, east: { name } },
      members: { west: ['990000'], east: ['990101'] },
    },
  },
};
const CELLS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(vocabulary.dimensions).map(([id, dimension]) => [id, Object.keys(dimension.cells)]),
);

/** Types with units that may meet in one series: some convert, some never do. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  amount: [
    'CNY/person/month',
    'CNY/person/month',
    'CNY/person/year',
    'CNY/month/person',
    'CNY/household/month',
    'CNY/person',
  ],
  quantity: ['day/week', 'day/week', 'week/year', 'day/year'],
  coverage: ['CNY/person'],
  'time-limit': ['day', 'day', 'week', 'working-day'],
  charge: ['CNY/person', 'wan-CNY/person', 'CNY/person'],
};
/** What a measure may be counted in, where that is not always the first of these. */
const OWN_UNITS: Readonly<Record<string, readonly string[]>> = {
  amount: [
    'CNY/person/month',
    'CNY/person/month',
    'CNY/person/month',
    'CNY/person/year',
    'wan-CNY/person/quarter',
    'CNY/person',
  ],
  quantity: ['day/week', 'day/week', 'day/year'],
};
const TYPES = [...Object.keys(UNITS), 'amount', 'amount', 'guarantee', 'set', 'statement'];

const day = fc.constantFrom('2022-06-01', '2023-01-01', '2024-01-01', '2024-01-02', '2025-03-01', '2026-01-01');
const figure = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom('7/3', 1.5, 12, 24, 0));
const maybe = <T>(value: fc.Arbitrary<T>, often = 4) => fc.option(value, { nil: undefined, freq: often });
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const without = <T extends object>(raw: T): T =>
  Object.fromEntries(Object.entries(raw).filter(([, one]) => one !== undefined)) as T;

const flatOf = (type: string): fc.Arbitrary<unknown> => {
  if (type === 'guarantee') return fc.boolean();
  if (type === 'set') return fc.subarray(['a', 'b', 'c'], { minLength: 1 });
  if (type === 'statement') return fc.constantFrom('按规定发放', '逐步提高');
  const of = fc.constantFrom('service#first', 'service#second', 'area.wage', 'above');
  const rest = {
    of,
    cell: rarely(fc.constantFrom('urban', 'rural')),
    at: rarely(fc.constantFrom('here', 'above', '990000')),
    stated: rarely(figure),
  };
  const ratio = fc.record({ ratio: fc.constantFrom(1, 1.3, '1/2', 2), ...rest }).map(without);
  const plus = fc.record({ plus: fc.integer({ min: 1, max: 3 }), ...rest }).map(without);
  const months = fc.record({ months: fc.integer({ min: 1, max: 6 }), ...rest }).map(without);
  const term = fc.oneof(
    { weight: 3, arbitrary: figure },
    { weight: 4, arbitrary: ratio },
    { weight: 1, arbitrary: plus },
    { weight: 1, arbitrary: months },
  );
  const sum = fc
    .record({ a: term, b: fc.oneof(term, fc.record({ name: fc.constant('部分'), value: term })) })
    .map((parts) => ({ sum: parts }));
  const end = fc.oneof({ weight: 4, arbitrary: term }, { weight: 1, arbitrary: sum });
  return fc.oneof(
    { weight: 10, arbitrary: figure },
    { weight: 1, arbitrary: fc.record({ ge: figure }) },
    { weight: 1, arbitrary: fc.record({ le: figure }) },
    { weight: 2, arbitrary: fc.record({ ge: maybe(end, 3), le: maybe(end, 2) }).map(asRange) },
    { weight: 1, arbitrary: fc.constantFrom({ sum: { a: 2, b: 3 } }, { sum: { a: 5, b: '1/2' } }) },
    { weight: 2, arbitrary: sum },
    { weight: 1, arbitrary: fc.constant({ text: '按规定' }) },
    { weight: 2, arbitrary: ratio },
    { weight: 1, arbitrary: plus },
    { weight: 1, arbitrary: months },
  );
};

interface RawRange {
  readonly ge?: unknown;
  readonly le?: unknown;
}

/** A range has an end; one that is seen to be turned round when it is read is refused there. */
function asRange({ ge, le }: RawRange): RawRange {
  if (ge === undefined || le === undefined) return le === undefined ? { ge: ge ?? 3 } : { le };
  const [low, high] = [ge, le].map((end) =>
    typeof end === 'object' ? Number.NaN : new Fraction(String(end)).valueOf(),
  );
  const isAlike = typeof ge === 'object' && typeof le === 'object';
  return (low ?? 0) > (high ?? 0) || isAlike ? { ge } : { ge, le };
}

/** A parameter that is itself worked out from something. */
const wageShare = fc.record({
  ratio: fc.constantFrom(1, '1/2', 2),
  of: fc.constantFrom('service#first', 'service#second', 'area.wage'),
});

const cellsOf = (type: string, dimension: string): fc.Arbitrary<unknown> =>
  fc.subarray([...(CELLS[dimension] ?? [])], { minLength: 1 }).chain((cells) =>
    fc
      .tuple(
        ...cells.map(() => {
          const flat = flatOf(type);
          const own = fc.constantFrom(...(UNITS[type] ?? ['']));
          const blank = fc.constant({ value: null, why: '未见' });
          return UNITS[type]
            ? fc.oneof(
                { weight: 8, arbitrary: flat },
                { weight: 1, arbitrary: fc.record({ value: flat, unit: own }) },
                { weight: 1, arbitrary: blank },
              )
            : flat;
        }),
      )
      .map((values) => Object.fromEntries(cells.map((cell, index) => [cell, values[index]]))),
  );

const levelsBelow = fc.constantFrom('county', 'prefecture', ['prefecture', 'county'], ['county', 'prefecture']);

const entryOf = (type: string, isLeft: boolean): fc.Arbitrary<object> =>
  fc
    .oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          from: maybe(day),
          value: flatOf(type),
          unit: rarely(fc.constantFrom(...(UNITS[type] ?? ['x']))),
        }),
      },
      {
        weight: 2,
        arbitrary: fc
          .constantFrom(...Object.keys(CELLS))
          .chain((by) => fc.record({ from: maybe(day), by: fc.constant(by), value: cellsOf(type, by) })),
      },
      { weight: 1, arbitrary: fc.record({ from: day, value: fc.constant(null), why: fc.constant('未见') }) },
      ...(isLeft
        ? [
            {
              weight: 1,
              arbitrary: fc.record({ from: day, value: maybe(flatOf(type)), 'decided-by': levelsBelow }).map((one) => ({
                ...one,
                value: one.value ?? null,
              })),
            },
          ]
        : []),
    )
    .map((entry) => without(UNITS[type] ? entry : { ...entry, unit: undefined }));

const seriesOf = (type: string, isLeft = false) =>
  fc.uniqueArray(entryOf(type, isLeft), {
    minLength: 1,
    maxLength: 3,
    selector: (one) => (one as { from?: string }).from ?? '',
  });

const measureOf = (type: string) =>
  fc
    .record({
      name: fc.constant('计量标准'),
      type: fc.constant(type),
      unit: fc.constantFrom(...(OWN_UNITS[type] ?? [UNITS[type]?.[0]])),
      better: rarely(fc.constantFrom('more', 'less')),
      for: maybe(fc.constant('people'), 2),
      floor: maybe(seriesOf(type), 3),
      fixed: rarely(seriesOf(type)),
      limits: rarely(fc.constantFrom({ ge: 3 }, { le: 9 }, { ge: 2, le: 8 })),
      by: fc.constantFrom(
        'province',
        ['province', 'prefecture', 'county'],
        ['prefecture', 'county'],
        ['county', 'province'],
      ),
      optional: rarely(fc.constant(true)),
    })
    .map(({ floor, fixed, limits, by, optional, ...rest }) => {
      const decide = { by, ...(optional ? { optional } : {}), ...(limits && UNITS[type] ? { limits } : {}) };
      return without({ ...rest, ...(floor ? { floor } : fixed ? { fixed } : { decide }) });
    });

const localOf = (type: string) =>
  fc.record({ set: seriesOf(type, true), binds: rarely(fc.constantFrom('none', 'descendants')) }).map(without);

/** A small world: one national item of one or two measures, and up to three areas in a chain that set some of them. */
export const worlds = fc
  .tuple(fc.constantFrom(...TYPES), fc.constantFrom(...TYPES), fc.integer({ min: 1, max: 3 }))
  .chain(([first, second, depth]) => {
    const overlay = (area: string, index: number) =>
      fc
        .record({
          first: maybe(localOf(first), 6),
          second: maybe(localOf(second), 3),
          effective: day,
          repealed: rarely(day),
          later: rarely(localOf(first)),
          wage: rarely(
            fc.oneof(
              { weight: 4, arbitrary: figure },
              { weight: 1, arbitrary: wageShare },
              { weight: 2, arbitrary: fc.record({ west: figure, east: maybe(figure) }).map(without) },
            ),
          ),
          paid: fc.constantFrom('CNY/person/month', 'CNY/person/month', 'CNY/person/year', 'CNY/household/month'),
        })
        .map((one) => ({ area, index, ...one }));
    return fc.record({
      people: fc.constantFrom('everyone', { residence: 'urban' }, { age: { ge: 60 } }),
      measures: fc.record({ first: measureOf(first), second: measureOf(second) }),
      overlays: fc.tuple(...CHAIN.slice(0, depth).map(overlay)),
    });
  });
export type Small = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

const HEAD = { title: '示例', implements: '2023', scope: 'complete', adopts: ['2023'] };
const EDITION = {
  kind: 'edition',
  id: '2023',
  title: '示例',
  source: 'fictional',
  issued: '2023-01-01',
  effective: '2023-01-01',
  'local-deadline': 'P6M',
  review: 'P5Y',
  expects: { fields: 1, categories: 1, items: 1 },
  'contents-checked': 'page',
  contents: [{ field: 'one', categories: [{ id: 'one', items: ['service'] }] }],
};

const test: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({
    age: fc.oneof(
      fc.record({ ge: fc.constantFrom(6, 16, 60) }),
      fc.record({ lt: fc.constantFrom(16, 18) }),
      fc.record({ gt: fc.constant(15), le: fc.constantFrom(17, 60) }),
    ),
  }),
  fc.record({ residence: fc.constantFrom('urban', 'rural', ['urban', 'rural']) }),
  fc.record({ insured: fc.constantFrom('employee', 'resident', ['employee', 'resident']) }),
  fc.record({ grade: fc.constantFrom('severe', 'first', ['first', 'light']) }),
  fc.record({ 'registered-here': fc.boolean() }),
  fc.record({ attested: fc.constantFrom('hard-up', 'alone') }),
);

/** A condition of up to three levels. */
const who: fc.Arbitrary<unknown> = fc.letrec<{ who: unknown }>((tie) => ({
  who: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'who' },
    { weight: 4, arbitrary: test },
    { weight: 1, arbitrary: fc.constant('everyone') },
    { weight: 2, arbitrary: fc.record({ all: fc.array(tie('who'), { minLength: 1, maxLength: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ any: fc.array(tie('who'), { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ not: tie('who') }) },
  ),
})).who;

/** A small world of one group that up to three areas in a chain restate, widen, or ask more of. */
export const audiences = fc.record({
  who,
  overlays: fc.integer({ min: 1, max: 3 }).chain((depth) =>
    fc.tuple(
      ...CHAIN.slice(0, depth).map((area) =>
        fc.record({
          area: fc.constant(area),
          restate: maybe(who, 3),
          widen: maybe(who, 2),
          requires: rarely(who),
          binds: rarely(fc.constant('none')),
        }),
      ),
    ),
  ),
});
export type SmallAudience = typeof audiences extends fc.Arbitrary<infer T> ? T : never;

/** The audience world as records. */
export function audienceRecords(small: SmallAudience): readonly Written[] {
  const overlays = small.overlays.map(({ area, restate, widen, requires, binds }) => ({
    kind: 'overlay',
    id: `o-${area}`,
    area,
    ...HEAD,
    effective: '2023-01-01',
    items: {
      service: without({
        audience: without({ restate: restate && { people: restate }, widen: widen && { people: widen } }),
        service: requires && { requires },
        binds,
      }),
    },
  }));
  const people = { name: '对象', subject: 'person', who: small.who };
  return typed([
    vocabulary,
    EDITION,
    { kind: 'item', id: 'service', name, audience: { people }, content: {} },
    ...overlays,
  ]);
}

/** The world as records, each of a shape its schema has vouched for. */
export function recordsOf({ people, measures, overlays }: Small): readonly Written[] {
  const documents: object[] = [
    vocabulary,
    EDITION,
    {
      kind: 'item',
      id: 'service',
      name,
      audience: { people: { name: '对象', subject: 'person', who: people } },
      content: {},
      measures,
    },
    ...overlays.flatMap(({ area, first, second, effective, repealed, later, wage, paid }) => [
      {
        kind: 'overlay',
        id: `o-${area}`,
        area,
        ...HEAD,
        effective,
        ...(repealed ? { repealed: { date: repealed } } : {}),
        items: { service: { measures: without({ first, second }) } },
      },
      ...(later
        ? [
            {
              kind: 'overlay',
              id: `l-${area}`,
              area,
              ...HEAD,
              effective: '2025-03-01',
              replaces: `o-${area}`,
              items: { service: { measures: { first: later } } },
            },
          ]
        : []),
      ...(wage
        ? [
            {
              kind: 'parameters',
              area,
              values: {
                wage: {
                  unit: paid,
                  series: [
                    {
                      from: '2023-01-01',
                      value: wage,
                      ...(typeof wage === 'object' && 'west' in wage ? { by: 'tier' } : {}),
                    },
                    { from: '2024-01-02', by: 'residence', value: { urban: 9 } },
                  ],
                },
              },
            },
          ]
        : []),
    ]),
  ];
  return typed(documents);
}

/** Records beside the vocabulary and the edition of every small world. */
export function recordsWith(documents: readonly object[]): readonly Written[] {
  return typed([vocabulary, EDITION, ...documents]);
}

function typed(documents: readonly object[]): readonly Written[] {
  return documents.map((data, index) => {
    const document = { ...plainDocument(`local/${index}.yaml`, ''), data };
    const { record, findings } = validate(document);
    if (!record)
      throw new Error(
        `the generator wrote what no record may say: ${JSON.stringify(findings.map((one) => [one.rule, one.at.path, one.params]))}`,
      );
    const ours = record.kind === 'overlay' || record.kind === 'parameters';
    return { record, role: ours ? ('local' as const) : ('shipped' as const) };
  });
}
