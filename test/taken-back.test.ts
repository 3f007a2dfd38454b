import { describe, expect, test } from 'vitest';
import { outputProblems } from './shapes.ts';
import { repository } from './temporary.ts';
import { configOf, overlayOf, pension, province } from './workspace.ts';

const MEALS =
  'own-items: { warm-meals: { name: 暖心餐, audience: { old: { name: 老人, subject: person, who: { age: { ge: 60 } } } }, content: { meals: { name: 助餐, for: old } }, measures: { times: { name: 次数, of: meals, type: quantity, unit: time/person/week, better: more, floor: { from: 2024-01-01, value: 5 } } } } }\n';
const gift = (more = '') =>
  `  resident-pension: { add: { content: { gift: { name: 礼金, for: receiver }${more} } } }\n`;
const higher = '[{ from: 2024-01-01, value: 150 }]';
const receiver = (how: string, age: number) =>
  `  resident-pension: { audience: { ${how}: { receiver: { all: [{ age: { ge: ${age} } }, { not: { insured-by: employee-pension } }] } } } }\n`;
const APPROVED = 'approved: { area: CN, by: 某, date: 2023-12-01 }';
const next = (items: string) =>
  overlayOf('990000', items, 'replaces: area-990000\n')
    .replace('id: area-990000', 'id: next')
    .replace('effective: 2024-01-01', 'effective: 2024-06-02');

/** What of the province is told of as taken back. */
async function lost(before: string, after: string, more: Readonly<Record<string, string>> = {}) {
  const one = repository({ 'local/p.yaml': before });
  one.put('local/p.yaml', after);
  for (const [file, text] of Object.entries(more)) one.put(file, text);
  const { code, report } = await one.findings('--against', 'main');
  expect(outputProblems('report', report)).toEqual([]);
  const told = report.findings.filter(({ rule, hint }) => rule === 'date/lapsed' && hint?.includes('dixian diff'));
  return { code, lost: told.flatMap(({ params }) => params['lost']) };
}

