import { describe, expect, test } from 'vitest';
import { shipped, workspace } from './temporary.ts';
import { overlayOf, province } from './workspace.ts';

describe('dixian stats', () => {
  test('proves the published counts of both editions from the data', async () => {
    const { code, out } = await shipped().run(['stats']);
    expect(code).toBe(0);
    expect(out).toContain('领域 9，与公布的 9 相符、类别 22，与公布的 22 相符、项目 80，与公布的 80 相符');
    expect(out).toContain('项目 81，与公布的 81 相符');
    const byField = [...(out.split('2023年版')[0] ?? '').matchAll(/^ +\S+(?:所|服务)\S* +(\d+) /gm)].map((match) =>
      Number(match[1]),
    );
    expect(byField).toEqual([9, 9, 12, 16, 4, 3, 14, 4, 9]);
  });

  test('shows which announced changes no item is known for', async () => {
    expect((await shipped().run(['stats'])).out).toContain(
      '新增 1/1、提高标准 3/3、扩大对象 2/2、文字修订 2/41、调整牵头单位 2/10',
    );
  });

  test('and diff tell by the lists which items are new, whatever else is written of these', async () => {
    const one = shipped();
    const file = 'catalog/national/items/folic-acid.yaml';
    one.put(file, (one.get(file) ?? '').replace('change: added', 'change: reworded'));
    expect((await one.run(['stats'])).out).toContain('新增 1/1、提高标准 3/3、扩大对象 2/2、文字修订 3/41');
    const { out } = await one.run(['diff', 'edition:2021', 'edition:2023']);
    expect(out).toMatch(/新增：公布 1 项，已对应 1 项\n {2}增补叶酸/);
    expect(out).toMatch(/文字修订：公布 41 项，已对应 3 项/);
  });

  test('exits 1 when an edition’s own self-check is not met', async () => {
    const one = shipped();
    const file = 'catalog/national/editions/2023.yaml';
    one.put(file, (one.get(file) ?? '').replace(/ +- \{ id: folic-acid.*\n/, ''));
    expect((await one.run(['stats'])).code).toBe(1);
    expect((await one.findings()).report.findings.map((finding) => finding.rule)).toContain('edition/contents');
  });
});

describe('dixian diff', () => {
  test('two editions: one added, three raised with their amounts, two widened, the rest not attributed', async () => {
    const { code, out } = await shipped().run(['diff', 'edition:2021', 'edition:2023']);
    expect(code).toBe(0);
    expect(out).toMatch(/新增：公布 1 项，已对应 1 项\n {2}增补叶酸预防神经管缺陷服务 \(folic-acid\)/);
    expect(out).toMatch(/公用经费基准定额 小学: 650 元\/生·年 → 720 元\/生·年/);
    expect(out).toContain('其余 39 项未公布名称，尚未对应');
    expect(out).toContain('贫困地区学生营养膳食补助 → 农村义务教育学生营养膳食补助');
  });

  test('two days: the values that moved, with direction and day', async () => {
    const { out } = await shipped().run(['diff', '2023-07-01', '2025-07-01']);
    expect(out).toContain('基础养老金最低标准: 103 元/人·月 → 143 元/人·月 (提高，自 2025-01-01)');
    expect((await shipped().run(['diff', '2025-03-01', '2025-03-01'])).out).toContain('没有不同');
  });

  test('two areas: what is in force in one beside the other, and of which too little was seen', async () => {
    const one = workspace({
      'local/p.yaml': province('  resident-pension: { measures: { base-pension: { set: 130 } } }\n'),
      'local/m.yaml': overlayOf(
        '980000',
        '  minimum-living: { measures: { standard: { set: { value: { urban: 600, rural: 500 } } } } }\n',
      ),
    });
    const { code, out } = await one.run(['diff', 'area:990000', '980000', '--as-of', '2024-06-01']);
    expect([code, out]).toEqual([0, expect.stringContaining('示例省 → 示范市，2024-06-01')]);
    expect(out).toContain('基础养老金: 130 元/人·月 → 123 元/人·月 (后者较不利，自 2024-01-01)');
    expect(out).toContain('低保标准 城镇: 700 元/人·月 → 600 元/人·月 (后者较不利，自 2024-01-01，示范市)');
    expect(out).not.toMatch(/农村|摘录|没有资料/);
    const below = await one.run(['diff', 'area:980000', 'area:980101']);
    expect(below.out).toMatch(/没有不同.*示范区：没有资料/s);
  });

  test.each([
    [['diff', '2021', '2023-07-01'], /同一类/],
    [['diff', 'area:410000', '2023-07-01'], /同一类/],
    [['diff', 'area:41000', 'area:410000'], /没有代码为“41000”的行政区/],
    [['diff', 'area:410000', 'area:440000', '--area', 'CN'], /用不到 --area/],
    [['diff', '2021', '2023', '--area', '410000'], /用不到 --area/],
    [['diff', 'edition:2020', 'edition:2023'], /edition:2021, edition:2023/],
    [['diff', 'yesterday', 'today'], /yesterday/],
  ])('refuses what it cannot compare: %j', async (argv, says) => {
    const { code, err } = await shipped().run(argv);
    expect([code, err]).toEqual([2, expect.stringMatching(says)]);
  });
});
