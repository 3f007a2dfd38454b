import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';

describe('a workspace of one’s own', () => {
  test('for a county whose ancestors ship as excerpts: its own overlay only, and it validates from there', async () => {
    const one = workspace({}, null);
    const init = await one.run(['init', 'qixian', '--area', '410221']);
    expect([init.code, init.out]).toEqual([0, expect.stringMatching(/河南省 摘录；开封市 摘录/)]);
    expect(one.files('qixian')).toEqual(['qixian/dixian.config.yaml', 'qixian/local/410221/overlay.yaml']);
    const { code, out } = await one.run(['validate', '--format', 'json'], { in: 'qixian/local/410221' });
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(new Set(report.findings.map((finding: { rule: string }) => finding.rule))).toEqual(new Set(['floor/unset']));
    expect(report.findings.every((finding: { file: string }) => finding.file === 'local/410221/overlay.yaml')).toBe(
      true,
    );
    expect(report.chain.map((ancestor: { supplied: string }) => ancestor.supplied)).toEqual(['excerpt', 'excerpt']);
  });

  test('floors of the shipped excerpts bind it', async () => {
    const one = workspace({}, null);
    await one.run(['init', '.', '--area', '410221']);
    const overlay = one.get('local/410221/overlay.yaml') ?? '';
    one.put(
      'local/410221/overlay.yaml',
      `${overlay}items:\n  resident-pension: { measures: { base-pension: { set: [{ from: 2023-07-01, value: 110 }, { from: 2026-01-01, value: 163 }] } } }\n`,
    );
    const { report } = await one.findings('--as-of', '2023-09-01');
    expect(report.findings.find((finding) => finding.rule === 'floor/below')).toMatchObject({
      params: { local: 110, floor: 128, by: '410200' },
      related: [
        { file: 'dixian:local/410200-kaifeng/overlay.yaml' },
        { file: 'dixian:local/410000-henan/overlay.yaml' },
      ],
    });
  });

  test('ancestors nobody has are named in the configuration', async () => {
    const one = workspace({}, null);
    await one.run(['init', '.', '--area', '430121']);
    expect(one.get('dixian.config.yaml')).toMatch(/assume-national:\n {2}- "430000"\n {2}- "430100"/);
    expect((await one.run(['validate'])).code).toBe(0);
  });

  test('nothing that is there is overwritten', async () => {
    const one = workspace({ 'dixian.config.yaml': 'mine\n' }, null);
    const { code, err } = await one.run(['init', '.', '--area', '410221']);
    expect([code, one.get('dixian.config.yaml'), err.includes('dixian.config.yaml')]).toEqual([2, 'mine\n', true]);
    expect(one.files('.')).toEqual(['dixian.config.yaml']);
  });
});
