import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { province } from './workspace.ts';

const GENERIC =
  '只写半角数字，不写单位和百分号；单位写在 unit，至少、至多写成 value: { ge: … }、value: { le: … }，几到几写成 value: { ge: …, le: … }。';
const DELEGATED =
  '由别的一级政府确定的，删去这一处，由那一级写；该由本级确定、还没有定的，写 value: null，并用 why 说明原因。';
const ADJUSTED =
  '这里只写现在执行的数；以后怎样调整的话写在该项目的 text 下的 standard，调整以后在 set 里加一条 { from: 日期, value: 新的数 }。';
const UNITS =
  'kind: vocabulary\nunits: { percent: { name: "%", dimension: share }, instructor: { name: 名, dimension: heads }, thousand-person: { name: 千人, dimension: people, factor: 1000 } }\n';

/** A measure of the area’s own with a unit, and the figure as it stands in the document. */
const added = (unit: string, set: string) =>
  province(
    `  sports-venues: { add: { measures: { own: { name: 新增, type: quantity, unit: ${unit}, set: ${set} } } }, justify: { for: [own], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n`,
  );

/** The unit, what the document says, and what the program says is to be written for it; null where it cannot tell. */
const rows: readonly (readonly [unit: string, written: string, meant: string | null])[] = [
  ['time/person/year', '每年不少于1次', '{ value: { ge: 1 } }'],
  ['working-day', '20个工作日内', '{ value: { le: 20 } }'],
  ['working-day', '２０个工作日', '20'],
  ['percent', '95%以上', '{ value: { ge: 95 } }'],
  ['percent', '不低于７０％', '{ value: { ge: 70 } }'],
  ['month', '3—12个月', '{ value: { ge: 3, le: 12 } }'],
  ['day', '出院后3至7日内', '{ value: { ge: 3, le: 7 } }'],
  ['CNY/person/month', '每人每月300～400元', '{ value: { ge: 300, le: 400 } }'],
  ['CNY/person/year', '10.5万元', '105000'],
  ['instructor/thousand-person', '每千人不少于2.3名', '{ value: { ge: 2.3 } }'],
  // another period, another unit, a figure that is more or less than it says
  ['CNY/person/month', '每人每年600元', null],
  ['working-day', '20日内', null],
  ['instructor/thousand-person', '每万人5名', null],
  ['percent', '约40%', null],
  ['day', '不满7日', null],
  ['CNY/person', '180元，具体由市确定', null],
  ['CNY/person', '100元加50元', null],
  ['day', '12至7日', null],
  ['CNY/person', '－5元', null],
];

async function hintOf(overlay: string): Promise<string | null | undefined> {
  const one = workspace({ 'local/v.yaml': UNITS, 'local/overlay.yaml': overlay });
  const { report } = await one.findings();
  return report.findings.find(({ rule }) => rule === 'link/value')?.hint;
}

describe('a figure with words about it', () => {
  test.each(rows)('%s: %s', async (unit, written, meant) => {
    expect(await hintOf(added(unit, written))).toBe(
      meant === null ? GENERIC : `把“${written}”写成 ${meant}。单位由 unit 说明，这里不写。`,
    );
    if (meant !== null) expect(await hintOf(added(unit, meant))).toBeUndefined();
  });

  test('in a cell and beside value, bounds stand alone', async () => {
    const standard = (set: string) =>
      province(`  minimum-living: { measures: { standard: { set: { value: ${set} } } } }\n`);
    const hint = '把“不低于640元”写成 { ge: 640 }。单位由 unit 说明，这里不写。';
    expect(await hintOf(standard('{ urban: 700, rural: 不低于640元 }'))).toBe(hint);
    expect(await hintOf(standard('{ urban: 700, rural: { ge: 640 } }'))).toBeUndefined();
  });
});

