import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { overlayOf, province } from './workspace.ts';

const AS_OF = ['--as-of', '2024-06-01'];
const low = province('  resident-pension: { measures: { base-pension: { set: 100 } } }\n');

describe('dixian render bulletin', () => {
  test('the nation and every area, in both formats, with an index of them', async () => {
    const one = workspace({ 'local/p.yaml': province(''), 'local/c.yaml': overlayOf('990100', '') });
    const { code, out } = await one.run(['render', 'bulletin', '--all', '--out', 'out', ...AS_OF]);
    expect([code, out]).toEqual([0, expect.stringContaining('out/index.html')]);
    expect(one.files('out')).toEqual(
      ['990000-zh.html', '990000-zh.md', '990100-zh.html', '990100-zh.md', 'CN-zh.html', 'CN-zh.md', 'index.html'].map(
        (name) => `out/${name}`,
      ),
    );
  });

  test('an HTML page carries its own style and nothing from elsewhere, and says what it is', async () => {
    const one = workspace({ 'local/p.yaml': province('') });
    await one.run(['render', '--area', '990000', '--out', 'out', ...AS_OF]);
    const page = one.get('out/990000-zh.html') ?? '';
    expect(page).toMatch(/<html lang="zh-CN"/);
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#x27;none&#x27;; style-src &#x27;sha256-/);
    expect(page).not.toMatch(/<script|<link[^>]+stylesheet|src="http/);
    expect(page.match(/<h1/g)).toHaveLength(1);
    for (const words of ['2024年6月1日', '123 元/人·月', '与国家相同', '意见反馈']) expect(page).toContain(words);
    expect(page).toMatch(/data-source="catalog\/national\/items\/resident-pension\.yaml:\d+"/);
  });

  test('an English page writes the titles, numbers and names of records as they do', async () => {
    const text = overlayOf('990100', '')
      .replace(/^title: .*$/mu, 'title: iShenzhen standard')
      .replace(/^document: .*$/mu, 'document: eGov 5');
    const one = workspace({ 'local/p.yaml': province(''), 'local/c.yaml': text });
    await one.run([
      'render',
      '--area',
      '990100',
      '--lang',
      'en',
      '--format',
      'md',
      '--out',
      'out',
      '--draft',
      ...AS_OF,
    ]);
    const page = one.get('out/990100-en.md') ?? '';
    for (const words of ['iShenzhen standard', 'eGov 5']) expect(page).toContain(words);
    expect(page).not.toMatch(/IShenzhen|EGov/u);
  });

  test('an item without measures does not cut a Markdown table in two', async () => {
    const item = 'catalog/national/items/minimum-living.yaml';
    const one = workspace({ 'local/p.yaml': province('').replace(/^items:\n.*\n/m, '') });
    one.put(item, (one.get(item) ?? '').replace(/^measures:[\s\S]*?^(?=\S)/m, ''));
    await one.run(['render', '--area', '990000', '--format', 'md', '--out', 'out', '--draft', ...AS_OF]);
    const lines = (one.get('out/990000-zh.md') ?? '').split('\n');
    const heads = lines.filter((line, at) => line.startsWith('|') && !lines[at - 1]?.startsWith('|'));
    const rules = lines.filter((line) => /^\|(?: -+:? \|)+$/.test(line));
    expect(lines.join('\n')).toContain('最低生活保障');
    expect(heads.length).toBe(rules.length);
    expect(heads.length).toBeGreaterThan(1);
  });

  test('is not written over an open error, unless as a draft, which says so', async () => {
    const one = workspace({ 'local/p.yaml': low });
    const refused = await one.run(['render', '--area', '990000', '--out', 'out', ...AS_OF]);
    expect([refused.code, refused.err, one.get('out/990000-zh.html')]).toEqual([
      1,
      expect.stringContaining('--draft'),
      null,
    ]);
    const all = await one.run(['render', '--all', '--out', 'all', ...AS_OF]);
    expect([all.code, one.get('all/990000-zh.html'), one.get('all/CN-zh.html') === null]).toEqual([1, null, false]);
    await one.run(['render', '--area', '990000', '--out', 'out', '--draft', ...AS_OF]);
    expect(one.get('out/990000-zh.html')).toContain('草稿');
  });

  test('two runs give the same bytes', async () => {
    const one = workspace({ 'local/p.yaml': province('') });
    await one.run(['render', '--area', '990000', '--out', 'a', ...AS_OF]);
    await one.run(['render', '--area', '990000', '--out', 'b', ...AS_OF]);
    for (const name of ['990000-zh.html', '990000-zh.md', 'index.html'])
      expect(one.get(`b/${name}`)).toBe(one.get(`a/${name}`));
  });

  test('what has not changed is not written again, and is counted apart', async () => {
    const one = workspace({ 'local/p.yaml': province(''), 'local/c.yaml': overlayOf('990100', '') });
    const argv = ['render', 'bulletin', '--all', '--out', 'out', '--lang', 'en', ...AS_OF];
    const first = await one.run(argv);
    expect([first.out, first.err]).toEqual([expect.stringContaining('Wrote 7 files to out; open'), '']);
    const writes: string[] = [];
    const io = {
      write: (file: string, content: string | Uint8Array) => {
        writes.push(file.slice(one.root.length + 1));
        one.put(file.slice(one.root.length + 1), content);
      },
    };
    const again = await one.run(argv, { io });
    expect([writes, again.out]).toEqual([[], expect.stringContaining('Wrote 0 files to out; 7 more have not changed')]);
    one.put('out/990000-en.md', 'something else');
    const mended = await one.run(argv, { io });
    expect([writes, mended.out]).toEqual([
      ['out/990000-en.md'],
      expect.stringContaining('Wrote 1 file to out; 6 more'),
    ]);
  });

  test('two sentences of a notice stand apart in Markdown, too', async () => {
    const one = workspace({
      'dixian.config.yaml':
        'catalog: catalog\nlocal: [local]\nlang: en\nassume-national: ["990100"]\nexcerpts: [area-990000]\n',
      'local/p.yaml': province('', 'transcribed: { from: 示例网站, date: 2024-03-01, by: 某人 }\n')
        .replace('scope: complete', 'scope: excerpt')
        .replace('adopts: ["2023"]\n', ''),
      'local/c.yaml': overlayOf('990101', ''),
    });
    await one.run(['render', '--area', '990101', '--format', 'md', '--out', 'out', ...AS_OF]);
    expect(one.get('out/990101-en.md')).toMatch(/may be higher\. Of the standard of 示例省 only an excerpt/);
  });

  test('none is written where a record dropped out: it may stand above any area', async () => {
    const one = workspace({
      'local/p.yaml': province(''),
      'local/c.yaml': overlayOf('990101', '').replace('title: ', 'title: "'),
    });
    for (const asked of [['--all'], ['--area', '990101'], ['--area', '990000']]) {
      const { code, out, err } = await one.run(['render', ...asked, '--out', 'out', ...AS_OF]);
      expect([code, out, err, one.get('out/index.html')]).toEqual([
        3,
        '',
        expect.stringContaining('没有生成页面'),
        null,
      ]);
    }
    const draft = await one.run(['render', '--area', '990000', '--format', 'md', '--draft', '--out', 'out', ...AS_OF]);
    expect([draft.code, draft.err]).toEqual([3, expect.not.stringContaining('没有生成页面')]);
    expect(one.get('out/990000-zh.md')).toContain('草稿');
    one.put('local/c.yaml', overlayOf('990101', '').replace('title: ', 'titel: '));
    expect((await one.run(['render', '--area', '990000', '--out', 'b', ...AS_OF])).code).toBe(1);
  });

  test('what answers a question says that records dropped out', async () => {
    const one = workspace({ 'local/p.yaml': province('').replace('title: ', 'title: "') });
    for (const argv of [
      ['show', 'resident-pension', '--area', '990000'],
      ['diff', '2024-01-01', '2025-01-01'],
      ['stats'],
    ]) {
      const { code, out, err } = await one.run(argv);
      expect([code, out === '', err]).toEqual([3, false, expect.stringContaining('结果并不完整')]);
    }
  });

  test('one area and all areas are not asked for at once; both languages are asked for as of a site', async () => {
    const one = workspace({ 'local/p.yaml': province('') });
    const refused = await one.run(['render', '--area', '990000', '--all', ...AS_OF]);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--all') });
    await one.run(['render', '--area', '990000', '--format', 'md', '--out', 'a', '--lang', 'zh,en', ...AS_OF]);
    expect(one.files('a')).toEqual(['a/990000-en.md', 'a/990000-zh.md', 'a/index.html']);
  });

  test('an area with an open error is left out of all and named; the others are written', async () => {
    const one = workspace({ 'local/p.yaml': low, 'local/c.yaml': overlayOf('990100', '') });
    const { code, out } = await one.run(['render', '--all', '--out', 'out', '--lang', 'en', ...AS_OF]);
    expect([code, out]).toEqual([1, expect.stringContaining('Not written because of unresolved errors (1)')]);
    expect(one.files('out')).toEqual(
      ['990100-en.html', '990100-en.md', 'CN-en.html', 'CN-en.md', 'index.html'].map((name) => `out/${name}`),
    );
  });

  test('an interruption ends the run between two pages', async () => {
    const one = workspace({ 'local/p.yaml': province(''), 'local/c.yaml': overlayOf('990100', '') });
    let interrupt = (): void => undefined;
    const interrupted = new Promise<void>((resolve) => {
      interrupt = resolve;
    });
    const io = {
      interrupted: () => interrupted,
      write: (file: string, content: string | Uint8Array) => {
        one.put(file.slice(one.root.length + 1), content);
        interrupt();
      },
    };
    const { code, err } = await one.run(['render', '--all', '--out', 'out', '--lang', 'en', ...AS_OF], { io });
    expect([code, err]).toEqual([130, expect.stringContaining('1 of 3 pages')]);
    expect(one.files('out')).toEqual(['out/CN-en.html', 'out/CN-en.md']);
  });

  test('an English page is marked as English, with Chinese parts marked as Chinese', async () => {
    const one = workspace({ 'local/p.yaml': province('') });
    await one.run(['render', '--area', '990000', '--out', 'out', '--lang', 'en', ...AS_OF]);
    const page = one.get('out/990000-en.html') ?? '';
    expect(page).toMatch(/<html lang="en"/);
    expect(page).toContain('lang="zh-CN"');
    expect(page).toContain('1 June 2024');
  });

  test.each([
    ['电话0999-0000000（工作日）', '电话<a href="tel:0999-0000000">0999-0000000</a>（工作日）'],
    ['补助12345万元', '补助<i>12345万元</i>'],
    ['藏书12345册', '藏书<i>12345册</i>'],
    ['第12345号', '第<i>12345号</i>'],
    ['微信号gzh12345、13812345678@139.com', '微信号gzh12345、13812345678@139.com'],
    ['12333人工服务。', '<a href="tel:12333">12333</a>人工服务。'],
    ['Call 12345.', 'Call <a href="tel:12345">12345</a>.'],
    ['拨打12345或12333', '拨打<a href="tel:12345">12345</a>或<a href="tel:12333">12333</a>'],
    ['400-123-4567转1', '<a href="tel:400-123-4567">400-123-4567</a>转1'],
    [
      '见https://a.example/b?c=1&d=2。',
      '见<a href="https://a.example/b?c&#61;1&amp;d&#61;2">https://a.example/b?c&#61;1&amp;d&#61;2</a>。',
    ],
    ['(http://a.example/x).', '(<a href="http://a.example/x">http://a.example/x</a>).'],
    ['收入低于12345元', '收入低于<i>12345元</i>'],
    ['身份证110101199001011234', '身份证110101199001011234'],
    ['javascript:alert(1) tel:+1 data:text/html,x', 'javascript:alert(1) tel:+1 data:text/html,x'],
    ['http://[::1', 'http://[::1'],
  ])('where to go and whom to call can be followed: %s', async (says, html) => {
    const channels = `  sports-venues: { service: { channels: [${JSON.stringify(says)}] } }\n`;
    const one = workspace({ 'local/p.yaml': province(channels) });
    await one.run(['render', '--area', '990000', '--format', 'html', ...AS_OF]);
    expect(one.get('out/990000-zh.html')).toContain(`<dt>渠道<dd>${html}</div>`);
    await one.run(['render', 'guide', '--area', '990000', '--item', 'sports-venues', '--format', 'html', ...AS_OF]);
    expect(one.get('out/990000-guide-sports-venues-zh.html')).toContain(`<ul><li>${html}</ul>`);
  });

  test.each([
    ['2020-06-01', /现行国家标准 \| 所述日期还没有；列出的是最早的[^|]*，自[^|]*起施行/],
    ['2022-06-01', /上级资料 \| 示例省：所述日期没有施行的标准/],
    ['2024-06-01', /有效期至 \| 2024年12月31日 \|[\s\S]*上级资料 \| 示例省：完整/],
    ['2026-06-01', /有效期至 \| 2024年12月31日（已到期，没有见到接续的文件；最后的数值继续有约束力）/],
  ])('on %s a page says what was in force then, and what has run out', async (day, says) => {
    const one = workspace({
      'local/p.yaml': province(''),
      'local/c.yaml': overlayOf('990100', '', 'expires: 2024-12-31\n'),
    });
    await one.run(['render', '--area', '990100', '--draft', '--format', 'md', '--as-of', day]);
    expect((one.get('out/990100-zh.md') ?? '').replaceAll('\u00a0', ' ')).toMatch(says);
  });

  test('a page has no heading with nothing below it', async () => {
    const one = workspace({
      'local/p.yaml': province('  resident-pension: { measures: { base-pension: { set: 123 } } }\n'),
    });
    for (const format of ['html', 'md'])
      await one.run(['render', 'item', '--area', '990000', '--item', 'resident-pension', '--format', format, ...AS_OF]);
    expect(one.get('out/990000-item-resident-pension-zh.html')).not.toMatch(/<\/h2>\s*<\/section>/);
    expect(one.get('out/990000-item-resident-pension-zh.md')).not.toMatch(/^## .*\n+## /m);
  });

  test('the shipped demonstration page says on its face that it is fictional', async () => {
    const one = workspace({ 'dixian.config.yaml': readFileSync('dixian.config.yaml', 'utf8') }, null);
    one.copy('catalog');
    await one.run(['render', '--area', '990101', '--out', 'out', '--as-of', '2026-11-21']);
    const page = one.get('out/990101-zh.html') ?? '';
    expect(page).toMatch(/演示资料/);
    expect(page).toMatch(/阅读文本/);
    expect(page).toMatch(/例外/);
    expect(page).toContain('高于国家或上级');
  });
});
