import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Io, realIo } from '../src/cli/io.ts';
import { quickParse } from '../src/source/quick-parse.ts';
import { ownItem } from './hostile-cases.ts';
import { workspace } from './temporary.ts';
import { overlayOf, pension, province, type TestWorkspace } from './workspace.ts';

const FILE = 'dixian.baseline.yaml';
const TERMS = ['--reason', '存量问题', '--owner', '张某', '--until', '2025-06-30'];

const statuses = async (one: TestWorkspace) => {
  const { code, report } = await one.findings();
  return [code, report.findings.map(({ rule, status, area }) => `${rule} ${area} ${status ?? 'open'}`)];
};

describe('a baseline', () => {
  test('lets the old pass and nothing new', async () => {
    const one = workspace({ 'local/p.yaml': province(pension('200')) });
    expect((await one.run(['baseline', ...TERMS])).code).toBe(0);
    expect(await statuses(one)).toEqual([0, ['restraint/no-evidence 990000 waived']]);
    one.put('local/m.yaml', overlayOf('980000', pension('200')));
    expect(await statuses(one)).toEqual([
      1,
      ['restraint/no-evidence 980000 open', 'restraint/no-evidence 990000 waived'],
    ]);
  });

  test('what only takes away has no use for terms; said nothing where nothing is to be said', async () => {
    const one = workspace({ 'local/p.yaml': province(pension('200')) });
    const refused = await one.run(['baseline', '--prune', ...TERMS]);
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('不能同时用') });
    expect(one.get(FILE)).toBeNull();
    expect(await one.run(['baseline', '--quiet', ...TERMS])).toEqual({ code: 0, out: '', err: '' });
  });

  test('is the same to the byte whatever the order of files and however often it is written', async () => {
    const files = { 'local/z.yaml': province(pension('200')), 'local/a.yaml': overlayOf('980000', pension('220')) };
    const one = workspace(files);
    await one.run(['baseline', ...TERMS]);
    const first = one.get(FILE);
    expect((await one.run(['baseline', '--prune', '--lang', 'en'])).out).toContain('new 0, kept 2, removed 0');
    expect(one.get(FILE)).toBe(first);
    const other = workspace({ 'local/a.yaml': files['local/z.yaml'], 'local/z.yaml': files['local/a.yaml'] });
    await other.run(['baseline', ...TERMS]);
    expect(other.get(FILE)).toBe(first);
  });

  test('covers nothing that became worse, and counts down with what became better', async () => {
    const one = workspace({ 'local/p.yaml': province(pension('200')) });
    await one.run(['baseline', ...TERMS]);
    one.put('local/p.yaml', province(pension('210')));
    expect(await statuses(one)).toEqual([1, ['waiver/stale 990000 open', 'restraint/no-evidence 990000 open']]);
    one.put('local/p.yaml', province(pension('200')));
    one.put('local/p.yaml', `\n\n\n${province(pension('200'))}`);
    expect(await statuses(one)).toEqual([0, ['restraint/no-evidence 990000 waived']]);
  });

  test('keeps what people wrote into it and drops what no longer occurs', async () => {
    const one = workspace({
      'local/p.yaml': province(pension('200')),
      'local/m.yaml': overlayOf('980000', pension('200')),
    });
    await one.run(['baseline', ...TERMS]);
    one.put(FILE, (one.get(FILE) ?? '').replace('张某', '李某\n    note: 市里正在修订'));
    one.put('local/p.yaml', province(''));
    expect((await statuses(one))[1]).toContain('waiver/stale 990000 open');
    expect((await one.run(['baseline'])).out).toContain('新登记 0，保留 1，删去 1');
    expect(await statuses(one)).toEqual([0, ['restraint/no-evidence 980000 waived']]);
    expect(one.get(FILE)).toMatch(/owner: 李某\n.*\n {4}note: 市里正在修订/);
  });

  const own = (count: number) =>
    `${province('')}own-items:\n${Array.from({ length: count }, (_one, at) => ownItem(`item-${at}`)).join('\n')}\n`;
  /** So long that ten entries make a file. */
  const LONG = ['--reason', '补'.repeat(66_000), ...TERMS.slice(2)];
  const parts = (one: TestWorkspace) => one.files('.').filter((name) => name.includes('baseline'));

  test('goes on in another file where one would be too large to be read', async () => {
    const one = workspace({ 'local/p.yaml': own(16) });
    const first = await one.run(['baseline', ...LONG, '--lang', 'en']);
    const names = [FILE, ...[2, 3, 4].map((nth) => `dixian.baseline-${nth}.yaml`)];
    expect([first.code, first.out]).toEqual([0, expect.stringContaining(`${names.join(', ')}: new 32,`)]);
    expect(parts(one)).toEqual([...names.slice(1), FILE]);
    expect((await statuses(one))[0]).toBe(0);
    expect((await one.run(['validate', '--format', 'json=dixian.baseline-9.yaml'])).code).toBe(2);
    one.put('dixian.baseline-7.yaml', 'kind: waivers\nentries: []\n');
    one.put('local/p.yaml', own(3));
    expect((await one.run(['baseline', '--prune'])).out).toContain(`${FILE}：新登记 0，保留 6，删去 26。`);
    expect(parts(one)).toEqual([FILE]);
    expect((await statuses(one))[0]).toBe(0);
  });

  test('is parted where one file would be too much for the reader of YAML', async () => {
    const one = workspace({ 'local/p.yaml': own(1300) });
    // With this the quick reader has nothing to do with it.
    expect((await one.run(['baseline', '--reason', '-补办', ...TERMS.slice(2)])).code).toBe(0);
    expect(parts(one).length).toBeGreaterThan(1);
    expect((await statuses(one))[0]).toBe(0);
  });

  test.each(['a\u200bb', '\u202e', '补'.repeat(800_000)])(
    'refuses what could not be read from it: %j',
    async (reason) => {
      const one = workspace({ 'local/p.yaml': own(3) });
      const { code, err } = await one.run(['baseline', '--reason', reason, ...TERMS.slice(2)]);
      expect([code, err]).toEqual([2, expect.stringContaining('没有写 dixian.baseline.yaml')]);
      expect(parts(one)).toEqual([]);
    },
  );

  test('puts fingerprints between quotes that some readers take for numbers', async () => {
    const one = workspace({ 'local/p.yaml': own(300) });
    await one.run(['baseline', ...TERMS]);
    expect(one.get(FILE)).toMatch(/^ {4}fingerprint: "0[xob][0-9a-f]{30}"$/m);
    expect(one.get(FILE)).toMatch(/^ {4}fingerprint: [0-9a-f]{32}$/m);
    expect(quickParse(one.get(FILE) ?? '')).not.toBe(null);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('loses nothing where write %i fails', async (failing) => {
    const one = workspace({ 'local/p.yaml': own(8) });
    await one.run(['baseline', ...LONG]);
    const before = parts(one);
    one.put('local/p.yaml', own(14));
    let count = 0;
    const { write } = realIo();
    const full: Pick<Io, 'write'> = {
      write(file, content) {
        count++;
        if (count === failing) throw new Error('ENOSPC: no space left on device');
        write(file, content);
      },
    };
    const terms = ['--reason', '补'.repeat(66_001), ...TERMS.slice(2)];
    const { code, err } = await one.run(['baseline', ...terms], { io: full });
    expect([code, err]).toEqual(failing <= count ? [2, expect.stringContaining('ENOSPC')] : [0, '']);
    const kept = parts(one).flatMap((name) => [...(one.get(name) ?? '').matchAll(/^ {4}item: (\S+)$/gm)]);
    for (let at = 0; at < 8; at++) expect(kept.map(([, item]) => item)).toContain(`item-${at}`);
    // What could not be written beside the old parts is taken away again.
    if (failing <= 4) expect(parts(one)).toEqual(before);
  });

  test('keeps no entry that covers nothing', async () => {
    const one = workspace({ 'local/p.yaml': province(pension('200')) });
    await one.run(['baseline', ...TERMS]);
    one.put('local/p.yaml', province(pension('260')));
    one.put(
      'local/waivers.yaml',
      'kind: waivers\nentries:\n  - { rule: restraint/no-evidence, area: "990000", item: resident-pension, key: base-pension, reason: 补办, owner: 王某, until: 2024-12-31 }\n',
    );
    expect((await one.run(['baseline', '--prune'])).out).toContain('保留 0，删去 1');
    expect(await statuses(one)).toEqual([0, ['restraint/no-evidence 990000 waived']]);
  });

  test('of several waivers the first decides until when', async () => {
    const one = workspace({ 'local/p.yaml': province(pension('200')) });
    await one.run(['baseline', ...TERMS]);
    const [, entry = ''] = (one.get(FILE) ?? '').split('entries:\n');
    const general =
      '  - { rule: restraint/no-evidence, area: "990000", item: resident-pension, key: base-pension, reason: 补办, owner: 王某, until: 2024-12-31 }\n';
    const until = async () => (await one.findings()).report.findings.map(({ params }) => params['waived-until']);
    one.put(FILE, `kind: waivers\nentries:\n${general}${entry}`);
    expect(await until()).toEqual(['2024-12-31']);
    one.put(FILE, `kind: waivers\nentries:\n${entry}${general}`);
    expect(await until()).toEqual(['2025-06-30']);
  });

  test('leaves to a file of its own what is waived by hand', async () => {
    const waiver = `kind: waivers
entries:
  - { rule: restraint/no-evidence, area: "990000", item: resident-pension, key: base-pension, reason: 补办, owner: 王某, until: 2024-12-31 }
`;
    const one = workspace({ 'local/p.yaml': province(pension('200')), 'local/waivers.yaml': waiver });
    expect((await one.run(['baseline'])).out).toContain('没有可以暂缓的问题');
    expect(one.get(FILE)).toBe(null);
    expect(await statuses(one)).toEqual([0, ['restraint/no-evidence 990000 waived']]);
  });

  test('an end that was put off beyond two years is warned of', async () => {
    const one = workspace({ 'local/p.yaml': province(pension('200')) });
    await one.run(['baseline', ...TERMS]);
    const until = (day: string) => one.put(FILE, (one.get(FILE) ?? '').replace(/^ {4}until: .*/m, `    until: ${day}`));
    until('2026-06-01');
    expect(await statuses(one)).toEqual([0, ['restraint/no-evidence 990000 waived']]);
    until('2026-06-02');
    const { code, report } = await one.findings();
    const said = report.findings.map(({ rule, severity, status }) => `${rule} ${severity} ${status ?? 'open'}`);
    expect([code, said]).toEqual([0, ['waiver/incomplete warning open', 'restraint/no-evidence error waived']]);
  });

  test('the example of the docs covers what it says', async () => {
    const [example = ''] = /kind: waivers\n.*?(?=```)/s.exec(readFileSync('docs/gate.md', 'utf8')) ?? [];
    const one = workspace({ 'local/p.yaml': province(pension('200')), 'local/waivers.yaml': example });
    expect(await statuses(one)).toEqual([0, ['restraint/no-evidence 990000 waived']]);
  });

  test('what is waived is not called clear by the scorecard', async () => {
    const one = workspace({ 'local/p.yaml': province(pension('200')) });
    await one.run(['baseline', ...TERMS]);
    expect((await one.run(['validate', '--scorecard'])).out).toMatch(/标准不攀高 +有警告/);
  });

  test('never takes a floor, and says what is left', async () => {
    const one = workspace({
      'local/p.yaml': province(pension('100')),
      'local/m.yaml': overlayOf('980000', pension('200')),
    });
    const { code, out } = await one.run(['baseline', ...TERMS]);
    expect([code, out]).toEqual([0, expect.stringContaining('另有 1 条不能暂缓，仍计入退出码：floor/below')]);
    expect(one.get(FILE)).not.toContain('floor/');
    expect((await statuses(one))[0]).toBe(1);
  });

  test('a waiver of an area above lets nothing of ours pass', async () => {
    const one = workspace({ 'local/p.yaml': province(pension('200')) });
    await one.run(['baseline', ...TERMS]);
    one.put('above/waivers.yaml', one.get(FILE) ?? '');
    one.drop(FILE);
    one.put('dixian.config.yaml', `${one.get('dixian.config.yaml')}parents: [above]\n`);
    expect(await statuses(one)).toEqual([1, ['restraint/no-evidence 990000 open']]);
  });

  const refusals: readonly (readonly [name: string, argv: readonly string[], words: string])[] = [
    ['without terms', [], '缺少 --reason、--owner、--until'],
    ['with an empty owner', ['--reason', '存量', '--owner', ' ', '--until', '2025-01-01'], '缺少 --owner'],
    [
      'for longer than two years',
      ['--reason', '存量', '--owner', '张某', '--until', '2030-01-01'],
      '不晚于 2026-06-01',
    ],
    [
      'until a day that has passed',
      ['--reason', '存量', '--owner', '张某', '--until', '2024-06-01'],
      '应在 2024-06-01 之后',
    ],
    ['until no day', ['--reason', '存量', '--owner', '张某', '--until', '明年'], '不是日期'],
  ];
  for (const [name, argv, words] of refusals) {
    test(`is not written ${name}`, async () => {
      const one = workspace({ 'local/p.yaml': province(pension('200')) });
      const { code, err } = await one.run(['baseline', ...argv]);
      expect([code, err, one.get(FILE)]).toEqual([2, expect.stringContaining(words), null]);
    });
  }

  test('is left as it is where a file cannot be read', async () => {
    const one = workspace({ 'local/p.yaml': province(pension('200')) });
    await one.run(['baseline', ...TERMS]);
    const before = one.get(FILE);
    one.put('local/p.yaml', 'kind: overlay\nitems: {\n');
    const { code, err } = await one.run(['baseline', '--prune']);
    expect([code, err, one.get(FILE)]).toEqual([2, expect.stringContaining('没有改动'), before]);
  });

  test.each([FILE, 'dixian.baseline-2.yaml'])('takes the place of no record that is called %s', async (name) => {
    const one = workspace({ 'local/p.yaml': province(pension('200')), 'local/c.yaml': overlayOf('990100', '') });
    const record = one.get('local/c.yaml') ?? '';
    one.drop('local/c.yaml');
    one.put(name, record);
    const { code, err } = await one.run(['baseline', ...TERMS]);
    expect([code, err, one.get(name)]).toEqual([2, expect.stringContaining(`${name} 不是暂缓清单`), record]);
  });

  test('is not called stale while a file cannot be read', async () => {
    const one = workspace({ 'local/p.yaml': province(pension('200')) });
    await one.run(['baseline', ...TERMS]);
    one.put('local/p.yaml', 'kind: overlay\nitems: {\n');
    const [, found] = await statuses(one);
    expect(found).toEqual([expect.stringContaining('yaml/syntax')]);
  });

  test('an end that is no day of the calendar is an error and covers nothing', async () => {
    const one = workspace({ 'local/p.yaml': province(pension('200')) });
    await one.run(['baseline', ...TERMS]);
    one.put(FILE, (one.get(FILE) ?? '').replace('2025-06-30', '2025-02-30'));
    const [code, found] = await statuses(one);
    expect(code).toBe(1);
    expect(found).toContain('restraint/no-evidence 990000 open');
  });
});
