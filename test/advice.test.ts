import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { province, type TestWorkspace } from './workspace.ts';

const pension = (value: string) =>
  `  resident-pension: { measures: { base-pension: { set: ${value} } }, justify: { for: [base-pension], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n`;
const venues = (measures: string) =>
  `  sports-venues: { measures: ${measures}, justify: { for: [free-days, weekly-hours], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n`;
const divisor = (value: string) => `  resident-pension: { measures: { divisor: { set: ${value} } } }\n`;

const ITEM = 'catalog/national/items/resident-pension.yaml';
type Floors = (item: string) => string;
const RISE = /^ *- \{ from: 2025-01-01, value: 143,.*\n/m;
/** A floor that may or may not have come already stands beside the one of 2024. */
const unsettled: Floors = (item) =>
  item.replace(RISE, '      - { from: 2024-03-01, precision: year, value: 163, source: nation-2023, checked: page }\n');
const share: Floors = (item) =>
  item.replace(RISE, '').replace('value: 123', 'value: { ratio: 0.5, of: area.minimum-wage }');

/** What is added for the aged is counted by the year. */
const yearly: Floors = (item) => item.replace(/(elder-extra:[\s\S]*?unit: )CNY\/person\/month/, '$1CNY/person/year');
const extra = (value: string, printed = '') =>
  `  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }
  resident-pension: { measures: { elder-extra: { set: { value: ${value}${printed} } } } }\n`;

const rulesOf = ({ report }: Awaited<ReturnType<TestWorkspace['findings']>>) => report.findings.map(({ rule }) => rule);

interface Row {
  readonly name: string;
  /** What is written, and what is written in its place by whoever does as told. */
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly says: string;
  readonly hint: string;
  readonly floors?: Floors;
  readonly asOf?: string;
  /** Whether nothing else is said of it. */
  readonly isAlone?: boolean;
}

const rows: readonly Row[] = [
  {
    name: 'what is asked for today, and what later',
    from: pension('100'),
    to: pension('[{ from: 2024-01-01, value: 123 }, { from: 2025-01-01, value: 143 }]'),
    rule: 'floor/below',
    says: '基础养老金 100 元/人·月 低于国家 123 元/人·月（差 23，-18.7%），自 2024-01-01 起',
    hint: '改为不低于 123 元/人·月（自 2025-01-01 起不低于 143 元/人·月），或登记经批准的例外',
  },
  {
    name: 'in the unit in which it is written',
    from: pension('{ value: 1200, unit: CNY/person/year }'),
    to: pension('{ value: 1716, unit: CNY/person/year }'),
    rule: 'floor/below',
    says: '基础养老金 100 元/人·月（文件写作 1200 元/人·年） 低于国家 143 元/人·月（差 43，-30.1%），自 2025-01-01 起',
    hint: '改为不低于 1716 元/人·年，或登记经批准的例外',
    asOf: '2025-06-01',
  },
  {
    name: 'a floor whose day is not settled beside one that is',
    from: pension('100'),
    to: pension('163'),
    rule: 'floor/below',
    says: '基础养老金 100 元/人·月 低于国家 123 元/人·月（差 23，-18.7%），自 2024-01-01 起',
    hint: '改为不低于 163 元/人·月，或登记经批准的例外',
    floors: unsettled,
  },
  {
    name: 'a share of a base that is not known',
    from: pension('{ value: { ratio: 0.4, of: area.minimum-wage } }'),
    to: pension('{ value: { ratio: 0.5, of: area.minimum-wage } }'),
    rule: 'floor/below',
    says: '基础养老金 最低工资的 40% 低于国家 最低工资的 50%，自 2024-01-01 起',
    hint: '改为不低于 最低工资的 50%，或登记经批准的例外',
    floors: share,
  },
  {
    name: 'in a unit in which what is asked for today ends, and what later as well',
    from: pension('120'),
    to: pension(
      '[{ from: 2024-01-01, value: 1499, unit: CNY/person/year }, { from: 2025-01-01, value: 1716, unit: CNY/person/year }]',
    ),
    rule: 'floor/below',
    says: '基础养老金 1440 元/人·年（文件写作 120 元/人·月） 低于国家 1499 元/人·年（差 59，-3.9%），自 2024-01-01 起',
    hint: '改为不低于 1499 元/人·年（自 2025-01-01 起不低于 1716 元/人·年），或登记经批准的例外',
    floors: (item) => item.replace('value: 123', 'value: 1499, unit: CNY/person/year'),
  },
  {
    name: 'a figure without end as it can be written',
    from: pension('333.33'),
    to: pension('"1000/3"'),
    rule: 'floor/below',
    says: '基础养老金 333.33 元/人·月 低于国家 约333.33 元/人·月（差 0.0033，-0.001%），自 2024-01-01 起',
    hint: '改为不低于 "1000/3" 元/人·月，或登记经批准的例外',
    floors: (item) => item.replace(RISE, '').replace('value: 123', 'value: "1000/3"'),
  },
  {
    name: 'by a hair',
    from: pension('122.999'),
    to: pension('[{ from: 2024-01-01, value: 123 }, { from: 2025-01-01, value: 143 }]'),
    rule: 'floor/below',
    says: '基础养老金 122.999 元/人·月 低于国家 123 元/人·月（差 0.001，-0.001%），自 2024-01-01 起',
    hint: '改为不低于 123 元/人·月（自 2025-01-01 起不低于 143 元/人·月），或登记经批准的例外',
  },
  {
    name: 'on a day to come',
    from: pension('123'),
    to: pension('143'),
    rule: 'floor/upcoming',
    says: '基础养老金 123 元/人·月 将自 2025-01-01 起低于国家 143 元/人·月（差 20，-14%）',
    hint: '在 2025-01-01 之前改为不低于 143 元/人·月',
  },
  {
    name: 'a set that loses one and gains one',
    from: venues('{ free-days: { set: [fitness-day, spring] } }'),
    to: venues('{ free-days: { set: [fitness-day, spring, new-year] } }'),
    rule: 'floor/below',
    says: '免费开放日 全民健身日、春节 相对国家 全民健身日、元旦 有增有减，自 2024-01-01 起',
    hint: '改为 [fitness-day, spring, new-year]（全民健身日、春节、元旦），或登记经批准的例外',
  },
  {
    name: 'a set of names for ids',
    from: venues('{ free-days: { set: [全民健身日, 元旦] } }'),
    to: venues('{ free-days: { set: [fitness-day, new-year] } }'),
    rule: 'floor/below',
    says: '免费开放日 全民健身日、元旦 相对国家 全民健身日、元旦 有增有减，自 2024-01-01 起',
    hint: '改为 [fitness-day, new-year]（全民健身日、元旦），或登记经批准的例外',
  },
  {
    name: 'a value fixed for all',
    from: divisor('{ value: 10, unit: year }'),
    to: '',
    rule: 'floor/fixed',
    says: '计发月数由国家统一定为 139 月，这里写了 10 年。',
    hint: '删去本地数值，沿用统一标准。',
  },
  {
    name: 'a share fixed for all, of a base that is not known',
    from: divisor('{ value: { ratio: 0.4, of: area.minimum-wage } }'),
    to: '',
    rule: 'floor/fixed',
    says: '计发月数由国家统一定为 最低工资的 50%，这里写了 最低工资的 40%。',
    hint: '删去本地数值，沿用统一标准。',
    floors: (item) => item.replace('value: 139', 'value: { ratio: 0.5, of: area.minimum-wage }'),
  },
  {
    name: 'a share of a monthly line, by the year: so much a year',
    from: extra('{ ratio: 0.2, of: minimum-living#standard, cell: urban }'),
    to: extra('{ months: 0.2, of: minimum-living#standard, cell: urban }'),
    rule: 'floor/incomparable',
    says: '高龄加发按年计，基数“低保标准”按月计：0.2 倍是每年一共的，还是每月都有的，没有写明，算不出来。',
    hint: '每年一共给 0.2 个月数额的，改写 months: 0.2。每月都按这个倍数给的，在 value 旁写 unit: CNY/person/month。',
    floors: yearly,
    isAlone: true,
  },
  {
    name: 'a share of a monthly line, by the year: so much every month',
    from: extra('{ ratio: 0.02, of: minimum-living#standard, cell: urban }'),
    to: extra('{ ratio: 0.02, of: minimum-living#standard, cell: urban }', ', unit: CNY/person/month'),
    rule: 'floor/incomparable',
    says: '高龄加发按年计，基数“低保标准”按月计：0.02 倍是每年一共的，还是每月都有的，没有写明，算不出来。',
    hint: '每年一共给 0.02 个月数额的，改写 months: 0.02。每月都按这个倍数给的，在 value 旁写 unit: CNY/person/month。',
    floors: yearly,
    isAlone: true,
  },
  {
    name: 'months of a line, by the month',
    from: extra('{ months: 0.2, of: minimum-living#standard, cell: urban }'),
    to: extra('{ ratio: 0.2, of: minimum-living#standard, cell: urban }'),
    rule: 'floor/incomparable',
    says: '高龄加发按月计，却写了 0.2 个月的数额（months），算不出每月是多少。',
    hint: '按倍数给的，改写 ratio: 0.2；或直接写出数额。',
    isAlone: true,
  },
  {
    name: 'the printed amount of a share that is counted by another period',
    from: extra('{ ratio: 0.2, of: minimum-living#standard, cell: urban, stated: 140 }'),
    to: extra('{ months: 0.2, of: minimum-living#standard, cell: urban, stated: 140 }'),
    rule: 'floor/stated',
    says: '高龄加发按年计，基数“低保标准”按月计：0.2 倍是每年一共的，还是每月都有的，没有写明，无法核对所印的 140 元/人·年。',
    hint: '每年一共给 0.2 个月数额的，改写 months: 0.2。每月都按这个倍数给的，在 value 旁写 unit: CNY/person/month。',
    floors: yearly,
    isAlone: true,
  },
  {
    name: 'one figure for all parts that is enough for some of them',
    from: '  sports-venues: { measures: { fee: { set: 20 } } }\n',
    to: '  sports-venues: { measures: { fee: { set: { value: { pool: 20 } } } } }\n',
    rule: 'floor/below',
    says: '收费（健身馆） 20 元/人 超过国家 10 元/人（差 10，+100%），自 2024-01-01 起',
    hint: '改为不超过 10 元/人，或登记经批准的例外；这个数只管其中一部分的，写成 value: { pool: 20 }，不写的沿用上级',
  },
  {
    name: 'a unit that leaves out for whom and when',
    from: '  minimum-living: { measures: { standard: { unit: CNY, set: { value: { urban: 700, rural: 500 } } } } }\n',
    to: '  minimum-living: { measures: { standard: { unit: CNY/person/month, set: { value: { urban: 700, rural: 500 } } } } }\n',
    rule: 'link/unit',
    says: '低保标准按 元/人·月 计，这里的单位只写了 元：没有写全，与上下级的数不能比较。',
    hint: '把单位写全，例如 unit: CNY/person/month。',
    isAlone: true,
  },
  {
    name: 'a duty done in a way that cannot be read',
    from: '  minimum-living: { measures: { standard: { set: { value: { urban: 700元, rural: 500 } } } } }\n',
    to: '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n',
    rule: 'link/value',
    says: '这里要写半角数字，不能写“700元”。',
    hint: '把“700元”写成 700。单位由 unit 说明，这里不写。',
    isAlone: true,
  },
];

describe('whoever does as told is not told again', () => {
  test.each(rows)('$name', async ({ from, to, rule, says, hint, floors, asOf = '2024-06-01', isAlone }) => {
    const one = workspace({ 'local/overlay.yaml': province(from) });
    if (floors) one.put(ITEM, floors(one.get(ITEM) ?? ''));
    const before = await one.findings('--as-of', asOf);
    const said = before.report.findings.filter((found) => found.rule === rule);
    expect(said.map(({ message, hint }) => [message, hint])).toEqual([[says, hint]]);
    if (isAlone) expect(rulesOf(before)).toEqual([rule]);
    one.put('local/overlay.yaml', province(to));
    const after = await one.findings('--as-of', asOf);
    expect(after.report.findings.map((found) => `${found.rule} ${found.message}`)).toEqual([]);
  });
});
