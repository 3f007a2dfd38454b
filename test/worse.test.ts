import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { grouped } from '../src/model/grouped.ts';
import { TestRepository } from './repository.ts';
import { province } from './workspace.ts';

/** Days on which levels are held against their floors: before the day of the base, after it, and after the next rise. */
const DAYS = ['2024-02-01', '2024-08-01', '2025-02-01'] as const;

type Short = readonly [short: number, little: number];

interface Kind {
  readonly key: string;
  /** A value, as it is written. */
  readonly value: fc.Arbitrary<unknown>;
  /** How much of what is owed on a day somebody does not get, and how little there is; `hours` is the floor of opening hours. */
  short(value: never, day: string, hours: number): readonly Short[];
}

type Monthly = number | { readonly value: { readonly urban: number; readonly rural: number } };

const beyond = (by: number) => Math.max(0, by);
const kinds: readonly Kind[] = [
  {
    key: 'resident-pension#base-pension',
    value: fc.oneof(
      fc.integer({ min: 0, max: 20 }).map((tens) => tens * 10),
      fc.integer({ min: 0, max: 20 }).map((tens) => ({ value: tens * 120, unit: 'CNY/person/year' })),
      fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })).map(([urban, rural]) => ({
        by: 'residence',
        value: { urban: urban * 10, rural: rural * 10 },
      })),
    ),
    short: (value: Monthly | { readonly value: number }, day) => {
      const monthly =
        typeof value === 'number'
          ? [value, value]
          : typeof value.value === 'number'
            ? [value.value / 12, value.value / 12]
            : [value.value.urban, value.value.rural];
      return monthly.map((one): Short => [beyond((day < '2025' ? 123 : 143) - one), -one]);
    },
  },
  {
    key: 'resident-pension#divisor',
    value: fc.constantFrom(120, 139, 150, 170),
    // Both ways: another value than the one for all is short of it, and less is not between more and it.
    short: (value: number) => [
      [beyond(value - 139), value],
      [beyond(139 - value), -value],
    ],
  },
  {
    key: 'minimum-living#notice',
    value: fc.boolean(),
    short: (value: boolean) => [[value ? 0 : 1, 0]],
  },
  {
    key: 'sports-venues#weekly-hours',
    value: fc.integer({ min: 0, max: 10 }).map((tens) => tens * 5),
    short: (value: number, _day, hours) => [[beyond(hours - value), -value]],
  },
  {
    key: 'sports-venues#fee',
    value: fc.record({ pool: fc.integer({ min: 15, max: 25 }), hall: fc.integer({ min: 5, max: 15 }) }),
    short: ({ pool, hall }: { readonly pool: number; readonly hall: number }) => [
      [beyond(pool - 20), pool],
      [beyond(hall - 10), hall],
    ],
  },
  {
    key: 'sports-venues#free-days',
    value: fc.subarray(['fitness-day', 'new-year']),
    short: (value: readonly string[]) => ['fitness-day', 'new-year'].map((day) => [value.includes(day) ? 0 : 1, 0]),
  },
];

/** What a province has set: nothing, or a value from the day its standard began and maybe another from a later day; and a floor. */
const state = fc.record({
  sets: fc.record(
    Object.fromEntries(
      kinds.map(({ key, value }) => [key, fc.array(value, { maxLength: 2 }) as fc.Arbitrary<readonly unknown[]>]),
    ),
  ),
  hours: fc.constantFrom(35, 35, 30, 45),
  /** Whether the national floor of the pension is written by the year. */
  yearly: fc.boolean(),
});
type State = typeof state extends fc.Arbitrary<infer S> ? S : never;

const STARTS = ['2024-01-01', '2024-07-01'];

function written({ sets }: State, exceptions: Readonly<Record<string, string>> = {}): string {
  const written = grouped(
    kinds.filter(({ key }) => (sets[key]?.length ?? 0) > 0),
    ({ key }) => key.split('#')[0] ?? '',
  );
  const items = new Map([...Object.keys(exceptions).map((item) => [item, []] as const), ...written]);
  const entry = (value: unknown, index: number) => ({
    from: STARTS[index],
    ...(typeof value === 'object' && value !== null && 'value' in value ? value : { value }),
  });
  const series = ({ key }: Kind) => `${key.split('#')[1]}: { set: ${JSON.stringify(sets[key]?.map(entry))} }`;
  const excepted = (item: string) => (item in exceptions ? `, exceptions: [${exceptions[item]}]` : '');
  const own = [...items].map(
    ([item, ones]) => `  ${item}: { measures: { ${ones.map(series).join(', ')} }${excepted(item)} }\n`,
  );
  return own.join('').replace('minimum-living: { measures: { ', `minimum-living: { measures: { ${OWED}, `);
}

const OWED = 'standard: { set: { value: { urban: 700, rural: 500 } } }';

