import { afterEach, describe, expect, test } from 'vitest';
import { overlayOf, province, TestWorkspace } from './workspace.ts';

const made: TestWorkspace[] = [];
afterEach(() => {
  for (const one of made.splice(0)) one.remove();
});

/** What is found in the city, with the part of a breakdown it is found in. */
async function inCity(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const one = new TestWorkspace(files);
  made.push(one);
  const { report } = await one.findings();
  return report.findings
    .filter(({ area }) => area === '990100')
    .map(({ rule, cell }) => `${rule} ${cell ?? ''}`.trim())
    .sort();
}

const standard = (set: string) => `  minimum-living: { measures: { standard: { set: ${set} } } }\n`;
const pension = (measures: string, more = '') => `  resident-pension: { measures: ${measures}${more} }\n`;
const lines = (above: string, here: string) => ({
  'local/p.yaml': province(standard(above)),
  'local/c.yaml': overlayOf('990100', standard(here)),
});

/** What the proof and the random worlds found to slip through. */
describe('what once escaped', () => {
  test('a part above that is not named keeps the level for all, and is held against the part that is named here', async () => {
    const above = '[{ from: 2024-01-01, value: 600 }, { from: 2024-03-01, value: { urban: 700 } }]';
    expect(await inCity(lines(above, '{ value: { rural: 500 } }'))).toEqual(['floor/below rural']);
    expect(await inCity(lines(above, '{ value: { rural: 600 } }'))).toEqual([]);
  });

  test('a part here that is not named keeps the level for all, and is held against the broader part above', async () => {
    const here = '[{ from: 2024-01-01, value: 500 }, { from: 2024-02-01, by: residence-fine, value: { city: 800 } }]';
    expect(await inCity(lines('{ value: { urban: 700, rural: 400 } }', here))).toContain('floor/below town');
  });

  test('a finer part that does not say which part it belongs to must meet all of them', async () => {
    const finer = `kind: vocabulary
dimensions:
  by-water:
    name: 水上与陆上
    over: people
    refines: residence
    cells: { ashore: { name: 陆上, broader: urban }, afloat: { name: 水上 } }
`;
    const here = '{ by: by-water, value: { ashore: 800, afloat: 10 } }';
    const files = { ...lines('{ value: { urban: 700, rural: 500 } }', here), 'local/v.yaml': finer };
    expect(await inCity(files)).toContain('floor/below afloat');
  });

  test('a share of what is recorded as not known cannot be told', async () => {
    const unknown = province(pension('{ elder-extra: { set: { value: null, why: 未见文件 } } }'));
    const here = overlayOf(
      '990100',
      pension('{ base-pension: { set: { value: { ratio: 2, of: resident-pension#elder-extra } } } }'),
    );
    expect(await inCity({ 'local/p.yaml': unknown, 'local/c.yaml': here })).toEqual(['floor/incomparable']);
  });

  test('something on top of a share is no longer that share', async () => {
    const added = ', add: { measures: { other: { name: 另一项, type: amount, unit: CNY/person/month, set: 1 } } }';
    const share = '{ set: { value: { ratio: 1, of: area.minimum-wage } } }';
    const above = province(
      pension('{ elder-extra: { set: { value: { plus: 5, of: resident-pension#other } } } }', added),
    );
    const here = overlayOf('990100', pension(`{ other: ${share}, elder-extra: ${share} }`));
    const found = await inCity({ 'local/p.yaml': above, 'local/c.yaml': here });
    expect(found.filter((one) => one === 'floor/incomparable')).toHaveLength(2);
  });

  test('a figure of an area that is later told apart keeps the figure for all', async () => {
    const wage = `kind: parameters
area: "990100"
values:
  minimum-wage:
    unit: CNY/person/month
    series: [{ from: 2023-01-01, value: 1000 }, { from: 2024-02-01, by: residence, value: { urban: 1300 } }]
`;
    const here = overlayOf(
      '990100',
      pension('{ base-pension: { set: { value: { ratio: 0.1, of: area.minimum-wage } } } }'),
    );
    expect(await inCity({ 'local/p.yaml': province(''), 'local/c.yaml': here, 'local/w.yaml': wage })).toEqual([
      'floor/below',
    ]);
  });

  test('where the value for the whole nation is not known, the level of the province still binds', async () => {
    const one = new TestWorkspace();
    made.push(one);
    const item = 'catalog/national/items/resident-pension.yaml';
    const unknown = (one.get(item) ?? '').replace('fixed: { value: 139,', 'fixed: { value: null, why: 未见文件,');
    const files = {
      [item]: unknown,
      'local/p.yaml': province(pension('{ divisor: { set: 139 } }')),
      'local/c.yaml': overlayOf('990100', pension('{ divisor: { set: 200 } }')),
    };
    expect(await inCity(files)).toEqual(['floor/below']);
  });
});

describe('what was once accused', () => {
  test('an excerpt whose one figure was lawful before the level above was told apart is overtaken, not in breach', async () => {
    const above = '[{ from: 2023-01-01, value: 400 }, { from: 2024-01-01, value: { urban: 700, rural: 500 } }]';
    const seen = overlayOf('990100', standard('[{ from: 2023-06-01, value: 450 }]')).replace(
      'scope: complete\nadopts: ["2023"]',
      'scope: excerpt\ntranscribed: { from: 某网页, date: 2024-01-01, by: 某人 }',
    );
    const config = 'catalog: catalog\nlocal: [local]\nas-of: 2024-06-01\nexcerpts: [area-990100]\n';
    const files = { 'dixian.config.yaml': config, 'local/p.yaml': province(standard(above)), 'local/c.yaml': seen };
    expect(await inCity(files)).toEqual(['excerpt/overtaken rural', 'excerpt/overtaken urban']);
  });
});
