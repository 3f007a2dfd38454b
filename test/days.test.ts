import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, test } from 'vitest';
import { covers, dayAfter, isDay } from '../src/model/day.ts';
import type { DatedValue, Quantity } from '../src/model/value.ts';
import { isUnsettled } from '../src/resolve/breaks.ts';
import { addPeriod, ageOf } from '../src/resolve/period.ts';
import { valuesOn } from '../src/resolve/setting.ts';

const RUNS = { numRuns: 1000 };
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(1990, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const period = fc
  .tuple(fc.constantFrom('D', 'M', 'Y'), fc.integer({ min: 1, max: 30 }))
  .map(([unit, count]) => `P${count}${unit}`);
const quantity = fc
  .integer({ min: 1, max: 9 })
  .map((value): Quantity => ({ flat: { form: 'scalar', value: new Fraction(value) }, unit: 'CNY' }));

/** A series as it is read: one entry a day, oldest first, flat or by cells. */
const series = fc
  .uniqueArray(
    fc.record({
      from: day,
      precision: fc.constantFrom('day', 'month', 'year', 'at-latest'),
      flat: quantity,
      by: fc.constantFrom(null, 'residence', 'age-band'),
      cells: fc.dictionary(fc.constantFrom('a', 'b', 'c'), quantity, { minKeys: 1 }),
    }),
    { selector: (one) => one.from, minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all
      .map(
        ({ from, precision, flat, by, cells }): DatedValue => ({
          from,
          precision,
          flat: by === null ? flat : null,
          by,
          cells: new Map(by === null ? [] : Object.entries(cells)),
          decidedBy: null,
          source: null,
          checked: null,
          quote: null,
          note: null,
          why: null,
          at: { in: {} as never, path: [] },
        }),
      )
      .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)),
  );

const shown = (all: readonly DatedValue[], on: string) => {
  const values = valuesOn(all, 'CN', on);
  const figure = ({ flat }: Quantity) => (flat.form === 'scalar' ? String(flat.value) : flat.form);
  return values === null
    ? null
    : JSON.stringify([
        values.flat && figure(values.flat.quantity),
        values.dimension,
        [...values.cells].map(([cell, one]) => [cell, figure(one.quantity)]).sort(),
      ]);
};

describe('days', () => {
  test('the day after is later, and there is none between', () => {
    fc.assert(
      fc.property(day, (one) => isDay(dayAfter(one)) && one < dayAfter(one) && ageOf(one, dayAfter(one)).days === 1),
      RUNS,
    );
  });

  test('a period moves every day on, and never turns two round', () => {
    fc.assert(
      fc.property(day, day, period, (a, b, span) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        return addPeriod(first, span) > first && addPeriod(first, span) <= addPeriod(second, span);
      }),
      RUNS,
    );
  });

  test('twelve months are a year', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (one, years) => {
        return addPeriod(one, `P${12 * years}M`) === addPeriod(one, `P${years}Y`);
      }),
      RUNS,
    );
  });

  test('two stretches that meet leave no day to both or to neither', () => {
    fc.assert(
      fc.property(day, day, (cut, one) => {
        const before = covers({ since: null, until: cut }, one);
        return before !== covers({ since: cut, until: null }, one);
      }),
      RUNS,
    );
  });
});

describe('values over time', () => {
  test('nothing changes but on the first day of an entry', () => {
    fc.assert(
      fc.property(series, day, (all, on) => {
        const last = all.findLast((entry) => (entry.from ?? '') <= on)?.from;
        return last ? shown(all, on) === shown(all, last) : shown(all, on) === null;
      }),
      RUNS,
    );
  });

  test('what comes later says nothing of today', () => {
    fc.assert(
      fc.property(series, day, (all, on) => {
        const known = all.filter((entry) => (entry.from ?? '') <= on);
        return shown(all, on) === shown(known, on);
      }),
      RUNS,
    );
  });

  test('a month or year of which the day is not known is unsettled from its first day to its last, and no longer', () => {
    fc.assert(
      fc.property(series, day, (all, on) =>
        all.every((entry) => {
          const from = entry.from ?? '';
          const length = { month: 7, year: 4 }[entry.precision as 'month' | 'year'];
          const within = length !== undefined && on >= from && on.slice(0, length) === from.slice(0, length);
          return isUnsettled(entry, on) === within;
        }),
      ),
      RUNS,
    );
  });
});
