import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { overlayOf, province } from './workspace.ts';

const ITEM = 'catalog/national/items/resident-pension.yaml';
const wages = (value: unknown) =>
  `kind: parameters\narea: "990000"\nvalues:\n  minimum-wage: { unit: CNY/person/month, series: [{ from: 2020-01-01, value: ${value} }] }\n`;
const lines = `  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n`;
const pension = (value: string) =>
  `${lines}  resident-pension: { measures: { base-pension: { set: ${value} } }, justify: { for: [base-pension], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n`;

const wage = (ratio: number | string) => `{ ratio: ${ratio}, of: area.minimum-wage }`;
const line = (ratio: number | string, cell = 'urban') =>
  `{ ratio: ${ratio}, of: minimum-living#standard, cell: ${cell} }`;
const sum = (...parts: readonly string[]) =>
  `{ sum: { ${parts.map((part, index) => `p${index}: ${part}`).join(', ')} } }`;

interface Row {
  readonly name: string;
  readonly floor: string;
  readonly local: string;
  /** What the wage of the province is, where that is known. */
  readonly wage?: number;
  readonly says: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'a share above the lower end', floor: `{ ge: ${wage(0.1)} }`, local: '200', wage: 2000, says: [] },
  {
    name: 'a figure below the lower end',
    floor: `{ ge: ${wage(0.1)} }`,
    local: '199',
    wage: 2000,
    says: [
      'floor/below 基础养老金 199 元/人·月 低于国家 不低于 200 元/人·月（不低于最低工资的 10%），自 2024-01-01 起 | 改为不低于 200 元/人·月，或登记经批准的例外',
    ],
  },
  {
    name: 'a share below it, of a wage nobody knows',
    floor: `{ ge: ${wage(0.3)}, le: ${wage(0.5)} }`,
    local: `{ value: ${wage(0.25)} }`,
    says: [
      'floor/below 基础养老金 最低工资的 25% 低于国家 不低于最低工资的 30%、不超过最低工资的 50%，自 2024-01-01 起 | 改为不低于 最低工资的 30%，或登记经批准的例外',
    ],
  },
  {
    name: 'a share within the range, of a wage nobody knows',
    floor: `{ ge: ${wage(0.3)}, le: ${wage(0.5)} }`,
    local: `{ value: ${wage(0.4)} }`,
    says: [],
  },
  {
    name: 'a narrower range within it',
    floor: `{ ge: ${wage(0.3)}, le: ${wage(0.5)} }`,
    local: `{ value: { ge: ${wage(0.35)}, le: ${wage(0.45)} } }`,
    says: [],
  },
  {
    name: 'a range that begins below it',
    floor: `{ ge: ${wage(0.3)}, le: ${wage(0.5)} }`,
    local: `{ value: { ge: ${wage(0.2)}, le: ${wage(0.5)} } }`,
    says: [
      'floor/below 基础养老金 不低于最低工资的 20%、不超过最低工资的 50% 低于国家 不低于最低工资的 30%、不超过最低工资的 50%，自 2024-01-01 起 | 改为不低于 最低工资的 30%，或登记经批准的例外',
    ],
  },
  {
    name: 'a figure where nobody knows the wage',
    floor: `{ ge: ${wage(0.1)} }`,
    local: '900',
    says: [
      'floor/incomparable 基础养老金的基数 最低工资 未确定，无法确定是否达到国家的底线。 | 先确定基数，或直接写出数额。',
    ],
  },
  {
    name: 'a figure above the end that is known, the other not',
    floor: `{ ge: 123, le: ${wage(0.5)} }`,
    local: '123',
    says: [],
  },
  {
    name: 'only the end residents do not rely on',
    floor: '123',
    local: `{ value: { le: ${wage(0.5)} } }`,
    wage: 2000,
    says: [
      'floor/incomparable 基础养老金只写了一端，另一端没有保证，无法确定是否达到国家 123 元/人·月。 | 写明对居民不利的一端。',
    ],
  },
  {
    name: 'a range turned round',
    floor: '123',
    local: `{ value: { ge: ${wage(0.5)}, le: ${wage(0.3)} } }`,
    says: ['link/value 下限（ge）大于上限（le）。 | ge 写小的一个，le 写大的一个。'],
  },
  {
    name: 'a range that comes out turned round',
    floor: '123',
    local: `{ value: { ge: ${wage(0.5)}, le: 900 } }`,
    wage: 2000,
    says: [
      'floor/incomparable 基础养老金的下限（ge）算出来高于上限（le），以哪一端为准没有写明（基数 最低工资）。 | 核对两端的比例和基数；只保证下限的，删去 le。',
    ],
  },
  {
    name: 'a floor that comes out turned round',
    floor: `{ ge: ${wage(0.5)}, le: 900 }`,
    local: '2000',
    wage: 2000,
    says: [
      'floor/incomparable 国家的基础养老金下限（ge）算出来高于上限（le），无法确定是否达到底线（基数 最低工资）。 | 请国家核对两端的比例和基数。',
    ],
  },
  {
    name: 'a sum that meets a sum',
    floor: sum(line(1.3), wage(0.1)),
    local: `{ value: ${sum(line(1.3), wage(0.1))} }`,
    wage: 2000,
    says: [],
  },
  {
    name: 'a sum below a sum',
    floor: sum(line(0.1), wage(0.1)),
    local: `{ value: ${sum(line(0.1), wage(0.08))} }`,
    wage: 2000,
    says: [
      'floor/below 基础养老金 230 元/人·月 低于国家 270 元/人·月（低保标准的 10% + 最低工资的 10%）（差 40，-14.8%），自 2024-01-01 起 | 改为不低于 270 元/人·月，或登记经批准的例外',
    ],
  },
  {
    name: 'a sum no part of which is less, of a wage nobody knows',
    floor: sum(line(0.1), wage(0.1)),
    local: `{ value: ${sum(line(0.1), wage(0.12), '20')} }`,
    says: [],
  },
  {
    name: 'a sum a part of which is less',
    floor: sum(line(0.1), wage(0.1)),
    local: `{ value: ${sum(line(0.1), wage(0.08))} }`,
    says: [
      'floor/below 基础养老金 低保标准的 10% + 最低工资的 8% 低于国家 低保标准的 10% + 最低工资的 10%，自 2024-01-01 起 | 改为不低于 低保标准的 10% + 最低工资的 10%，或登记经批准的例外',
    ],
  },
  {
    name: 'more of one part and less of another: nobody can tell',
    floor: sum(line(0.1), wage(0.1)),
    local: `{ value: ${sum(line(0.3), wage(0.08))} }`,
    says: [
      'floor/incomparable 基础养老金的基数 最低工资 未确定，无法确定是否达到国家的底线。 | 先确定基数，或直接写出数额。',
    ],
  },
  {
    name: 'a sum over a share alone',
    floor: wage(0.1),
    local: `{ value: ${sum(wage(0.1), '20')} }`,
    says: [],
  },
  {
    name: 'at least a sum',
    floor: `{ ge: ${sum(line(0.1), wage(0.1))} }`,
    local: '269',
    wage: 2000,
    says: [
      'floor/below 基础养老金 269 元/人·月 低于国家 不低于 270 元/人·月（不低于低保标准的 10% + 最低工资的 10%），自 2024-01-01 起 | 改为不低于 270 元/人·月，或登记经批准的例外',
    ],
  },
  {
    name: 'a base of nothing',
    floor: sum('123', wage(0.1)),
    local: '123',
    wage: 0,
    says: [],
  },
  {
    name: 'months of a line in a monthly sum',
    floor: '123',
    local: `{ value: ${sum('100', '{ months: 2, of: minimum-living#standard, cell: urban }')} }`,
    says: [
      'floor/incomparable 基础养老金按月计，却写了 2 个月的数额（months），算不出每月是多少。 | 按倍数给的，改写 ratio: 2；或直接写出数额。',
    ],
  },
  {
    name: 'a sum by the year of what is counted by the month, as its base is',
    floor: '123',
    local: `{ value: ${sum('2000', line(0.2))}, unit: CNY/person/year }`,
    says: [],
  },
  {
    name: 'the printed amount of a part, as it is',
    floor: '123',
    local: `{ value: { sum: { line: ${line(0.1).replace(' }', ', stated: 70 }')}, more: 53 } } }`,
    says: [],
  },
  {
    name: 'the printed amount of a part, as it is not',
    floor: '123',
    local: `{ value: { sum: { line: ${line(0.1).replace(' }', ', stated: 77 }')}, more: 53 } } }`,
    says: ['floor/stated 基础养老金印作 77 元/人·月，按基数应为 70 元/人·月。 | 核对文件所印金额，或基数、比例。'],
  },
  {
    name: 'a part of a base that nobody knows by name',
    floor: '123',
    local: `{ value: ${sum('123', '{ ratio: 0.1, of: area.minimum-wages }')} }`,
    says: [
      'link/unknown 没有“minimum-wages”这个参数。是不是想写“minimum-wage”？ | 改成已有的标识（minimum-wage），或在 kind: vocabulary 的文件的 parameters 下登记它。',
    ],
  },
  {
    name: 'a sum that is part of itself',
    floor: '123',
    local: `{ value: ${sum('123', '{ ratio: 0.1, of: resident-pension#base-pension }')} }`,
    says: [
      'floor/incomparable 基础养老金推算到最后以自己为基数（经 基础养老金），算不出来。 | 至少有一处直接写出数额。',
    ],
  },
];

