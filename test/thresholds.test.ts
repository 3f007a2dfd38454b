import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { overlayOf, province } from './workspace.ts';

/** An item whose people are told by an age that sports venues hold, or by a share of a wage nobody has recorded. */
const item = (who: string) => `kind: item
id: extreme-hardship
name: 特困人员救助供养
audience: { persons: { name: 特困人员, subject: person, who: ${who} } }
content: { living: { name: 提供基本生活条件, for: persons } }
lead: [mca]
basis: [{ source: nation-2023 }]
`;
const venues = (base: string, threshold: string) =>
  base.replace(
    'measures:\n',
    `measures:\n  line: { name: 年龄线, type: threshold, unit: year, source: nation-2021, checked: page, ${threshold} }\n`,
  );
const EVIDENCE = 'need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 }';

async function found(floor: string, files: Readonly<Record<string, string>>) {
  const one = workspace(files);
  const path = 'catalog/national/items/sports-venues.yaml';
  one.put(path, venues(one.get(path) ?? '', floor));
  one.put('catalog/national/items/extreme-hardship.yaml', item('{ age: { ge: "sports-venues#line" } }'));
  const { report } = await one.findings();
  return report.findings.map((each) => [each.rule, each.severity, each.area, each.item, each.verdict]);
}

const set = (value: string, more = '') => `  sports-venues: { measures: { line: { set: ${value} } }${more} }\n`;

describe('a threshold', () => {
  test('set in one item narrows the group of another that the standard only adopts', async () => {
    expect(await found('floor: 60', { 'local/p.yaml': province(set('65')) })).toEqual([
      ['audience/narrower', 'error', '990000', 'extreme-hardship', 'narrower'],
    ]);
  });

  test('that lets more people in needs evidence, under its own key', async () => {
    expect(await found('floor: 60', { 'local/p.yaml': province(set('55')) })).toEqual([
      ['restraint/no-evidence', 'error', '990000', 'sports-venues', 'wider'],
    ]);
    const justified = set('55', `, justify: { for: [line], ${EVIDENCE} }`);
    expect(await found('floor: 60', { 'local/p.yaml': province(justified) })).toEqual([]);
  });

  test('equal to the one above is fine, in whatever form', async () => {
    expect(
      await found('floor: 60', { 'local/p.yaml': province(set('{ value: { sum: { base: 50, more: 10 } } }')) }),
    ).toEqual([]);
  });

  test('of which neither side is known is not taken for the same', async () => {
    const share = (by: number) => `{ value: { ratio: ${by}, of: area.minimum-wage } }`;
    expect(await found(`floor: ${share(6)}`, { 'local/p.yaml': province(set(share(7))) })).toEqual([
      ['audience/undecided', 'error', '990000', 'extreme-hardship', 'incomparable'],
    ]);
  });

  test('that is to narrow a group later is warned of before', async () => {
    const later = (value: number) => ({ 'local/p.yaml': province(set(`[{ from: 2024-10-01, value: ${value} }]`)) });
    expect(await found('floor: 60', later(65))).toEqual([
      ['audience/narrower', 'warning', '990000', 'extreme-hardship', 'narrower'],
    ]);
    expect(await found('floor: 60', later(60))).toEqual([]);
  });

  test('told apart keeps the figure above for whom it does not name', async () => {
    const justified = set('{ value: { urban: 58 } }, by: residence', `, justify: { for: [line], ${EVIDENCE} }`);
    const above = 'by: residence, floor: { value: { urban: 60, rural: 55 } }';
    expect(await found(above, { 'local/p.yaml': province(justified) })).toEqual([]);
    const worse = set('{ value: { urban: 61 } }, by: residence');
    expect(await found(above, { 'local/p.yaml': province(worse) })).toEqual([
      ['audience/narrower', 'error', '990000', 'extreme-hardship', 'narrower'],
    ]);
  });

  test('is held to every area above, not to the nearest alone', async () => {
    const files = {
      'local/p.yaml': province(set('50', `, justify: { for: [line], ${EVIDENCE} }`)),
      'local/c.yaml': overlayOf('990100', set('55')),
      'local/x.yaml': overlayOf('990101', set('54')),
    };
    expect(await found('floor: 60', files)).toEqual([
      ['audience/narrower', 'error', '990100', 'extreme-hardship', 'narrower'],
      ['audience/narrower', 'error', '990101', 'extreme-hardship', 'mixed'],
    ]);
  });

  test('of an area above holds for those below it', async () => {
    const files = {
      'local/p.yaml': province(set('55', `, justify: { for: [line], ${EVIDENCE} }`)),
      'local/c.yaml': overlayOf('990100', set('58')),
    };
    expect(await found('floor: 60', files)).toEqual([
      ['audience/narrower', 'error', '990100', 'extreme-hardship', 'narrower'],
    ]);
  });
});
