import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { overlayOf, province } from './workspace.ts';

const AGES = `kind: vocabulary
dimensions:
  ages:
    name: 年龄
    over: people
    cells:
      from-60: { name: 60—69岁, who: { age: { ge: 60, lt: 70 } } }
      from-70: { name: 70岁及以上, who: { age: { ge: 70 } } }
  old:
    name: 高龄
    over: people
    cells: { from-80: { name: 80岁及以上, who: { age: { ge: 80 } } } }
  bands:
    name: 年龄段
    over: people
    cells:
      from-60: { name: 60—64岁, who: { age: { ge: 60, lt: 65 } } }
      from-65: { name: 65—69岁, who: { age: { ge: 65, lt: 70 } } }
      from-70: { name: 70岁及以上, who: { age: { ge: 70 } } }
`;

const pension = (by: string, value: string) =>
  `  resident-pension: { measures: { base-pension: { by: ${by}, set: { value: ${value} } } } }\n`;

/** What the province and the county have set, and what those in the county are told is in force, in the order of `show`. */
const rows: readonly (readonly [
  name: string,
  items: { readonly province: string; readonly city?: string; readonly county?: string },
  lines: readonly string[],
])[] = [
  [
    'a value for some beside one for all above',
    { province: pension('ages', '{ from-60: 150 }') },
    ['60—69岁 150 元/人·月 (示例省)', '其余 123 元/人·月 (国家)'],
  ],
  [
    'values for everybody who is due one, beside one for all above',
    { province: pension('ages', '{ from-60: 150, from-70: 160 }') },
    ['60—69岁 150 元/人·月 (示例省)', '70岁及以上 160 元/人·月 (示例省)'],
  ],
  [
    'a value for some of those in a cell above',
    { province: pension('ages', '{ from-60: 150, from-70: 160 }'), county: pension('old', '{ from-80: 200 }') },
    ['60—69岁 150 元/人·月 (示例省)', '70岁及以上中的其余 160 元/人·月 (示例省)', '80岁及以上 200 元/人·月 (示例县)'],
  ],
  [
    'a value for all who are in a cell above',
    { province: pension('old', '{ from-80: 160 }'), county: pension('ages', '{ from-70: 200 }') },
    ['70岁及以上 200 元/人·月 (示例县)', '其余 123 元/人·月 (国家)'],
  ],
  [
    'finer values of the city for all who are in those of the province',
    {
      province: pension('ages', '{ from-60: 150, from-70: 160 }'),
      city: pension('bands', '{ from-60: 150, from-65: 170, from-70: 180 }'),
      county: '',
    },
    ['60—64岁 150 元/人·月 (示例市)', '65—69岁 170 元/人·月 (示例市)', '70岁及以上 180 元/人·月 (示例市)'],
  ],
  [
    'values of the city for some of those in one of the province, and of the county for others',
    {
      province: pension('ages', '{ from-60: 150, from-70: 160 }'),
      city: pension('bands', '{ from-65: 170 }'),
      county: pension('old', '{ from-80: 200 }'),
    },
    [
      '60—69岁中的其余 150 元/人·月 (示例省)',
      '65—69岁 170 元/人·月 (示例市)',
      '70岁及以上中的其余 160 元/人·月 (示例省)',
      '80岁及以上 200 元/人·月 (示例县)',
    ],
  ],
  [
    'a value of the city below that of the province takes nothing from it',
    { province: pension('ages', '{ from-70: 160 }'), city: pension('old', '{ from-80: 130 }'), county: '' },
    ['70岁及以上 160 元/人·月 (示例省)', '80岁及以上 130 元/人·月 (示例市)', '其余 123 元/人·月 (国家)'],
  ],
  [
    'a value below the floor',
    { province: pension('ages', '{ from-60: 150, from-70: 110 }') },
    ['60—69岁 150 元/人·月 (示例省)', '70岁及以上 110 元/人·月 (示例省、低于国家底线)'],
  ],
  [
    'a value below the floor by an exception',
    {
      province:
        '  resident-pension: { measures: { base-pension: { set: 110 } }, exceptions: [{ for: base-pension, from: 2024-01-01, until: 2024-12-31, reason: 灾后重建, remedy: 年底前补发, approved: { area: CN, by: 某部, date: 2023-12-01 }, published: { date: 2023-12-25 } }] }\n',
    },
    ['110 元/人·月 (示例省、低于国家底线的例外)'],
  ],
  [
    'cells that do not say who is in them',
    { province: pension('venue', '{ pool: 150 }') },
    ['游泳馆 150 元/人·月 (示例省)', '其余 123 元/人·月 (国家)'],
  ],
];

