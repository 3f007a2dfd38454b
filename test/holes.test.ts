import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { overlayOf, pension, province } from './workspace.ts';

const evidence = (keys: string) =>
  `, justify: { for: [${keys}], ceiling: 999, need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2022-02-01 } }`;
const city = (items: string, head = '') => overlayOf('990100', items, head);
const vocabulary = (body: string) => `kind: vocabulary\n${body}\n`;

/** Ways in which a local rule once promised residents less and passed; each must be an error of the rule named. */
const holes: readonly (readonly [name: string, files: Readonly<Record<string, string>>, rule: string])[] = [
  [
    'a floor whose day in the year is not known does not soften one that is sure',
    {
      'p.yaml': province(pension('[{ from: 2024-01-01, precision: year, value: 130 }]', evidence('base-pension'))),
      'c.yaml': city(pension('100')),
    },
    'floor/below',
  ],
  [
    'a complete standard without any date',
    { 'c.yaml': province(pension('10')).replace(/issued:.*\neffective:.*\n/, '') },
    'floor/below',
  ],
  ['a value without a date', { 'p.yaml': province(pension('[{ from: null, why: 不详, value: 10 }]')) }, 'date/undated'],
  ['a standard that replaces itself', { 'p.yaml': province(pension('10'), 'replaces: area-990000\n') }, 'floor/below'],
  [
    'a standard that replaces that of another area',
    {
      'p.yaml': province(pension('200', evidence('base-pension'))),
      'c.yaml': city(pension('150'), 'replaces: area-990000\n'),
    },
    'floor/below',
  ],
  [
    'a complete standard that keeps its breach on record',
    { 'p.yaml': province(pension('10'), 'observed: [{ rule: floor/below, item: resident-pension, note: 记录 }]\n') },
    'floor/below',
  ],
  [
    'a sign-off on the digest of nothing',
    {
      'p.yaml': province(
        '  resident-pension: { measures: { base-pension: { set: { value: 1, unit: CNY/venue/month } } }, reviewed: { base-pension: { by: 某, date: 2024-01-01, text: cbf29ce484222325 } } }\n',
      ),
    },
    'floor/incomparable',
  ],
  [
    'a group of the nation’s name added anew',
    {
      'p.yaml': province(
        '  resident-pension: { add: { audience: { receiver: { name: 人, subject: person, who: { age: { ge: 90 } } } } } }\n',
      ),
    },
    'link/shadow',
  ],
  [
    'a measure of the nation’s name added anew',
    {
      'p.yaml': province(
        '  resident-pension: { add: { measures: { base-pension: { name: 基础养老金, type: amount, unit: CNY/person/month, set: 10 } } } }\n',
      ),
    },
    'link/shadow',
  ],
  [
    'an own item under a national id',
    {
      'p.yaml': `${province('')}own-items: { resident-pension: { name: 自有, audience: { a: { name: 人, subject: person, who: everyone } }, content: { b: { name: 项 } } } }\n`,
    },
    'link/shadow',
  ],
  [
    'a restated group that forgets whom the province added',
    {
      'p.yaml': province(
        `  resident-pension: { audience: { widen: { receiver: { age: { ge: 55 } } } }${evidence('receiver')} }\n`,
      ),
      'c.yaml': city(
        '  resident-pension: { audience: { restate: { receiver: { all: [{ age: { ge: 60 } }, { not: { insured-by: employee-pension } }] } } } }\n',
      ),
    },
    'audience/narrower',
  ],
  [
    'a figure taken back to "not known"',
    {
      'p.yaml': province(
        pension(
          '[{ from: 2024-01-01, value: 150 }, { from: 2024-03-01, value: null, why: 不详 }]',
          evidence('base-pension'),
        ),
      ),
    },
    'floor/incomparable',
  ],
  [
    'a finer cell that belongs nowhere',
    {
      'v.yaml': vocabulary(
        'dimensions: { mine: { name: 细分, over: services, refines: venue, cells: { lot: { name: 停车场 } } } }',
      ),
      'p.yaml': province('  sports-venues: { measures: { fee: { by: mine, set: { value: { lot: 500 } } } } }\n'),
    },
    'floor/below',
  ],
  [
    'the flat value of a floor stands for the cells it does not name',
    {
      'p.yaml': province(
        pension(
          '[{ from: 2024-01-01, value: 200 }, { from: 2024-02-01, by: residence, value: { urban: 250 } }]',
          evidence('base-pension'),
        ),
      ),
      'c.yaml': city(
        pension('[{ from: 2024-02-01, by: residence, value: { urban: 250, rural: 150 } }]', evidence('base-pension')),
      ),
    },
    'floor/below',
  ],
  [
    'classes nobody named keep the flat value',
    {
      'p.yaml': province(
        '  sports-venues: { measures: { subsidy: { set: [{ from: 2024-01-01, value: 10 }, { from: 2024-02-02, by: tier, value: { west: 200 } }] } } }\n',
      ),
    },
    'floor/below',
  ],
  [
    'the same cell names in another dimension do not hide the flat value',
    {
      'v.yaml': vocabulary(
        'dimensions: { mine: { name: 人群, over: people, cells: { pool: { name: 甲 }, hall: { name: 乙 }, other: { name: 丙 } } } }',
      ),
      'p.yaml': province(
        '  sports-venues: { measures: { fee: { set: [{ from: 2024-01-01, value: 900 }, { from: 2024-02-01, by: mine, value: { pool: 0, hall: 0 } }] } } }\n',
      ),
    },
    'floor/below',
  ],
  [
    'a duty filled with a private bag',
    { 'p.yaml': province('  minimum-living: { measures: { standard: { set: { value: { x-urban: 700 } } } } }\n') },
    'link/unknown',
  ],
  [
    'a duty filled by another dimension in part',
    {
      'p.yaml': province(
        '  minimum-living: { measures: { standard: { by: residence-fine, set: { value: { town: 700 } } } } }\n',
      ),
    },
    'floor/unset',
  ],
  [
    'less than nothing',
    { 'p.yaml': province('  resident-pension: { measures: { elder-extra: { set: -100 } } }\n') },
    'link/value',
  ],
  ['a figure too large to be exact', { 'p.yaml': province(pension('"1000000000000000000000"')) }, 'link/value'],
  [
    'one value for a whole province, and another in a city',
    {
      'p.yaml': `${province(`  clinic: { justify: { for: [clinic], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 省, date: 2022-02-01 } } }\n`)}own-items: { clinic: { name: 门诊, audience: { a: { name: 人, subject: person, who: everyone } }, content: { b: { name: 项 } }, measures: { price: { name: 价, type: amount, unit: CNY/person, fixed: 100 } } } }\n`,
      'c.yaml': city('  clinic: { measures: { price: { set: 50 } } }\n').replace(
        'adopts: ["2023"]',
        'adopts: ["2023", area-990000]',
      ),
    },
    'floor/fixed',
  ],
  [
    'a unit of one’s own that converts',
    { 'v.yaml': vocabulary('units: { yuan: { name: 元, dimension: money, factor: 100 } }'), 'p.yaml': province('') },
    'link/misplaced',
  ],
  [
    'people declared impossible',
    { 'v.yaml': vocabulary('excludes: [{ age: { ge: 60 } }]'), 'p.yaml': province('') },
    'link/misplaced',
  ],
  [
    'a national edition of one’s own',
    {
      'e.yaml':
        'kind: edition\nid: "2026"\ntitle: 自编\nsource: nation-2023\nissued: 2024-01-01\neffective: 2024-01-01\nlocal-deadline: P6M\nreview: P5Y\nexpects: { fields: 0, categories: 0, items: 0 }\ncontents-checked: page\ncontents: []\n',
      'p.yaml': province(''),
    },
    'link/misplaced',
  ],
  [
    'a parent that does not exist',
    {
      'v.yaml': vocabulary('areas: { "990199": { name: 新县, level: county, parent: "123456" } }'),
      'p.yaml': province(''),
    },
    'link/areas',
  ],
  [
    'an exception approved after it began',
    {
      'p.yaml': province(
        '  sports-venues: { measures: { weekly-hours: { set: 30 } }, exceptions: [{ for: weekly-hours, from: 2024-01-01, until: 2024-12-31, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2024-05-01 }, published: { date: 2023-12-25 } }] }\n',
      ),
    },
    'floor/below',
  ],
  [
    'exceptions in a row that outlast two years',
    {
      'p.yaml': province(
        `  sports-venues: { measures: { weekly-hours: { set: 30 } }, exceptions: [${['2022-01-01, until: 2023-12-31', '2024-01-01, until: 2025-12-31'].map((span) => `{ for: weekly-hours, from: ${span}, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2021-12-01 }, published: { date: 2021-12-25 } }`).join(', ')}] }\n`,
      ),
    },
    'floor/below',
  ],
  [
    'exceptions that outlast two years but for a day between them on which the floor was missed too',
    {
      'p.yaml': province(
        `  sports-venues: { measures: { weekly-hours: { set: 30 } }, exceptions: [${['2024-01-01, until: 2024-05-15', '2024-05-17, until: 2026-05-16'].map((span) => `{ for: weekly-hours, from: ${span}, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2021-12-01 }, published: { date: 2021-12-25 } }`).join(', ')}] }\n`,
      ),
    },
    'floor/below',
  ],
  [
    'exceptions in a row that outlast two years, in one standard after another',
    {
      'p.yaml': province(
        '  sports-venues: { measures: { weekly-hours: { set: 30 } }, exceptions: [{ for: weekly-hours, from: 2022-06-01, until: 2024-03-31, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2022-05-01 }, published: { date: 2022-05-25 } }] }\n',
      ),
      'q.yaml': province(
        '  sports-venues: { measures: { weekly-hours: { set: 30 } }, exceptions: [{ for: weekly-hours, from: 2024-04-01, until: 2025-12-31, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2024-03-01 }, published: { date: 2024-03-25 } }] }\n',
        'replaces: area-990000\n',
      )
        .replace('id: area-990000', 'id: next')
        .replace('effective: 2024-01-01', 'effective: 2024-04-01'),
    },
    'floor/below',
  ],
  [
    'a text signed off before the floor it was held against rose',
    {
      'p.yaml': province(
        pension(
          '{ value: { text: 一百二十元 } }',
          ', reviewed: { base-pension: { by: 某, date: 2023-12-20, text: f9e030d335efb503 } }',
        ),
      ),
    },
    'floor/incomparable',
  ],
  [
    'run out before its successor begins',
    {
      'p.yaml': province('', 'expires: 2024-02-01\n'),
      'q.yaml': province('', 'replaces: area-990000\n')
        .replace('id: area-990000', 'id: next')
        .replace('effective: 2024-01-01', 'effective: 2030-01-01'),
    },
    'date/expired',
  ],
  [
    'two standards that add the same measure',
    {
      'p.yaml': province(
        `  sports-venues: { add: { measures: { coaches: { name: 指导员, type: quantity, unit: hour/week, set: 50 } } }${evidence('coaches')} }\n`,
      ),
      'q.yaml': province(
        `  sports-venues: { add: { measures: { coaches: { name: 指导员, type: quantity, unit: hour/week, set: 5 } } }${evidence('coaches')} }\n`,
      )
        .replace('id: area-990000', 'id: other')
        .replace(/ {2}minimum-living.*\n/, ''),
    },
    'link/conflict',
  ],
  [
    'the direction of money turned round',
    {
      'p.yaml': province(
        `  resident-pension: { add: { measures: { bonus: { name: 奖励, type: amount, unit: CNY/person, better: less, set: 5 } } }${evidence('bonus')} }\n`,
      ),
    },
    'link/strength',
  ],
  [
    'an age nobody reaches',
    { 'p.yaml': province('  sports-venues: { audience: { restate: { everyone: { age: { ge: 1000 } } } } }\n') },
    'audience/narrower',
  ],
  [
    'an age nobody has, hidden in the service details',
    { 'p.yaml': province('  sports-venues: { service: { requires: { age: { le: -5 } } } }\n') },
    'audience/narrower',
  ],
  [
    'half a year of age',
    { 'p.yaml': province('  sports-venues: { audience: { restate: { everyone: { age: { ge: 60.5 } } } } }\n') },
    'audience/narrower',
  ],
  [
    'a narrower group hidden behind a successor that is still to come',
    {
      'p.yaml': province('  resident-pension: { audience: { restate: { receiver: { age: { ge: 70 } } } } }\n'),
      'q.yaml': province(
        '  resident-pension: { audience: { restate: { receiver: { all: [{ age: { ge: 60 } }, { not: { insured-by: employee-pension } }] } } } }\n',
        'replaces: area-990000\n',
      )
        .replace('id: area-990000', 'id: next')
        .replace('effective: 2024-01-01', 'effective: 2030-01-01'),
    },
    'audience/narrower',
  ],
];

