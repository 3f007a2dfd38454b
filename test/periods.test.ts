import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { link } from '../src/link/link.ts';
import { levelOf } from '../src/prove/naive/level.ts';
import { said } from '../src/prove/naive/said.ts';
import { inUnit } from '../src/prove/naive/units.ts';
import { worldOf } from '../src/prove/naive/world.ts';
import { Evaluator } from '../src/resolve/evaluate.ts';
import { Resolver } from '../src/resolve/resolver.ts';
import { plainDocument } from '../src/source/plain-document.ts';
import { AREAS, recordsWith } from './small-worlds.ts';

const DAY = '2024-06-01';
const asked = { area: '990000', item: 'service', key: 'measured', cell: null, day: DAY };
const name = { zh: '示例' };

/** A value of a measure in some unit: 800 a month stand as the base, and 2000 a month as the wage of the area. */
interface World {
  readonly unit: string;
  readonly value: object;
  /** The unit written beside the value. */
  readonly written?: string;
  readonly base?: { readonly value: unknown; readonly unit?: string };
  readonly wage?: { readonly value: unknown; readonly unit: string };
}

function answers({ unit, value, written, base = { value: 800 }, wage }: World): readonly [string, string] {
  const measure = { name, type: 'amount', decide: { by: 'province', optional: true } };
  const records = recordsWith([
    {
      kind: 'item',
      id: 'service',
      name,
      audience: {},
      content: {},
      measures: { base: { ...measure, unit: 'CNY/person/month' }, measured: { ...measure, unit } },
    },
    {
      kind: 'overlay',
      id: 'o-990000',
      area: '990000',
      title: '示例',
      implements: '2023',
      scope: 'complete',
      adopts: ['2023'],
      effective: '2023-01-01',
      items: {
        service: {
          measures: {
            base: { set: { from: '2023-01-01', ...base } },
            measured: { set: { from: '2023-01-01', value, ...(written ? { unit: written } : {}) } },
          },
        },
      },
    },
    {
      kind: 'parameters',
      area: '990000',
      values: {
        wage: {
          unit: wage?.unit ?? 'CNY/person/month',
          series: [{ from: '2023-01-01', value: wage?.value ?? 2000 }],
        },
      },
    },
  ]);
  const resolver = new Resolver(link(records, plainDocument('areas.csv', AREAS)).value);
  const level = new Evaluator(resolver).inForce(asked);
  const fast =
    level.is === 'exact' && level.value instanceof Fraction
      ? `${level.value.toFraction()} ${level.unit}`
      : level.is === 'unknown'
        ? level.why
        : level.is;
  const world = worldOf(records, resolver.catalogue.areas);
  const line = said(world, '990000', 'service', 'measured', DAY)?.all;
  const slow = line ? levelOf(world, line, asked) : null;
  // The naive one leaves a share in the unit of its base.
  const own = slow?.is === 'amount' ? inUnit(world, slow.amount, slow.unit, written ?? unit) : null;
  const told =
    slow?.is === 'amount' ? `${(own ?? slow.amount).toFraction()} ${own ? (written ?? unit) : slow.unit}` : null;
  return [fast, told ?? (slow?.is === 'untold' ? 'untold' : '')];
}

const TEN = { ratio: 10, of: 'service#base' };
const WAGES = { ratio: 2, of: 'area.wage' };
const MONTHS = { months: 6, of: 'service#base' };
const WAGE_MONTHS = { months: 2, of: 'area.wage' };
const BY_YEAR = { value: 9600, unit: 'CNY/person/year' };
const WAGE_BY_YEAR = { value: 24_000, unit: 'CNY/person/year' };