const placed = ({ wage }: Row) => (wage === undefined ? {} : { 'local/wage.yaml': wages(wage) });

describe('ranges and sums of what is worked out', () => {
  test.each(rows)('$name', async (row) => {
    const one = workspace({ 'local/overlay.yaml': province(pension(row.local)), ...placed(row) });
    one.put(
      ITEM,
      (one.get(ITEM) ?? '')
        .replace(/^ *- \{ from: 2025-01-01, value: 143,.*\n/m, '')
        .replace('value: 123', `value: ${row.floor}`),
    );
    const { report } = await one.findings('--as-of', '2024-06-01');
    const said = report.findings.filter(({ severity }) => severity === 'error');
    expect(said.map(({ rule, message, hint }) => `${rule} ${message} | ${hint}`)).toEqual(row.says);
  });
});

describe('a rule of the province that is worked out county by county', () => {
  const rule = `  resident-pension:\n    measures: { base-pension: { set: { value: { ge: ${wage(0.1)}, le: ${wage(0.5)} } } } }\n    justify: { for: [base-pension], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } }\n`;
  const county = (value: string) =>
    overlayOf('990101', `  resident-pension: { measures: { base-pension: { set: ${value} } } }\n`);
  const own = (area: string, value: number, from = '2020-01-01') =>
    `kind: parameters\narea: "${area}"\nvalues:\n  minimum-wage: { unit: CNY/person/month, series: [{ from: ${from}, value: ${value} }] }\n`;

  test('is held against the wage of the county, also once that moves', async () => {
    const one = workspace({
      'dixian.config.yaml': 'catalog: ./catalog\nlocal: [local]\nassume-national: ["990100"]\n',
      'local/province.yaml': province(rule),
      'local/county.yaml': county('150'),
      'local/wage.yaml': own('990000', 1400),
      'local/county-wage.yaml': own('990101', 1600, '2024-09-01'),
    });
    const breaches = async (day: string) =>
      (await one.findings('--as-of', day)).report.findings
        .filter(({ area }) => area === '990101')
        .map(({ rule, message }) => `${rule} ${message}`);
    expect(await breaches('2024-06-01')).toEqual([
      'floor/upcoming 基础养老金 150 元/人·月 将自 2024-09-01 起低于示例省 160 至 800 元/人·月（不低于最低工资的 10%、不超过最低工资的 50%）',
    ]);
    expect(await breaches('2024-10-01')).toEqual([
      'floor/below 基础养老金 150 元/人·月 低于示例省 160 至 800 元/人·月（不低于最低工资的 10%、不超过最低工资的 50%），自 2024-09-01 起',
    ]);
  });
});

describe('what is paid by the term where the nation counts by the year', () => {
  const UNITS = 'catalog/vocabulary/all.yaml';
  const school = `  term: { name: 学期, dimension: school-years, factor: 1/2 }\n  school-year: { name: 学年, dimension: school-years }\n`;
  const placing = (set: string, text = '') => {
    const one = workspace({
      'local/overlay.yaml': province(
        `${lines}  resident-pension: {${text} measures: { base-pension: { set: ${set} } } }\n`,
      ),
    });
    one.put(ITEM, (one.get(ITEM) ?? '').replaceAll('CNY/person/month', 'CNY/person/year'));
    one.put(UNITS, (one.get(UNITS) ?? '').replace('units:\n', `units:\n${school}`));
    return one;
  };
  const said = async (one: ReturnType<typeof placing>) =>
    (await one.findings('--as-of', '2024-06-01')).report.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, message, hint }) => `${rule} ${message} | ${hint}`);
  const parts = '{ sum: { autumn: { name: 秋季学期, value: 75 }, spring: { name: 春季学期, value: 75 } } }';

  test('is written as it adds up, not guessed', async () => {
    expect(await said(placing('{ value: 75, unit: CNY/person/term }'))).toEqual([
      `floor/incomparable 基础养老金按学期计，国家的底线按年计：一年有几学期，没有写明，无法确定是否达到底线。 | 一年就是两学期的，写 unit: CNY/person/year，value: ${parts}。`,
    ]);
    const told = placing(`{ value: ${parts}, unit: CNY/person/year }`, ' text: { standard: 每人每学期75元 },');
    expect((await said(told)).filter((one) => !one.startsWith('restraint/'))).toEqual([]);
  });

  test('a share of a monthly line beside figures by the year is told without another unit for both', async () => {
    expect(await said(placing(`{ value: ${sum('2000', line(0.2))} }`))).toEqual([
      'floor/incomparable 基础养老金按年计，基数“低保标准”按月计：0.2 倍是每年一共的，还是每月都有的，没有写明，算不出来。 | 每年一共给 0.2 个月数额的，改写 months: 0.2。',
    ]);
  });

  test('by the school year is written by the year', async () => {
    expect(await said(placing('{ value: 150, unit: CNY/person/school-year }'))).toEqual([
      'floor/incomparable 基础养老金按学年计，国家的底线按年计：一年有几学年，没有写明，无法确定是否达到底线。 | 一年就是一学年的，按年写出数额，单位写 unit: CNY/person/year。',
    ]);
  });
});