describe('words in the place of a figure', () => {
  test.each([
    ['免费', '不收费的写 0。'],
    ['不收费', '不收费的写 0。'],
    ['按各市、县规定执行', DELEGATED],
    ['由各地确定', DELEGATED],
    ['40小时，每年动态调整', ADJUSTED],
    ['按CPI逐年增长', ADJUSTED],
    ['按国家有关规定执行', '按上级执行的，删去这一处：不写就是沿用上级。'],
  ])('%s', async (written, hint) => {
    expect(await hintOf(province(`  sports-venues: { measures: { weekly-hours: { set: ${written} } } }\n`))).toBe(hint);
  });

  test.each([
    ['按省定标准执行', '写 { plus: 0, of: above }'],
    ['由各市自行确定', 'decided-by: county'],
  ])('where the level is left to the area: %s', async (written, hint) => {
    const standard = (set: string) =>
      province(`  minimum-living: { measures: { standard: { set: { value: { urban: ${set}, rural: 500 } } } } }\n`);
    expect(await hintOf(standard(written))).toContain(hint);
    expect(await hintOf(standard(`{ text: ${written} }`))).toBe(
      hint.startsWith('decided') ? await hintOf(standard(written)) : undefined,
    );
  });

  test.each([
    ['1:7', '写 7，'],
    ['"2：5"', '写 5/2，'],
  ])('a proportion: %s', async (written, hint) => {
    expect(await hintOf(added('instructor/thousand-person', written))).toContain(hint);
    expect(await hintOf(added('instructor/thousand-person', hint.slice(2, -1)))).toBeUndefined();
  });

  test('where yes or no is asked for', async () => {
    const asked = province(
      '  sports-venues: { add: { measures: { own: { name: 免费, type: guarantee, set: 免费 } } } }\n',
    );
    expect(await hintOf(asked)).toBe('是的、有的、免费的，写 true；不是的、没有的，写 false。');
  });
});

describe('a share written as a fraction', () => {
  const says = async (overlay: string) => {
    const one = workspace({ 'local/v.yaml': UNITS, 'local/overlay.yaml': overlay });
    const { report } = await one.findings();
    return report.findings.filter(({ rule }) => rule === 'link/percent').map(({ message }) => message);
  };

  test('in a measure that is added', async () => {
    expect(await says(added('percent', '0.95'))).toEqual(['新增写作 0.95%，不到百分之一：是不是 95%？']);
    expect(await says(added('percent', '95'))).toEqual([]);
  });

  test('in an item of the area’s own', async () => {
    const own = (floor: string) =>
      `${province('')}own-items: { circle: { name: 生活圈, audience: { all: { name: 居民, subject: person, who: everyone } }, content: { circle: { name: 生活圈 } }, measures: { reach: { name: 覆盖率, type: coverage, unit: percent, floor: ${floor} } } } }\n`;
    expect(await says(own('0.95'))).toEqual(['覆盖率写作 0.95%，不到百分之一：是不是 95%？']);
    expect(await says(own('95'))).toEqual([]);
  });
});

describe('what is written for', () => {
  const FILES: readonly (readonly [name: string, overlay: string, hint: string])[] = [
    [
      'a month where a day belongs',
      province('  sports-venues: { measures: { weekly-hours: { set: [{ from: 2024年7月, value: 40 }] } } }\n'),
      '写成 2024-07-01；只知道年月、不知道哪一天的，再在旁边写 precision: month。',
    ],
    [
      'a year where a day belongs',
      province('  sports-venues: { measures: { weekly-hours: { set: [{ from: 2024, value: 40 }] } } }\n'),
      '写成 2024-01-01；只知道哪一年的，再在旁边写 precision: year。',
    ],
    [
      'a ratio in per cent',
      province(
        '  sports-venues: { measures: { weekly-hours: { set: { value: { ratio: 90%, of: area.minimum-wage } } } } }\n',
      ),
      '写成 0.9：百分之几写成小数。',
    ],
    [
      'several names as a text has them',
      province('  sports-venues: { responsible: 省体育局、省财政厅 }\n'),
      '写成列表：[省体育局, 省财政厅]。',
    ],
    [
      'parts of which no dimension is named',
      province('  sports-venues: { measures: { weekly-hours: { set: { value: { pool: 40, hall: 40 } } } } }\n'),
      '在旁边写 by: 维度标识；单一数值直接写数。有这些档的维度：venue。',
    ],
    [
      'dimensions in the standard itself',
      `${province('')}dimensions: {}\n`,
      '另建一个文件，第一行写 kind: vocabulary，把“dimensions”移到那里。',
    ],
  ];

  test.each(FILES)('%s', async (_name, overlay, hint) => {
    const { report } = await workspace({ 'local/overlay.yaml': overlay }).findings();
    expect(report.findings.map((found) => found.hint)).toEqual([hint]);
  });
});
