import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { overlayOf, province } from './workspace.ts';

/** What is found in the city, with the part of a breakdown it is found in. */
async function inCity(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const one = workspace(files);
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

  test('where the value fixed for all cannot be worked out, the level of an area above binds', async () => {
    const one = workspace({
      'local/p.yaml': province(pension('{ divisor: { set: 100 } }')),
      'local/c.yaml': overlayOf('990100', pension('{ divisor: { set: 120 } }')),
    });
    const file = 'catalog/national/items/resident-pension.yaml';
    const fixed = 'unit: CNY/person/month\n    fixed: { value: { ratio: 0.1, of: area.minimum-wage },';
    one.put(file, (one.get(file) ?? '').replace('unit: month\n    fixed: { value: 139,', fixed));
    const { report } = await one.findings();
    const found = report.findings
      .filter(({ area }) => area === '990100')
      .map(({ rule, params }) => [rule, params['by']]);
    expect(found).toEqual([['floor/below', '990000']]);
  });

  test.each([
    [
      'what is fixed today is so until the edition that makes a floor of it',
      '125',
      'fixed',
      'floor',
      ['floor/fixed error', 'restraint/no-evidence error'],
    ],
    [
      'what is a floor today is none the worse for being met until the edition that fixes it',
      '125',
      'floor',
      'fixed',
      ['floor/fixed warning', 'restraint/no-evidence error'],
    ],
  ])('%s', async (_what, set, now, then, expected) => {
    const one = workspace({ 'local/p.yaml': province(pension(`{ divisor: { set: ${set} } }`)) });
    const divisor = (strength: string) =>
      `{ name: 计发月数, of: pay, type: quantity, better: less, unit: month, ${strength}: { value: 139, source: nation-2021, checked: page } }`;
    const file = 'catalog/national/items/resident-pension.yaml';
    const item = one.get(file) ?? '';
    const revision = `revisions: { "2025": { change: reworded, measures: { divisor: ${divisor(then)} } } }\n`;
    one.put(file, `${item.replace('    fixed: { value: 139,', `    ${now}: { value: 139,`)}${revision}`);
    const edition = one.get('catalog/national/editions/2023.yaml') ?? '';
    one.put(
      'catalog/national/editions/2025.yaml',
      edition
        .replace('id: "2023"', 'id: "2025"')
        .replaceAll('2023-07-30', '2025-01-01')
        .replace('supersedes: "2021"', 'supersedes: "2023"'),
    );
    const { report } = await one.findings();
    const found = report.findings
      .filter(({ key }) => key === 'divisor')
      .map(({ rule, severity }) => `${rule} ${severity}`);
    expect(found.sort()).toEqual(expected);
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
    const one = workspace();
    const item = 'catalog/national/items/resident-pension.yaml';
    const unknown = (one.get(item) ?? '').replace('fixed: { value: 139,', 'fixed: { value: null, why: 未见文件,');
    const files = {
      [item]: unknown,
      'local/p.yaml': province(pension('{ divisor: { set: 139 } }')),
      'local/c.yaml': overlayOf('990100', pension('{ divisor: { set: 200 } }')),
    };
    expect(await inCity(files)).toEqual(['floor/below']);
  });

  test('a range that ends at the value fixed for all is another value', async () => {
    const set = (divisor: string) => ({
      'local/c.yaml': overlayOf('990100', pension(`{ divisor: { set: ${divisor} } }`)),
    });
    expect(await inCity(set('{ value: { le: 139 } }'))).toContain('floor/fixed');
    expect(await inCity(set('139'))).not.toContain('floor/fixed');
  });

  test.each(['registered-here: true', 'applies-online: true', 'months-here: { ge: 6 }'])(
    'what a guide asks for on top leaves people out: %s',
    async (condition) => {
      const guide = `  resident-pension: { service: { requires: { ${condition} } } }\n`;
      expect(await inCity({ 'local/c.yaml': overlayOf('990100', guide) })).toContain('audience/narrower');
    },
  );
});