describe('a base that is broken down another way', () => {
  const dimensions = `kind: vocabulary
dimensions:
  where-kept:
    name: 供养方式
    over: services
    cells: { urban: { name: 城区机构 }, other: { name: 其他 } }
`;
  const by = (dimension: string, rest = '') =>
    `{ by: ${dimension}, set: { value: { urban: { ratio: 0.2, of: minimum-living#standard${rest} } } } }`;
  const said = async (measure: string) => {
    const one = workspace({
      'local/overlay.yaml': province(`${lines}  resident-pension: { measures: { elder-extra: ${measure} } }\n`),
      'local/register.yaml': dimensions,
    });
    const { report } = await one.findings('--as-of', '2024-06-01');
    return report.findings.map(({ rule, message, hint }) => `${rule} ${message} | ${hint}`);
  };

  test('has no cell for one that only bears the same name', async () => {
    expect(await said(by('where-kept'))).toEqual([
      'floor/incomparable 高龄加发（城区机构）的数额算不出来：基数 低保标准 是分档的，没有写取哪一档。 | 在 of 旁边写 cell: 标识（urban, rural）；各档分别推算的，按档各写一个数值。',
    ]);
    expect(await said(by('where-kept', ', cell: rural'))).toEqual([]);
  });

  test('has one for what is broken down the same way', async () => {
    expect(await said(by('residence'))).toEqual([]);
  });
});

