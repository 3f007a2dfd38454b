import { describe, expect, test } from 'vitest';
import { temporary } from './temporary.ts';
import { province, TestWorkspace } from './workspace.ts';

const FILE = 'local/province.yaml';
// Beside the file: whoever may write there need not be allowed to write anywhere else.
const LOCK = 'local/.dixian-review.lock';
const SIGN = ['review', 'sports-venues', '--area', '990000', '--by', '李四'];
const SIGNED = '{ by: 李四, date: 2024-06-01, text: 4d3cc1e25bd4d6b2 }';

function workspace(items: string): TestWorkspace {
  return temporary(new TestWorkspace({ [FILE]: province(items) }));
}

async function reviewFindings(one: TestWorkspace): Promise<readonly string[]> {
  const { report } = await one.findings();
  return report.findings.filter(({ rule }) => rule === 'text/review').map(({ message }) => message);
}

describe('dixian review', () => {
  test.each([
    [
      'a block',
      '  sports-venues:\n    text:\n      standard: 照国家标准。   # 原文\n\n    # 以下待定\n',
      '    reviewed:\n      text.standard: SIGNED\n',
    ],
    [
      'a block that ends in a block scalar',
      '  sports-venues:\n    text:\n      standard: |-\n        照国家标准。\n',
      '    reviewed:\n      text.standard: SIGNED\n',
    ],
    [
      'a block with other sign-offs',
      '  sports-venues:\n    text: { standard: 照国家标准。 }\n    reviewed:\n      weekly-hours: { by: 甲, date: 2024-01-01, text: 0123456789abcdef } # 旧\n',
      '      text.standard: SIGNED\n',
    ],
    [
      'one line',
      '  sports-venues: { text: { standard: 照国家标准。 } } # 一行\n',
      ', reviewed: { text.standard: SIGNED }',
    ],
  ])('adds a sign-off to %s and leaves every other byte alone', async (_name, items, added) => {
    const one = workspace(items);
    const before = one.get(FILE) ?? '';
    const { code, out } = await one.run(SIGN);
    expect([code, out]).toEqual([0, expect.stringContaining('照国家标准。')]);
    const after = one.get(FILE) ?? '';
    const digest = /摘要 ([0-9a-f]{16})/.exec(out)?.[1] ?? '';
    const addition = added.replace(
      'SIGNED',
      SIGNED.replace(/text: \w+/, `text: ${/^[0-9]+$/.test(digest) ? `"${digest}"` : digest}`),
    );
    expect(after).toContain(addition);
    expect(after.replace(addition, '')).toBe(before);
    expect((await reviewFindings(one)).filter((message) => message.includes('李四'))).toEqual([]);
  });

  test('keeps a byte order mark and Windows line ends', async () => {
    const one = workspace('  sports-venues:\n    text:\n      standard: 照国家标准。\n');
    const windows = `\uFEFF${(one.get(FILE) ?? '').replaceAll('\n', '\r\n')}`;
    one.put(FILE, windows);
    expect((await one.run(SIGN)).code).toBe(0);
    const after = one.get(FILE) ?? '';
    expect([after.startsWith('\uFEFF'), /[^\r]\n/.test(after)]).toEqual([true, false]);
    expect(after.replace(/ {4}reviewed:\r\n.*\r\n/, '')).toBe(windows);
  });

  test('replaces a sign-off whose text has changed', async () => {
    const one = workspace('  sports-venues:\n    text:\n      standard: 照国家标准。\n');
    await one.run(SIGN);
    one.put(FILE, (one.get(FILE) ?? '').replace('照国家标准', '照省标准'));
    expect(await reviewFindings(one)).toEqual(['李四于 2024-06-01 审核过的公共体育设施开放的这段文字，后来改动了。']);
    const lines = (one.get(FILE) ?? '').split('\n').length;
    expect((await one.run([...SIGN.slice(0, 4), '--by', '王五: 科', '--date', '2024-07-01'])).code).toBe(0);
    expect(await reviewFindings(one)).toEqual([]);
    expect((one.get(FILE) ?? '').split('\n')).toHaveLength(lines);
    expect(one.get(FILE)).toContain('{ by: "王五: 科", date: 2024-07-01,');
  });

  test('a sign-off of a text that is gone is a finding', async () => {
    const one = workspace('  sports-venues: { text: { standard: 照国家标准。 } }\n');
    await one.run(SIGN);
    one.put(FILE, (one.get(FILE) ?? '').replace('text: { standard: 照国家标准。 }', 'responsible: [体育局]'));
    expect(await reviewFindings(one)).toEqual([
      '李四于 2024-06-01 审核过公共体育设施开放的这段文字，现在已经没有它了。',
    ]);
  });

  test('signs the prose of a measure, and the comparison that could not be made is settled', async () => {
    const one = workspace(
      '  sports-venues:\n    measures:\n      weekly-hours: { set: { value: { text: 除整修外每天开放 } } }\n',
    );
    const blocked = async () =>
      (await one.findings()).report.findings.filter(({ rule }) => rule === 'floor/incomparable').length;
    expect(await blocked()).toBe(1);
    expect((await one.run(['review', 'sports-venues#weekly-hours', '--area', '990000', '--by', '李四'])).code).toBe(0);
    expect(await blocked()).toBe(0);
    await one.run(['render', '--area', '990000', '--out', 'o', '--draft']);
    expect(one.get('o/990000-zh.md')).toContain('＝ 文字经审核不低于国家');
    expect((await one.run(['coverage'])).out).toMatch(/公共体育设施开放 +=/);
  });

  test.each([
    ['a figure', ['review', 'sports-venues#weekly-hours', '--area', '990000', '--by', '李四'], '没有可审核的文字'],
    ['no text', ['review', 'resident-pension', '--area', '990000', '--by', '李四'], '没有可审核的文字'],
    ['measures alone', [...SIGN.with(1, 'minimum-living')], 'minimum-living#standard'],
    ['another facet', [...SIGN, '--facet', 'content'], '没有可审核的文字'],
    ['no such facet', [...SIGN, '--facet', 'contents'], '可用：audience, content'],
    ['no such item', ['review', 'sport-venues', '--area', '990000', '--by', '李四'], 'sports-venues'],
    ['no such area', ['review', 'sports-venues', '--area', '990009', '--by', '李四'], '990009'],
    ['an empty name', ['review', 'sports-venues', '--area', '990000', '--by', ' '], '写明审核人'],
    ['a name nobody can see', SIGN.map((word) => (word === '李四' ? '李\u200b四' : word)), '看不见的字符'],
    ['a name of two lines', SIGN.map((word) => (word === '李四' ? '李\n四' : word)), '换行'],
    ['a name without end', SIGN.map((word) => (word === '李四' ? '李'.repeat(1000) : word)), '超过 200 字'],
    ['no such day', [...SIGN, '--date', '2024-02-30'], '2024-02-30'],
  ])('refuses %s and changes nothing', async (_name, argv, said) => {
    const one = workspace(
      '  sports-venues: { measures: { weekly-hours: { set: 35 } }, text: { standard: 照国家标准。 } }\n  minimum-living: { measures: { standard: { set: { value: { text: 逐步提高 } } } } }\n',
    );
    const before = one.get(FILE);
    const { code, err } = await one.run(argv);
    expect([code, err, one.get(FILE)]).toEqual([2, expect.stringContaining(said), before]);
  });

  test('leaves alone a file whose lines end in CR, and says so', async () => {
    const one = workspace('  sports-venues: { text: { standard: 照国家标准。 } }\n');
    const before = (one.get(FILE) ?? '').replaceAll('\n', '\r');
    one.put(FILE, before);
    const { code, err } = await one.run(SIGN);
    expect([code, err, one.get(FILE)]).toEqual([2, expect.stringContaining('行尾存为 LF'), before]);
  });

  test('refuses to sign the same text twice', async () => {
    const one = workspace('  sports-venues: { text: { standard: 照国家标准。 } }\n');
    await one.run(SIGN);
    const before = one.get(FILE);
    const { code, err } = await one.run(SIGN);
    expect([code, err, one.get(FILE)]).toEqual([2, expect.stringContaining('李四 已于 2024-06-01 审核'), before]);
  });

  test('waits for nobody who writes at the very same moment, and loses nothing', async () => {
    const one = workspace('  sports-venues: { text: { standard: 照国家标准。 } }\n');
    const before = one.get(FILE);
    // Another run that goes on: the very process that started this one.
    one.put(LOCK, String(process.ppid));
    expect(await one.run(SIGN)).toMatchObject({ code: 2, err: expect.stringContaining(LOCK) });
    expect(one.get(FILE)).toBe(before);
    one.drop(LOCK);
    expect([(await one.run(SIGN)).code, one.get(LOCK)]).toEqual([0, null]);
  });
});
