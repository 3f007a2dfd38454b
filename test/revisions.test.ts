import { describe, expect, test } from 'vitest';
import type { TestRepository } from './repository.ts';
import { repository } from './temporary.ts';
import { overlayOf, province } from './workspace.ts';

const AS_OF = ['--as-of', '2024-06-01'];
const pays = (value: number) =>
  province(`  resident-pension: { measures: { base-pension: { set: { from: 2024-01-01, value: ${value} } } } }\n`);
const OWN =
  'own-items: { warm-meals: { name: 暖心餐, audience: { old: { name: 老人, subject: person, who: { age: { ge: 60 } } } }, content: { meals: { name: 助餐, for: old } } } }\n';

/** What the tool says of two states, as text and as a page. */
async function said(one: TestRepository, since: string, area = '990000'): Promise<{ diff: string; page: string }> {
  const diff = await one.run(['diff', since, 'git:HEAD', '--area', area, ...AS_OF]);
  const flags = ['--area', area, '--since', since, '--format', 'md', '--draft', '--out', 'o', ...AS_OF];
  const page = await one.run(['render', 'changes', ...flags]);
  expect([diff.code, page.code, diff.err, page.err]).toEqual([0, 0, '', '']);
  return { diff: diff.out, page: one.get(`o/${area}-changes-zh.md`) ?? '' };
}

describe('changes between two revisions of the records', () => {
  test('a value that was written otherwise, on one and the same day', async () => {
    const one = repository({ 'local/p.yaml': pays(130) });
    one.git('tag', 'first');
    one.put('local/p.yaml', pays(150));
    const now = one.commit();
    const { diff, page } = await said(one, 'git:first');
    expect(diff).toContain('130 元/人·月 → 150 元/人·月');
    expect(diff).toContain(`git:HEAD (${now.slice(0, 10)}) 2024-06-01`);
    expect(page).toMatch(/▲ 提高 \| [^|]*130.元\/人·月 \| 150.元\/人·月 \|/);
    expect(page).toMatch(/版本 first（提交 [0-9a-f]{10}/);
    // Between days of the present records nothing moved.
    const days = await one.run(['diff', '2024-05-01', '2024-06-01', '--area', '990000']);
    expect(days.out).toContain('没有');
    expect(days.out).not.toContain('130');
  });

  test('what has gone is named as the earlier records named it', async () => {
    const one = repository({ 'local/p.yaml': `${province('')}${OWN}` });
    const before = one.commit();
    one.put('local/p.yaml', province(''));
    one.commit();
    const { diff, page } = await said(one, `git:${before}`);
    expect(diff).toMatch(/暖心餐 \(warm-meals\)/);
    expect(page).toContain('暖心餐');
  });

  test('an earlier revision and a day of the present records', async () => {
    const one = repository({ 'local/p.yaml': pays(130) });
    one.put('local/p.yaml', pays(150));
    one.commit();
    const { out } = await one.run(['diff', 'git:HEAD~1', '2024-05-01', '--area', '990000', ...AS_OF]);
    expect(out).toContain('130 元/人·月 → 150 元/人·月');
  });

  test('the revision itself counts, not where it and HEAD parted', async () => {
    const one = repository({ 'local/p.yaml': pays(130) });
    one.git('checkout', '-q', '-b', 'side');
    one.put('local/p.yaml', pays(140));
    one.commit();
    one.git('checkout', '-q', 'main');
    one.put('local/p.yaml', pays(150));
    one.commit();
    const { diff } = await said(one, 'git:side');
    expect(diff).toContain('140 元/人·月 → 150 元/人·月');
  });

  test('a share that is lowered is told also while nobody knows what it is a share of', async () => {
    const at = (ratio: string) =>
      province(
        `  minimum-living: { measures: { standard: { set: { value: { urban: { ratio: ${ratio}, of: area.minimum-wage }, rural: 500 } } } } }\n`,
      );
    const one = repository({ 'local/p.yaml': at('0.5') });
    one.put('local/p.yaml', at('0.3'));
    one.commit();
    const { out } = await one.run(['diff', 'git:HEAD~1', 'git:HEAD', '--area', '990000', ...AS_OF]);
    expect(out).toMatch(/低保标准 城镇: .*降低/);
  });

  test('records that dropped out then are said to have done so', async () => {
    const one = repository({ 'local/p.yaml': pays(130), 'local/c.yaml': 'kind: overlay\nid: broken\n' });
    one.put('local/c.yaml', overlayOf('990100', ''));
    one.commit();
    const { code, err } = await one.run(['diff', 'git:HEAD~1', 'git:HEAD', '--area', '990000', ...AS_OF]);
    expect([code, err]).toEqual([0, expect.stringMatching(/\S/)]);
  });

  test.each([
    ['one that is not there', 'git:nowhere', /nowhere/],
    ['no name at all', 'git:', /./],
    ['what git would take for an option', 'git:--output=x', /--output=x/],
    ['one without the workspace', 'git:empty', /empty/],
    ['one with a broken configuration', 'git:broken', /broken/],
    ['an edition beside a revision', 'edition:2021', /edition:2021/],
  ])('%s is refused in words', async (_what, word, words) => {
    const one = repository({ 'local/p.yaml': pays(130) });
    one.git('checkout', '-q', '--orphan', 'empty');
    one.git('rm', '-q', '-r', '--cached', '.');
    one.git('commit', '-q', '--allow-empty', '-m', '空');
    one.git('checkout', '-q', '-f', 'main');
    one.git('checkout', '-q', '-b', 'broken');
    const config = one.get('dixian.config.yaml') ?? '';
    one.put('dixian.config.yaml', 'kind: [\n');
    one.commit();
    one.put('dixian.config.yaml', config);
    const { code, err } = await one.run(['diff', word, 'git:main', '--area', '990000', ...AS_OF]);
    expect([code, err]).toEqual([2, expect.stringMatching(words)]);
  });
});