const rows: readonly (readonly [string, World, string])[] = [
  ['so many times by the same period', { unit: 'CNY/person/month', value: TEN }, '8000 CNY/person/month'],
  ['in ten thousands', { unit: 'wan-CNY/person/month', value: TEN }, '4/5 wan-CNY/person/month'],
  ['of a month, by the year', { unit: 'CNY/person/year', value: TEN }, 'period'],
  ['of a month, by the quarter', { unit: 'CNY/person/quarter', value: TEN }, 'period'],
  ['of a month, by the year, for each household', { unit: 'CNY/household/year', value: TEN }, 'period'],
  ['of a base that is written by the year', { unit: 'CNY/person/year', value: TEN, base: BY_YEAR }, 'period'],
  ['by the month of such', { unit: 'CNY/person/month', value: TEN, base: BY_YEAR }, '8000 CNY/person/month'],
  ['every month', { unit: 'CNY/person/year', value: TEN, written: 'CNY/person/month' }, '8000 CNY/person/month'],
  [
    'by the month, printed by the year',
    { unit: 'CNY/person/month', value: TEN, written: 'CNY/person/year' },
    '96000 CNY/person/year',
  ],
  ['once', { unit: 'CNY/person', value: TEN }, 'unit'],
  [
    'of what is not known, by the year',
    { unit: 'CNY/person/year', value: TEN, base: { value: { text: '另定' } } },
    'period',
  ],
  ['of a wage by the month', { unit: 'CNY/household/month', value: WAGES }, '4000 CNY/household/month'],
  ['of a wage by the year', { unit: 'CNY/person/year', value: WAGES }, 'period'],
  ['of a wage by the year, for each household', { unit: 'CNY/household/year', value: WAGES }, 'period'],
  [
    'of a wage every month, for each household',
    { unit: 'CNY/household/year', value: WAGES, written: 'CNY/household/month' },
    '4000 CNY/household/month',
  ],
  ['of a wage once', { unit: 'CNY/household', value: WAGES }, '4000 CNY/household'],
  [
    'of a wage written by the year',
    { unit: 'CNY/household/month', value: WAGES, wage: WAGE_BY_YEAR },
    '4000 CNY/household/month',
  ],
  [
    'of a wage that is a share itself',
    {
      unit: 'CNY/person/month',
      value: WAGES,
      wage: { value: { ratio: 2, of: 'service#base' }, unit: 'CNY/person/month' },
    },
    '3200 CNY/person/month',
  ],
  ['months, once', { unit: 'CNY/person', value: MONTHS }, '4800 CNY/person'],
  ['months, by the year', { unit: 'CNY/person/year', value: MONTHS }, '4800 CNY/person/year'],
  ['months, by the quarter', { unit: 'wan-CNY/person/quarter', value: MONTHS }, '12/25 wan-CNY/person/quarter'],
  ['months of a base by the year', { unit: 'CNY/person/year', value: MONTHS, base: BY_YEAR }, '4800 CNY/person/year'],
  ['months, by the month', { unit: 'CNY/person/month', value: MONTHS }, 'period'],
  ['months, written by the month', { unit: 'CNY/person/year', value: MONTHS, written: 'CNY/person/month' }, 'period'],
  ['months, for each household', { unit: 'CNY/household/year', value: MONTHS }, '4800 CNY/person/year'],
  ['months of a wage, by the year', { unit: 'CNY/person/year', value: WAGE_MONTHS }, '4000 CNY/person/year'],
  [
    'months of a wage, for each household',
    { unit: 'CNY/household/year', value: WAGE_MONTHS },
    '4000 CNY/household/year',
  ],
  [
    'months of a wage by the year',
    { unit: 'CNY/household', value: WAGE_MONTHS, wage: WAGE_BY_YEAR },
    '4000 CNY/household',
  ],
  ['months of a wage, by the month', { unit: 'CNY/household/month', value: WAGE_MONTHS }, 'period'],
  ['more than a base', { unit: 'CNY/person/year', value: { plus: 400, of: 'service#base' } }, '10000 CNY/person/year'],
];

describe('a value that rests on a base', () => {
  test.each(rows)('%s', (_name, world, expected) => {
    const [fast, slow] = answers(world);
    expect(fast).toBe(expected);
    expect(slow).toBe(expected.includes(' ') ? expected : 'untold');
  });
});
