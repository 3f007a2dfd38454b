import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { province } from './workspace.ts';

/** Two dimensions whose cells have the same names: which is meant, the base says. */
const CLASSES = `kind: vocabulary
dimensions:
  industry: { name: 行业类别, over: services, cells: { a: { name: 一类行业 }, b: { name: 二类行业 } } }
  wages:
    name: 最低工资类区
    over: areas
    cells: { a: { name: 一类地区 }, b: { name: 二类地区 } }
    members: { a: ["990100"], b: ["990102"] }
`;
const WAGES =
  'kind: parameters\narea: "990000"\nvalues: { minimum-wage: { unit: CNY/person/month, by: wages, series: [{ from: 2023-01-01, value: { a: 2000, b: 1800 } }] } }\n';
const files = (standard: string) => ({
  'local/v.yaml': CLASSES,
  'local/w.yaml': WAGES,
  'local/p.yaml': province(`  minimum-living: { measures: { standard: { ${standard} } } }\n`),
});

describe('a cell that several dimensions have', () => {
  test('is called as the base calls it that is broken down by it', async () => {
    const one = workspace(files('set: { value: { ratio: 0.5, of: area.minimum-wage } }'));
    const { out } = await one.run(['show', 'minimum-living#standard', '--area', '990000']);
    expect(out).toContain('一类地区 1000 元/人·月；二类地区 900 元/人·月');
    expect(out).not.toContain('行业');
  });

  test('on the page too', async () => {
    const one = workspace(files('set: { value: { ratio: 0.5, of: area.minimum-wage, cell: b } }'));
    await one.run(['render', '--area', '990000', '--draft', '--format', 'md', '--out', 'out']);
    const page = one.get('out/990000-zh.md') ?? '';
    expect(page).toContain('二类地区');
    expect(page).not.toContain('行业');
  });
});

describe('what an area sets by classes of those below it', () => {
  const CLASSED = files('by: wages, set: { value: { a: 800, b: 700 } }');

  test('is in force class by class where it is of no class itself, and as its class says below', async () => {
    const one = workspace(CLASSED);
    const inForce = async (area: string) =>
      /现行: (.*)/.exec((await one.run(['show', 'minimum-living#standard', '--area', area])).out)?.[1];
    expect(await inForce('990000')).toBe('一类地区 800 元/人·月 (示例省)；二类地区 700 元/人·月 (示例省)');
    expect(await inForce('990102')).toContain('700 元/人·月 (示例省)');
  });
});