describe('what is in force for those of whom an area has said nothing is told beside what it has set', () => {
  test.each(rows)('%s', async (_name, items, lines) => {
    const one = workspace({ 'local/ages.yaml': AGES, 'local/p.yaml': province(items.province) });
    one.put('local/b.yaml', overlayOf('990100', items.city ?? ''));
    if (items.county !== undefined) one.put('local/c.yaml', overlayOf('990101', items.county));
    const area = items.county !== undefined ? '990101' : '990000';
    const shown = await one.run(['show', 'resident-pension#base-pension', '--area', area]);
    expect(shown.out.split('→ 现行: ')[1]?.trim().split('；')).toEqual(lines);
    await one.run(['render', 'bulletin', '--area', area, '--draft', '--format', 'md']);
    const page = readFileSync(join(one.root, `out/${area}-zh.md`), 'utf8').replaceAll('\u00a0', ' ');
    const places = lines.map((line) => page.indexOf(line.replace(/ \(.*\)$/, '').replace(/^(\S+) (?=\d)/, '$1：')));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

test('what is measured by a base keeps to its own unit, however the base is written', async () => {
  const standard =
    '  minimum-living: { measures: { standard: { set: { value: { urban: 9120, rural: 7200 }, unit: CNY/person/year } } } }\n';
  const one = workspace({ 'local/p.yaml': province(standard) });
  const { out } = await one.run(['show', 'extreme-hardship', '--area', '990000']);
  expect(out).toContain('→ 现行: 城镇 988 元/人·月 (国家)；农村 780 元/人·月 (国家)');
});

test('one share of a base that is broken down is a figure for each of its cells, and its formula is told', async () => {
  const items =
    '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n' +
    '  extreme-hardship: { measures: { basic-living: { set: { value: { ratio: 1.3, of: minimum-living#standard } } } } }\n';
  const one = workspace({ 'local/p.yaml': province(items) });
  const { out } = await one.run(['show', 'extreme-hardship', '--area', '990000']);
  expect(out).toContain('示例省  城镇 910 元/人·月；农村 650 元/人·月 (低保标准的 1.3 倍)  自 2024-01-01');

  one.put('local/p.yaml', province(items.replace('ratio: 1.3', 'ratio: 1.2')));
  const { report } = await one.findings('--as-of', '2024-06-01');
  const below = report.findings.find(({ rule, cell }) => rule === 'floor/below' && cell === 'urban');
  expect(below?.message).toContain('840 元/人·月 低于国家 910 元/人·月（低保标准的 1.3 倍）');
  expect(below?.related?.[0]?.message).toContain('国家 910 元/人·月（低保标准的 1.3 倍），自');
});

test.each([
  ['', '2024年1月1日起低于国家底线'],
  [', precision: year', '2024年（具体日期未见）起低于国家底线'],
  [', precision: at-latest', '不迟于2024年1月1日起低于国家底线'],
])('a floor%s has passed the last value seen from a day that is no more exact than known', async (precision, says) => {
  const one = workspace();
  one.lay('test/rules/excerpt/overtaken/bad-1');
  const pension = 'catalog/national/items/resident-pension.yaml';
  one.put(
    pension,
    readFileSync(join(one.root, pension), 'utf8').replace('from: 2024-01-01,', `from: 2024-01-01${precision},`),
  );
  await one.run(['render', 'bulletin', '--area', '990000', '--as-of', '2025-06-01', '--format', 'md']);
  expect(readFileSync(join(one.root, 'out/990000-zh.md'), 'utf8')).toContain(says);
});