describe('what was once accused', () => {
  const receiver = (who: string) => `  resident-pension: { audience: { restate: { receiver: ${who} } } }\n`;
  const SAME = '{ all: [{ age: { ge: 60 } }, { not: { insured-by: employee-pension } }] }';
  const EVIDENCE =
    'need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2022-02-01 }';

  test('a group the province widens next year is only warned of until then', async () => {
    const widened = `  resident-pension: { audience: { widen: { receiver: { age: { ge: 55 } } } }, justify: { for: [receiver], ${EVIDENCE} } }\n`;
    const one = workspace({
      'local/p.yaml': province(widened).replace('effective: 2024-01-01', 'effective: 2025-01-01'),
      'local/c.yaml': overlayOf('990100', receiver(SAME)),
    });
    const { code, report } = await one.findings();
    expect([code, report.findings.map(({ rule, severity, since }) => [rule, severity, since])]).toEqual([
      0,
      [['audience/narrower', 'warning', '2025-01-01']],
    ]);
    const { out } = await one.run(['coverage', '--format', 'json', '--area', '990100']);
    expect(out).not.toContain('weaker');
    const then = await one.findings('--as-of', '2025-01-01');
    expect(then.report.findings.map(({ rule, severity, since }) => [rule, severity, since])).toContainEqual([
      'audience/narrower',
      'error',
      null,
    ]);
  });

  test('a city that says again whom its province has let in needs no evidence of its own', async () => {
    const wider =
      '{ any: [{ age: { ge: 55 } }, { all: [{ age: { ge: 60 } }, { not: { insured-by: employee-pension } }] }] }';
    const widened = `  resident-pension: { audience: { widen: { receiver: { age: { ge: 55 } } } }, justify: { for: [receiver], ${EVIDENCE} } }\n`;
    const files = { 'local/p.yaml': province(widened), 'local/c.yaml': overlayOf('990100', receiver(wider)) };
    expect(await inCity(files)).toEqual([]);
  });

  test('a group of an item that its province keeps to itself binds no city; one it does not is named as the province’s', async () => {
    const clinic = (binds: string) =>
      `${province(`  clinic: { binds: ${binds}, justify: { for: [clinic], ${EVIDENCE} } }\n`)}own-items: { clinic: { name: 门诊, audience: { a: { name: 人, subject: person, who: everyone } }, content: { b: { name: 项, for: a } } } }\n`;
    const city = overlayOf('990100', '  clinic: { audience: { restate: { a: { age: { ge: 70 } } } } }\n').replace(
      'adopts: ["2023"]',
      'adopts: ["2023", area-990000]',
    );
    expect(await inCity({ 'local/p.yaml': clinic('none'), 'local/c.yaml': city })).toEqual([]);
    const one = workspace({ 'local/p.yaml': clinic('descendants'), 'local/c.yaml': city });
    const { report } = await one.findings();
    expect(report.findings.map(({ rule, params }) => [rule, params['by']])).toEqual([['audience/narrower', '990000']]);
  });

  test('a level of an item that its province keeps to itself is no floor', async () => {
    const clinic = (head: string) =>
      `${province(`  clinic: { justify: { for: [clinic], ${EVIDENCE} } }\n`, head)}own-items: { clinic: { name: 门诊, audience: { a: { name: 人, subject: person, who: everyone } }, content: { b: { name: 项 } }, measures: { price: { name: 价, type: amount, unit: CNY/person, floor: 100 } } } }\n`;
    const here = overlayOf('990100', '  clinic: { measures: { price: { set: 50 } } }\n').replace(
      'adopts: ["2023"]',
      'adopts: ["2023", area-990000]',
    );
    expect(await inCity({ 'local/p.yaml': clinic('binds: none\n'), 'local/c.yaml': here })).toEqual([]);
    expect(await inCity({ 'local/p.yaml': clinic(''), 'local/c.yaml': here })).toEqual(['floor/below']);
  });

  test('a text signed off after the floor rose passes', async () => {
    const signed = (date: string) =>
      overlayOf(
        '990100',
        pension(
          '{ base-pension: { set: { value: { text: 不低于国家标准 } } } }',
          `, reviewed: { base-pension: { by: 某, date: ${date}, text: 4dda69c4c0834b58 } }`,
        ),
      );
    const files = (date: string) => ({ 'local/p.yaml': province(''), 'local/c.yaml': signed(date) });
    expect(await inCity(files('2025-01-02'))).toEqual([]);
    // What is to rise in 2025 is said before.
    expect(await inCity(files('2024-03-05'))).toEqual(['floor/incomparable']);
  });

  test('a part is held only to the finer parts above that belong to it', async () => {
    const finer = '{ by: residence-fine, value: { town: 700, city: 800, village: 500 } }';
    expect(await inCity(lines(finer, '{ by: residence, value: { urban: 800, rural: 500 } }'))).toEqual([]);
    expect(await inCity(lines(finer, '{ by: residence, value: { urban: 750, rural: 500 } }'))).toEqual([
      'floor/below urban',
    ]);
  });

  test('of an area whose class nobody has recorded it is said that the class is not known', async () => {
    const one = workspace({
      'local/v.yaml':
        'kind: vocabulary\ndimensions: { class: { name: 县类, over: areas, cells: { a: { name: 一类 }, b: { name: 二类 } }, members: { a: ["990101"], b: ["990102"] } } }\n',
      'local/p.yaml': province(pension('{ base-pension: { set: { by: class, value: { a: 200, b: 150 } } } }')),
      'local/c.yaml': overlayOf('990100', pension('{ base-pension: { set: 150 } }')),
    });
    const { report } = await one.findings();
    expect(report.findings.flatMap(({ rule, message }) => (rule === 'floor/incomparable' ? [message] : []))).toEqual([
      expect.stringContaining('哪一档没有登记'),
    ]);
  });

  test('a value on record as not known is said to be that, not to lack a base', async () => {
    const one = workspace({
      'local/p.yaml': province(
        '  sports-venues: { measures: { fee: { set: { value: { pool: { value: null, why: 未见文件 } } } } } }\n',
      ),
    });
    const { report } = await one.findings();
    expect(report.findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['floor/incomparable', expect.stringContaining('记为未知')],
    ]);
  });

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

describe('a group that is moved', () => {
  const restated = async (who: string) => {
    const audience = `  resident-pension: { audience: { restate: { receiver: ${who} } } }\n`;
    const { report } = await workspace({ 'local/p.yaml': province(audience) }).findings();
    return report.findings.flatMap(({ rule, message }) => (rule === 'audience/narrower' ? [message] : []));
  };

  test('names whom it leaves out and whom it takes in instead', async () => {
    const [says] = await restated('{ all: [{ age: { ge: 55, lt: 75 } }, { not: { insured-by: employee-pension } }] }');
    expect(says).toMatch(/在这里却被排除；同时多了别的人：.*55/);
  });

  test('that is only narrower says nothing of anybody else', async () => {
    const [says] = await restated('{ all: [{ age: { ge: 65 } }, { not: { insured-by: employee-pension } }] }');
    expect(says).toMatch(/在这里却被排除。$/);
  });
});