/** What somebody does not get on each of the days, cell by cell. */
function shortfall({ key, short }: Kind, { sets, hours }: State): readonly (readonly Short[])[] {
  return DAYS.map((day) => {
    const index = STARTS.findLastIndex((start, at) => start <= day && at < (sets[key]?.length ?? 0));
    return index < 0 ? [] : short(sets[key]?.[index] as never, day, hours);
  });
}

function isInCells({ sets }: State, { key }: Kind): boolean {
  return JSON.stringify(sets[key] ?? []).includes('urban');
}

/** Whether somebody gets less of what is owed than before, or still too little and less of it, whatever others get. */
function isWorse(now: ReturnType<typeof shortfall>, before: ReturnType<typeof shortfall>): boolean {
  return now.some((shorts, day) =>
    shorts.some(([short, little], cell) => {
      const [earlier = 0, already = little] = before[day]?.[cell] ?? [];
      return short > earlier || (short > 0 && little > already);
    }),
  );
}

/** Whether somebody gets too little, and less of it than before or than where nothing was set. */
function isLess(now: ReturnType<typeof shortfall>, before: ReturnType<typeof shortfall>): boolean {
  return now.some((shorts, day) =>
    shorts.some(([short, little], cell) => {
      const earlier = before[day]?.[cell];
      return short > 0 && (earlier === undefined || little > earlier[1]);
    }),
  );
}

/** Exceptions from before the first of the days until after the last, which do not say for how much they were approved. */
const EXCEPTIONS = Object.fromEntries(
  [
    ['resident-pension', 'base-pension'],
    ['sports-venues', 'weekly-hours'],
  ].map(([item, key]) => [
    item,
    `{ for: ${key}, from: 2024-01-01, until: 2025-12-31, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2023-12-01 }, published: { date: 2023-12-05 } }`,
  ]),
);

describe('against a revision nobody who gets less passes', () => {
  const one = new TestRepository({});
  afterAll(() => one.remove());
  const venues = 'catalog/national/items/sports-venues.yaml';
  const national = one.get(venues) ?? '';
  const pension = 'catalog/national/items/resident-pension.yaml';
  const byMonth = one.get(pension) ?? '';
  const byYear = byMonth.replace(
    /value: (88|103|123|143),/g,
    (_, month) => `value: ${Number(month) * 12}, unit: CNY/person/year,`,
  );
  const lay = (set: State, exceptions?: typeof EXCEPTIONS) => {
    one.put('local/overlay.yaml', province(written(set, exceptions)));
    one.put(pension, set.yearly ? byYear : byMonth);
    one.put(venues, national.replace('floor: { value: 35,', `floor: { value: ${set.hours},`));
  };

  test('and nobody who gets no less is held up, whatever a province sets', async () => {
    await fc.assert(
      fc.asyncProperty(state, state, async (before, now) => {
        lay(before);
        one.commit();
        lay(now);
        const { report } = await one.findings('--against', 'HEAD');
        const introduced = report.findings.filter(({ rule, status }) => rule.startsWith('floor/') && !status);
        const found = new Set(introduced.map(({ item, key }) => `${item}#${key}`));
        for (const kind of kinds) {
          // What was told of some is not held to be told of all, though nobody gets less.
          if (isInCells(before, kind) && !isInCells(now, kind)) continue;
          const worse = isWorse(shortfall(kind, now), shortfall(kind, before));
          expect([kind.key, found.has(kind.key)], `${written(before)}->\n${written(now)}`).toEqual([kind.key, worse]);
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  test('nor under an exception that does not say for how much', async () => {
    await fc.assert(
      fc.asyncProperty(state, state, async (before, now) => {
        fc.pre([before, now].every((one) => kinds.every((kind) => !isInCells(one, kind))));
        lay(before, EXCEPTIONS);
        one.commit();
        lay(now, EXCEPTIONS);
        const { report } = await one.findings('--against', 'HEAD');
        const introduced = report.findings.filter(
          ({ rule, status, severity }) => rule.startsWith('floor/') && !status && severity === 'error',
        );
        const found = new Set(introduced.map(({ item, key }) => `${item}#${key}`));
        for (const kind of kinds.filter(({ key }) => /base-pension|weekly-hours/.test(key))) {
          const [then, already] = [shortfall(kind, now), shortfall(kind, before)];
          // When the exceptions have ended, what is short is short; what only stands above may have moved.
          const isTouched = written(before, EXCEPTIONS) !== written(now, EXCEPTIONS);
          const less = isLess(then, already) || (isTouched && isWorse(then.slice(-1), already.slice(-1)));
          const states = `${written(before)}${before.hours} ->\n${written(now)}${now.hours}`;
          expect([kind.key, found.has(kind.key)], states).toEqual([kind.key, less]);
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});