describe('holes that were found, and closed', () => {
  for (const [name, files, rule] of holes) {
    test(name, async () => {
      const one = workspace(Object.fromEntries(Object.entries(files).map(([file, text]) => [`local/${file}`, text])));
      const { code, report } = await one.findings();
      const errors = report.findings.filter((finding) => finding.severity === 'error' && finding.status === undefined);
      expect(errors.map((finding) => finding.rule)).toContain(rule);
      expect(code).toBe(1);
    });
  }

  test('every finding has a fingerprint of its own', async () => {
    const one = workspace({
      'local/a.yaml': '\ta: 1\n\tb: 2\n\tc: 3\n',
      'local/p.yaml': province('', 'adopts: []\n').replace('adopts: ["2023"]\n', ''),
    });
    const { report } = await one.findings();
    const marks = report.findings.map((finding) => finding.fingerprint);
    expect(marks.length).toBeGreaterThan(3);
    expect(new Set(marks).size).toBe(marks.length);
  });

  test('a broken record above is reported whatever path was asked for', async () => {
    const one = workspace({
      'local/p.yaml': `${province(pension('200'))}colour: red\n`,
      'local/c.yaml': city(pension('150')),
    });
    expect((await one.findings('local/c.yaml')).code).toBe(1);
  });

  test('a path that holds no data is no match', async () => {
    const one = workspace({ 'local/p.yaml': province(''), 'README.md': '说明\n' });
    expect((await one.run(['validate', 'README.md'])).code).toBe(2);
  });

  test('a slip in the names of the configuration is refused', async () => {
    const one = workspace({
      'local/p.yaml': province(''),
      'dixian.config.yaml': 'catalog: catalog\nlocal: [local]\nrules: { restraint/no-evidense: warning }\n',
    });
    const { code, err } = await one.run(['validate']);
    expect([code, err]).toEqual([2, expect.stringContaining('restraint/no-evidence')]);
  });
});
