import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { overlayOf, province } from './workspace.ts';

const classes = (members: string) => `kind: vocabulary
dimensions:
  wage-class:
    name: 最低工资类区
    over: areas
    cells: { one: { name: 一类地区 }, two: { name: 二类地区 } }
    members: ${members}
`;
const WAGE = `kind: parameters
area: "990000"
values:
  minimum-wage:
    unit: CNY/person/month
    by: wage-class
    series: [{ from: 2023-01-01, value: { one: 2000, two: 1500 } }]
`;
const EVERY = '{ one: ["990101"], two: ["990102"] }';
const standard = (value: string) => `  minimum-living: { measures: { standard: { set: { value: ${value} } } } }\n`;
const SHARES = standard(
  '{ urban: { ratio: 0.4, of: area.minimum-wage }, rural: { ge: { ratio: 0.3, of: area.minimum-wage } } }',
);

const counties = (members: string, more: Record<string, string> = {}, shares = SHARES) =>
  workspace({ 'local/v.yaml': classes(members), 'local/w.yaml': WAGE, 'local/p.yaml': province(shares), ...more });

const told = async (one: ReturnType<typeof workspace>) =>
  (await one.findings()).report.findings
    .filter(({ rule }) => !/^(?:source|date)\//.test(rule))
    .map(({ rule, area, cell, message }) => ({ rule, area, cell, message }));

describe('a share of a base that goes by classes of areas', () => {
  test('is worked out for each area by its class, and the province above them has set it', async () => {
    const one = counties(EVERY);
    expect(await told(one)).toEqual([]);
    const shown = async (area: string) => (await one.run(['show', 'minimum-living#standard', '--area', area])).out;
    expect(await shown('990101')).toContain('城镇 800 元/人·月');
    expect(await shown('990102')).toContain('城镇 600 元/人·月');
    expect(await shown('990102')).toContain('农村 不低于 450 元/人·月');
  });

  test('binds each of them by the figure of its own class', async () => {
    const below = {
      'local/a.yaml': overlayOf('990101', standard('{ urban: 700 }')),
      'local/b.yaml': overlayOf('990102', standard('{ urban: 600 }')),
    };
    const assumed = { 'dixian.config.yaml': 'catalog: ./catalog\nlocal: [local]\nassume-national: ["990100"]\n' };
    const found = await told(counties(EVERY, { ...below, ...assumed }));
    expect(found.map(({ rule, area }) => [rule, area])).toEqual([['floor/below', '990101']]);
  });

  test('is no figure where some area below is in no class, or in one without a figure', async () => {
    const [finding, ...more] = await told(counties('{ one: ["990101"] }'));
    expect(finding).toMatchObject({
      rule: 'floor/incomparable',
      area: '990000',
      message: expect.stringContaining('没有登记属于哪一档，或者它那一档没有写明是多少'),
    });
    expect(more).toHaveLength(1);
    const only = WAGE.replace(', two: 1500', '');
    expect((await told(counties(EVERY, { 'local/w.yaml': only }))).map(({ rule }) => rule)).toEqual([
      'floor/incomparable',
      'floor/incomparable',
    ]);
    for (const two of ['null }, why: 尚未公布', '{ ge: 1500 } }', '{ text: 另行公布 } }']) {
      const none = WAGE.replace('two: 1500 }', `two: ${two}`);
      expect((await told(counties(EVERY, { 'local/w.yaml': none }))).map(({ rule }) => rule)).toEqual([
        'floor/incomparable',
        'floor/incomparable',
      ]);
    }
  });

  test('is held against a floor that is no share of it class by class alone', async () => {
    const pension = (value: string) =>
      `  resident-pension: { measures: { base-pension: { set: { value: ${value} } } } }\n`;
    const [finding] = await told(counties(EVERY, {}, pension('{ ratio: 0.5, of: area.minimum-wage }')));
    expect(finding).toMatchObject({ rule: 'floor/incomparable', message: expect.stringContaining('各档数额不同') });
  });

  test('reads on the page of the province as it is written', async () => {
    const one = counties(EVERY);
    await one.run(['render', 'bulletin', '--area', '990000', '--draft', '--out', 'out']);
    expect(one.get('out/990000-zh.md')).toMatch(/低保标准 \| 城镇：最低工资的 40%；基数按地区分档，各地数额不同/);
  });
});