describe('what an area promised of itself and takes back is told', () => {
  test.each<readonly [name: string, before: string, after: string, lost: readonly string[]]>([
    [
      'a level that sinks to the floor',
      pension(higher),
      pension('[{ from: 2024-01-01, value: 143 }]'),
      ['resident-pension#base-pension'],
    ],
    [
      'one that sinks tomorrow',
      pension(higher),
      pension('[{ from: 2024-01-01, value: 150 }, { from: 2024-06-02, value: 143 }]'),
      ['resident-pension#base-pension'],
    ],
    ['one that is set no more', pension(higher), '', ['resident-pension#base-pension']],
    [
      'a rise to come',
      pension('[{ from: 2024-01-01, value: 150 }, { from: 2025-06-01, value: 200 }]'),
      pension(higher),
      ['resident-pension#base-pension'],
    ],
    [
      'one in cells',
      pension(higher),
      pension('[{ from: 2024-01-01, by: residence, value: { urban: 150, rural: 143 } }]'),
      ['resident-pension#base-pension'],
    ],
    ['an item of its own', MEALS, '', ['warm-meals']],
    ['a level of such an item', MEALS, MEALS.replace('value: 5', 'value: 4'), ['warm-meals#times']],
    ['its group', MEALS, MEALS.replace('ge: 60', 'ge: 70'), ['warm-meals#old']],
    ['content that was added', gift(', flag: { name: 锦旗, for: receiver }'), gift(), ['resident-pension#flag']],
    ['a group that was widened', receiver('widen', 55), '', ['resident-pension#receiver']],
    [
      'what has no floor',
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n',
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 400 } } } } }\n',
      ['minimum-living#standard'],
    ],
    [
      'an item that is said not to apply',
      '',
      `  sports-venues: { not-applicable: { reason: 无, ${APPROVED} } }\n`,
      ['sports-venues'],
    ],
    [
      'a level under an exception',
      pension(higher),
      pension(
        '[{ from: 2024-01-01, value: 100 }, { from: 2024-12-31, value: 150 }]',
        `, exceptions: [{ for: base-pension, from: 2024-01-01, until: 2024-12-30, reason: 修, remedy: 补, ${APPROVED}, published: { date: 2023-12-05 } }]`,
      ),
      ['resident-pension#base-pension'],
    ],
  ])('%s', async (_name, before, after, expected) => {
    const of = (items: string) =>
      items.startsWith('own-items') ? province('').replace('published:', `${items}published:`) : province(items);
    expect((await lost(of(before), of(after))).lost.flat()).toEqual(expected);
  });

  test.each<readonly [name: string, before: string, after: string]>([
    ['a rise', pension('143'), pension(higher)],
    ['the same by the year', pension(higher), pension('[{ from: 2024-01-01, value: 1800, unit: CNY/person/year }]')],
    [
      'the same in cells',
      pension(higher),
      pension('[{ from: 2024-01-01, by: residence, value: { urban: 150, rural: 150 } }]'),
    ],
    ['words', province('').replace('示例实施标准', '示例省标准'), province('')],
    ['what is an error', pension(higher), pension('100')],
  ])('but not %s', async (_name, before, after) => {
    const of = (text: string) => (text.startsWith('kind') ? text : province(text));
    expect((await lost(of(before), of(after))).lost).toEqual([]);
  });

  const proven =
    ', justify: { for: [base-pension], ceiling: 999, need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } }';
  const county = (parent: string) =>
    `kind: vocabulary\nareas:\n  "990199": { name: 新县, level: county, parent: "${parent}" }\n`;
  test('what came down from an area above that is above it no more', async () => {
    const one = repository({
      'local/p.yaml': province(pension('150', proven)),
      'local/m.yaml': overlayOf('980000', ''),
      'local/v.yaml': county('990100'),
      'local/c.yaml': overlayOf('990199', ''),
    });
    one.put('local/v.yaml', county('980000'));
    const { report } = await one.findings('--against', 'main');
    const told = report.findings.filter(({ rule }) => rule === 'date/lapsed');
    expect(told.map(({ area, params }) => [area, params['lost']])).toEqual([
      ['990199', ['resident-pension#base-pension']],
    ]);
  });

  test('a share of a base of its own that sinks', async () => {
    const wage = (value: number) =>
      `kind: parameters\narea: "990000"\nvalues: { minimum-wage: { unit: CNY/person/month, series: [{ from: 2023-01-01, value: ${value} }] } }\n`;
    const one = repository({
      'local/p.yaml': province(pension('{ value: { ratio: 0.1, of: area.minimum-wage } }', proven)),
      'local/w.yaml': wage(2000),
    });
    one.put('local/w.yaml', wage(1800));
    const { report } = await one.findings('--against', 'main');
    const told = report.findings.filter(({ rule }) => rule === 'date/lapsed');
    expect(told.map(({ params }) => params['lost'])).toEqual([['resident-pension#base-pension']]);
  });

  test('what is less on a day only that the configuration passes over', async () => {
    const dip = pension(
      '[{ from: 2024-01-01, value: 150 }, { from: 2024-07-01, value: 145 }, { from: 2024-08-01, value: 150 }]',
    );
    const later = configOf('').replace('2024-06-01', '2025-06-01');
    const { lost: told } = await lost(province(pension(higher)), province(dip), { 'dixian.config.yaml': later });
    expect(told.flat()).toEqual(['resident-pension#base-pension']);
  });

  test('a share of what another area sets', async () => {
    const share = (ratio: number) =>
      overlayOf(
        '980000',
        pension(`{ value: { ratio: ${ratio}, of: minimum-living#standard, at: "990000", cell: urban } }`),
      );
    const one = repository({ 'local/p.yaml': province(''), 'local/m.yaml': share(0.3) });
    one.put('local/m.yaml', share(0.25));
    const { report } = await one.findings('--against', 'main');
    const told = report.findings.filter(({ rule }) => rule === 'date/lapsed');
    expect(told.map(({ area, params }) => [area, params['count']])).toEqual([['980000', 1]]);
  });

  test.each([
    ['of a whole standard', 'adopts:', 'binds: none\nadopts:'],
    ['of an item', 'resident-pension: {', 'resident-pension: { binds: none,'],
  ])('what binds the areas below no more: %s', async (_name, was, is) => {
    const high = province(pension('150', proven));
    const binding = (await lost(high, high.replace(was, is))).lost.flat();
    expect(binding).toContain('resident-pension#base-pension');
  });

  test('a document that takes the place of another says itself what it leaves out; what it lowers is told', async () => {
    const before = province(`${pension(higher)}  sports-venues: { measures: { weekly-hours: { set: 60 } } }\n`);
    expect((await lost(before, before, { 'local/q.yaml': next('') })).lost).toEqual([]);
    const lower = next(`${pension('143')}`);
    expect((await lost(before, before, { 'local/q.yaml': lower })).lost.flat()).toEqual([
      'resident-pension#base-pension',
    ]);
  });
});