test('a cell of another dimension is not compared because it bears the same name', async () => {
  const one = workspace({
    'dixian.config.yaml': 'catalog: ./catalog\nlocal: [local]\nassume-national: ["990100"]\n',
    'local/register.yaml': `kind: vocabulary
dimensions:
  kept: { name: 供养方式, over: services, cells: { urban: { name: 城区机构 } } }
`,
    'local/province.yaml': province(
      `${lines}  resident-pension: { measures: { elder-extra: { by: residence, set: { value: { urban: 11, rural: 12 } } } } }\n`,
    ),
    'local/county.yaml': overlayOf(
      '990101',
      '  resident-pension: { measures: { elder-extra: { by: kept, set: { value: { urban: 13 } } } } }\n',
    ),
  });
  const page = await one.run([
    'render',
    'comparison',
    '--area',
    '990101',
    '--as-of',
    '2024-06-01',
    '--format',
    'md',
    '--draft',
  ]);
  expect(page.code).toBe(0);
  const row =
    (one.get('out/990101-comparison-zh.md') ?? '').split('\n').find((text) => text.includes('城区机构')) ?? '';
  expect(row).toContain('留给地方确定 | 分档不同 | 没有另定 | 13');
});

test('bands that county, city and province have named stand in the order of age', async () => {
  const band = (id: string, name: string, who: string) =>
    `kind: vocabulary\ndimensions:\n  ${id}: { name: 年龄段, over: people, cells: { ${id}: { name: ${name}, who: { age: ${who} } } } }\n`;
  const extra = (by: string, value: number) =>
    `  resident-pension: { measures: { base-pension: { by: ${by}, set: { value: { ${by}: ${value} } } } } }\n`;
  const one = workspace({
    'local/oldest.yaml': band('oldest', '百岁老人', '{ ge: 100 }'),
    'local/older.yaml': band('older', '九旬老人', '{ ge: 90, lt: 100 }'),
    'local/old.yaml': band('old', '八旬老人', '{ ge: 80, lt: 90 }'),
    'local/province.yaml': province(`${lines}${extra('older', 250)}`),
    'local/city.yaml': overlayOf('990100', extra('old', 200)),
    'local/county.yaml': overlayOf('990101', extra('oldest', 300)),
  });
  await one.run(['render', 'bulletin', '--area', '990101', '--as-of', '2024-06-01', '--format', 'md', '--draft']);
  const page = one.get('out/990101-zh.md') ?? '';
  const places = ['八旬老人', '九旬老人', '百岁老人'].map((name) => page.indexOf(`| ${name}：`));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
