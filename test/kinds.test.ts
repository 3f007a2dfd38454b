import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkspace } from '../src/cli/open.ts';
import { areaData } from '../src/data/area-data.ts';
import { Codes } from '../src/data/codes.ts';
import { itemsOf, levelRows } from '../src/data/levels.ts';
import { Desk } from '../src/render/desk.ts';
import { kindNames, kinds } from '../src/render/kinds/index.ts';
import { temporary, workspace } from './temporary.ts';
import { overlayOf, province, TestWorkspace } from './workspace.ts';

const AS_OF = ['--as-of', '2024-06-01'];

/** One page of the kinds that have many. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  item: ['--item', 'temporary-assistance'],
  guide: ['--item', 'temporary-assistance'],
  card: ['--situation', 'hardship'],
};

/** The shipped catalogue, whose demonstration county has something of everything. */
function shipped(): TestWorkspace {
  const one = new TestWorkspace({ 'dixian.config.yaml': readFileSync('dixian.config.yaml', 'utf8') }, null);
  one.copy('catalog');
  return one;
}

describe('every kind of page', () => {
  let one: TestWorkspace;
  beforeAll(() => {
    one = shipped();
  });
  afterAll(() => one.remove());

  test.each(kindNames)('%s: in both languages and formats, twice the same, and each says what it is', async (kind) => {
    const argv = [
      'render',
      kind,
      '--area',
      '990101',
      '--lang',
      'both',
      '--as-of',
      '2026-11-21',
      ...(TOPICS[kind] ?? []),
    ];
    expect((await one.run([...argv, '--out', `${kind}-a`])).code).toBe(0);
    await one.run([...argv, '--out', `${kind}-b`]);
    const pages = one.files(`${kind}-a`).filter((file) => !file.endsWith('/index.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const lang of ['zh', 'en'])
      for (const format of ['html', 'md'])
        expect(pages.filter((file) => file.endsWith(`-${lang}.${format}`)).length).toBe(pages.length / 4);
    for (const file of pages) {
      const page = one.get(file) ?? '';
      expect(one.get(file.replace('-a/', '-b/'))).toBe(page);
      expect(page).not.toMatch(/undefined|\[object|NaN|<script|src="http| style="/);
      expect(page).toMatch(/2026/);
      if (!file.endsWith('.html')) continue;
      expect(page.match(/<h1/g)).toHaveLength(1);
      expect(page).toContain(file.includes('-en.') ? '<html lang="en">' : '<html lang="zh-CN">');
      if (kind !== 'coverage') expect(page).toMatch(file.includes('-en.') ? /Demonstration/ : /演示资料/);
      if (kind !== 'coverage') expect(page).toMatch(/data-source="catalog\/[a-z]/);
      expect(page).toMatch(file.includes('-en.') ? /href="\.\/[^"]+-zh\.html"/ : /href="\.\/[^"]+-en\.html"/);
    }
  });

  test('a mark in the index for every page of the run', async () => {
    await one.run(['render', 'card', '--area', '990101', '--out', 'cards', '--as-of', '2026-11-21']);
    const index = one.get('cards/index.html') ?? '';
    for (const file of one.files('cards'))
      if (!file.includes('index')) expect(index).toContain(file.slice('cards/'.length));
  });
});

describe('what the kinds say', () => {
  const high = province(
    '  resident-pension: { measures: { base-pension: { set: { value: 150 } } }, responsible: [示例省厅], service: { hotline: "12345" } }\n',
  );

  test('comparison: here beside the nation, with bars; none for the nation itself', async () => {
    const one = workspace({ 'local/p.yaml': high, 'local/c.yaml': overlayOf('990100', '') });
    await one.run(['render', 'comparison', '--area', '990100', '--out', 'o', '--draft', ...AS_OF]);
    const page = one.get('o/990100-comparison-zh.html') ?? '';
    expect(page).toMatch(/123 元\/人·月[\s\S]+150 元\/人·月/);
    expect(page).toContain('<svg class="bar');
    await one.run(['render', 'comparison', '--area', 'CN', '--out', 'n', ...AS_OF]);
    expect(one.files('n')).toEqual(['n/index.html']);
  });

  test('changes: a raised value with what it was, since which day, in its effect', async () => {
    const one = workspace({ 'local/p.yaml': high });
    const { code } = await one.run([
      'render',
      'changes',
      '--area',
      'CN',
      '--since',
      '2023-01-01',
      '--out',
      'o',
      ...AS_OF,
    ]);
    const page = one.get('o/CN-changes-zh.md') ?? '';
    expect([code, page]).toEqual([
      0,
      expect.stringMatching(/▲ 提高 \| [^|]*元\/人·月 \| 123.元\/人·月 \| 自2024年1月1日起/),
    ]);
  });

  test('guide: a skeleton where nothing is on record says what is missing, and who fills it in', async () => {
    const one = workspace({ 'local/p.yaml': high });
    await one.run([
      'render',
      'guide',
      '--area',
      '990000',
      '--item',
      'resident-pension',
      '--out',
      'o',
      '--draft',
      ...AS_OF,
    ]);
    const page = one.get('o/990000-guide-resident-pension-zh.md') ?? '';
    expect(page).toMatch(/\| 电话 \| 12345 \|/);
    expect(page).toMatch(/\| 材料 \| 待填：由.+补充 \|/);
    expect(page).toMatch(/9\s个方面中有\s8\s个没有登记/);
  });

  test('what an overlay adds is on the page from its first day only', async () => {
    const added = (effective: string) =>
      overlayOf('990100', '  resident-pension: { add: { content: { extra: { name: 增加的内容 } } } }\n').replace(
        /^effective: .*$/m,
        `effective: ${effective}`,
      );
    for (const [effective, shown] of [
      ['2024-01-01', true],
      ['2024-12-01', false],
    ] as const) {
      const one = workspace({ 'local/p.yaml': province(''), 'local/c.yaml': added(effective) });
      await one.run(['render', '--area', '990100', '--out', 'o', '--draft', ...AS_OF]);
      expect((one.get('o/990100-zh.md') ?? '').includes('增加的内容')).toBe(shown);
    }
  });

  const written = province(
    '  sports-venues: { text: { content: 周末延时开放健身房。 }, service: { requires: { registered-here: true } } }\n  resident-pension: { measures: { base-pension: { set: { value: { sum: { national: 123, county: 20, age: { name: 高龄加发, value: 5 }, rest: 2 } } } } } }\n',
  ).concat(`own-items:
  free-funeral:
    name: 殡葬费减免
    field: support
    category: social-assistance
    statement: { content: 减免遗体接运、暂存费。 }
    audience: { dead: { name: 死亡人员, subject: person, who: everyone } }
    content: { waive: { name: 减免费用, for: dead } }
    funding: { power: local }
`);
  test.each([
    [
      'the wording of a facet, above its elements',
      [],
      'html',
      /延时开放健身房。（示例省文件原文）<[^\n]*<li>免费或低收费/,
    ],
    [
      'the wording of a facet, above its elements',
      [],
      'md',
      /\| 周末延时开放健身房。（示例省文件原文）；免费或低收费开放/,
    ],
    ['the sentence of an item of its own', [], 'md', /\| 减免遗体接运、暂存费；减免费用 \|/],
    ['what is asked of people', [], 'md', /\|[^|]*；示例省另外要求：[^|]*户籍[^|]*\|/],
    ['the parts of a sum', [], 'md', /其中 国家 123 元\/人·月、县级 20 元\/人·月、高龄加发 5 元\/人·月、rest 2/],
    ['what is asked of people', ['item', 'sports-venues'], 'md', /办理条件：[^\n]*户籍/],
    ['what is asked of people', ['guide', 'sports-venues'], 'md', /\| 办理条件 \|[^|]*户籍/],
    ['the wording of a facet', ['guide', 'sports-venues'], 'html', /延时开放健身房/],
    ['the wording of a facet', ['item', 'sports-venues'], 'md', /^周末延时开放健身房。（示例省文件原文）\n\n- /m],
    ['the sentence of an item of its own', ['item', 'free-funeral'], 'html', /暂存/],
  ])('%s is printed: %j %s', async (_what, [kind = '', topic = ''], format, says) => {
    const one = workspace({ 'local/p.yaml': written });
    const about = kind === '' ? [] : [kind, kind === 'card' ? '--situation' : '--item', topic];
    await one.run(['render', ...about, '--area', '990000', '--out', 'o', '--draft', ...AS_OF]);
    const page = one.get(`o/990000${kind && `-${kind}-${topic}`}-zh.${format}`) ?? '';
    expect(page.replaceAll(/<\/?i>/g, '').replaceAll('\u00a0', ' ')).toMatch(says);
  });

  test('the address a local document was published at stands with its source', async () => {
    const text = high.replace(/^published: .*$/m, 'published: { date: 2023-12-05, url: "https://example.org/a_b" }');
    const one = workspace({ 'local/p.yaml': text });
    await one.run(['render', '--area', '990000', '--out', 'o', '--draft', ...AS_OF]);
    expect(one.get('o/990000-zh.html')).toContain('href="https://example.org/a%5Fb"');
  });

  test('an exception of an area above is on the page of a silent area below', async () => {
    const one = shipped();
    temporary(one);
    one.put(
      'catalog/local/990101-shili-xian/areas.yaml',
      'kind: vocabulary\nareas:\n  "990101001": { name: 示例镇, level: township, parent: "990101", from: 2020-01-01 }\n',
    );
    await one.run(['render', '--area', '990101001', '--out', 'o', '--draft', '--as-of', '2026-11-21']);
    expect(one.get('o/990101001-zh.md')).toMatch(/送戏曲下乡 \|[^|]*示例县的例外/);
    const argv = ['--area', '990101001', '--out', 'c', '--draft', '--as-of', '2026-11-21'];
    await one.run(['render', 'comparison', ...argv]);
    expect(one.get('c/990101001-comparison-zh.md')).toMatch(/每个乡镇每年演出场次[^\n]*示例县[^\n]*4\s场/);
  });

  test('what does not apply here promises no figure: on cards, in guides, in the data and in show', async () => {
    const one = shipped();
    temporary(one);
    const argv = ['--area', '990101', '--format', 'md', '--as-of', '2026-11-21'];
    await one.run(['render', 'card', '--situation', 'hardship', ...argv, '--out', 'o']);
    const [, sheet = ''] = (one.get('o/990101-card-hardship-zh.md') ?? '').split('城镇棚户区住房改造');
    expect(sheet.split('###')[0]).toContain('经批准，本地不适用');
    expect(sheet.split('###')[0]).not.toContain('补偿');
    const guide = await one.run(['render', 'guide', '--item', 'shanty-renovation', ...argv, '--out', 'o']);
    expect([guide.code, guide.err]).toEqual([2, expect.stringContaining('shanty-renovation')]);
    const opened = openWorkspace(one.io(), { asOf: '2026-11-21' });
    const desk = new Desk(opened.subject, opened.report, opened.settings.rules);
    const of = (area: string) => {
      const input = desk.input(area, 'zh', true);
      const rows = levelRows(input).filter(({ item }) => item === 'shanty-renovation');
      const { items } = areaData(input, itemsOf(input), rows, new Codes(opened.subject.catalogue));
      return [rows.map((row) => row.notApplicable), items.find(({ id }) => id === 'shanty-renovation')?.notApplicable];
    };
    expect(of('990101')).toEqual([
      [true, true, true],
      expect.objectContaining({ reason: expect.objectContaining({ zh: expect.stringContaining('无改造对象') }) }),
    ]);
    expect(of('990100')).toEqual([[false, false, false], null]);
    const { out } = await one.run(['show', 'shanty-renovation', '--area', '990101', '--as-of', '2026-11-21']);
    expect(out).toMatch(/\n经批准，本地不适用：本县/);
  });

  test('an exception is told with its floor and last day; nobody is told to register what is registered', async () => {
    const one = shipped();
    temporary(one);
    const argv = ['--area', '990101', '--lang', 'both', '--format', 'md', '--out', 'o', '--as-of', '2026-11-21'];
    await one.run(['render', 'item', '--item', 'opera-to-countryside', ...argv]);
    const plain = (file: string) => (one.get(`o/990101-${file}.md`) ?? '').replaceAll('\u00a0', ' ');
    expect(plain('item-opera-to-countryside-zh')).toMatch(/例外，至2027年12月31日/);
    expect(plain('item-opera-to-countryside-zh')).toContain('示例省的底线为 6 场/乡镇·年');
    expect(plain('item-opera-to-countryside-en')).toMatch(/the floor of Shili Province is 6 performances/i);
    expect(plain('item-opera-to-countryside-en')).not.toMatch(/falls short|2026-01-01/);
    await one.run(['render', 'annex', ...argv]);
    expect(plain('annex-zh').split('已登记、不计入的发现')[1]).toMatch(/floor\/below/);
    expect(plain('annex-zh').split('已登记、不计入的发现')[1]).not.toContain('登记经批准的例外');
  });

  test('a card points to the page of an item only where there is one', async () => {
    const one = shipped();
    temporary(one);
    const argv = ['--area', '990101', '--situation', 'hardship', '--format', 'md', '--out', 'o'];
    await one.run(['render', 'card', ...argv, '--as-of', '2026-11-21']);
    expect(one.get('o/990101-card-hardship-zh.md')).toMatch(/项标准，见公报/);
    expect(one.get('o/990101-card-hardship-zh.md')).not.toContain('见项目页');
  });

  test('the same exception is in the data of the silent area, and of no other', () => {
    const one = shipped();
    temporary(one);
    one.put(
      'catalog/local/990101-shili-xian/areas.yaml',
      'kind: vocabulary\nareas:\n  "990101001": { name: 示例镇, level: township, parent: "990101", from: 2020-01-01 }\n',
    );
    const opened = openWorkspace(one.io(), { asOf: '2026-11-21' });
    const desk = new Desk(opened.subject, opened.report, opened.settings.rules);
    const under = (area: string) =>
      levelRows(desk.input(area, 'zh', true)).flatMap(({ item, exceptedAbove }) =>
        exceptedAbove === null ? [] : [`${item} ${exceptedAbove}`],
      );
    expect(under('990101001')).toEqual(['opera-to-countryside 990101']);
    expect(under('990101')).toEqual([]);
  });

  test.each([
    [['render', 'nothing', '--area', 'CN'], /bulletin/],
    [['render', 'bulletin', '--area', 'CN', '--item', 'resident-pension'], /--item/],
    [['render', 'item', '--area', 'CN', '--item', 'resident-pensio'], /resident-pension/],
    [['render', 'item', '--area', 'CN', '--since', '2024-01-01'], /--since/],
    [['render', 'bulletin', '--area', 'CN', '--format', 'odt'], /docx/],
  ])('%j is refused in a sentence', async (argv, says) => {
    const one = workspace({ 'local/p.yaml': province('') });
    const { code, err } = await one.run([...argv, '--out', 'o', ...AS_OF]);
    expect([code, err]).toEqual([2, expect.stringMatching(says)]);
  });
});

/** Text that would do harm if any context let it through. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '| a | b |',
  '**粗体。**后文',
  '[链接](javascript:alert(1))',
  '</style><style>*{display:none}</style>',
  '`code` \\ # 标题',
  '{{constructor}} {{{x}}}',
  ']]>--><!--',
];

describe('hostile text', () => {
  test.each(kindNames)('stays text in %s', async (kind) => {
    const [list, joined] = [JSON.stringify(HOSTILE), JSON.stringify(HOSTILE.join(' '))];
    const record = (many: string, one: string) =>
      province(
        `  sports-venues: { responsible: ${many}, text: { standard: ${one} }, service: { hotline: ${one}, channels: ${many} }, measures: { free-day: { set: { value: { text: ${one} } } } } }\n`,
      ).replace('title: 示例实施标准', `title: ${one}`);
    const plain = HOSTILE.map(() => '平常文字');
    const skeletons = [];
    for (const text of [record(list, joined), record(JSON.stringify(plain), '平常文字')]) {
      const one = workspace({ 'local/p.yaml': text });
      const { code } = await one.run(['render', kind, '--area', '990000', '--out', 'o', '--draft', ...AS_OF]);
      expect(code).toBe(0);
      const pages = one.files('o');
      for (const file of pages.filter((name) => name.endsWith('.html')))
        expect(one.get(file)).not.toMatch(/<script|<img|onmouseover='|href="javascript|<\/style><style>|<!--/);
      skeletons.push(pages.filter((name) => name.endsWith('.md')).map((file) => skeleton(one.get(file) ?? '')));
    }
    expect(skeletons[0]).toEqual(skeletons[1]);
  });
});

describe('own templates', () => {
  const run = (files: Record<string, string>) => {
    const own = Object.fromEntries(Object.entries(files).map(([name, text]) => [`own/${name}`, text]));
    return workspace({ 'local/p.yaml': province(''), ...own });
  };
  const argv = ['render', '--area', '990000', '--out', 'o', '--templates', 'own', ...AS_OF];

  test('one partial is replaced, the rest is ours', async () => {
    const one = run({ 'partials/text-block.html.hbs': '<p class="mine">{{prose text}}</p>' });
    expect((await one.run(argv)).code).toBe(0);
    expect(one.get('o/990000-zh.html')).toMatch(/<p class="mine">[\s\S]+<table class="facets"/);
  });

  test.each([
    [{}, /own/],
    [{ 'bulletn.html.hbs': 'x' }, /bulletin\.html\.hbs/],
    [{ 'bulletin.html.hbs': '{{missing}}' }, /bulletin\.html\.hbs.*missing/],
    [{ 'bulletin.html.hbs': '{{prose missing}}' }, /bulletin\.html\.hbs/],
    [{ 'partials/row.html.hbs': '{{prose missing}}' }, /bulletin\.html\.hbs/],
    [{ 'bulletin.html.hbs': '{{{title}}}' }, /bulletin\.html\.hbs.*title/],
    [{ 'bulletin.html.hbs': '{{#if title}}' }, /bulletin\.html\.hbs/],
  ])('%j is refused in a sentence, and nothing is written', async (files, says) => {
    const one = run(files as Record<string, string>);
    const { code, err } = await one.run(argv);
    expect([code, err, one.get('o/990000-zh.html')]).toEqual([2, expect.stringMatching(says), null]);
    expect(err).not.toMatch(/\n {4}at /);
  });
});

test('what the view lacks is refused in Markdown as well', async () => {
  const one = workspace({ 'local/p.yaml': province(''), 'own/bulletin.md.hbs': '{{text missing}}' });
  const argv = ['render', '--area', '990000', '--out', 'o', '--templates', 'own', '--format', 'md', ...AS_OF];
  const { code, err } = await one.run(argv);
  expect([code, err]).toEqual([2, expect.stringMatching(/bulletin\.md\.hbs/)]);
});

describe('Word and PDF', () => {
  test('a Word document is the same twice, and holds headings, repeated heads and fixed times', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const one = workspace({ 'local/p.yaml': province('') });
    for (const out of ['a', 'b'])
      await one.run(['render', '--area', '990000', '--format', 'docx', '--out', out, ...AS_OF]);
    const [a, b] = ['a', 'b'].map((out) => readFileSync(`${one.root}/${out}/990000-zh.docx`));
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
    const files = unzipSync(a ?? new Uint8Array());
    const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(text).toMatch(/w:val="Title"[\s\S]+w:val="Heading1"[\s\S]+<w:tblHeader\/>/);
    expect(text).toMatch(/w:orient="landscape"/);
    expect(text).toContain('城乡居民基本养老保险');
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toMatch(/1980-01-01T00:00:00Z/);
  });

  test.each([
    ['plain', ['方正', 'FangSong'], 1020],
    ['gongwen', [], 2098],
  ])('%s: every row of a table has its own cells, as on the page', async (layout, without, top) => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const one = workspace({ 'local/p.yaml': province('') });
    const argv = [
      'render',
      '--area',
      '990000',
      '--lang',
      'both',
      '--format',
      'html,docx',
      '--layout',
      layout,
      ...AS_OF,
    ];
    expect((await one.run([...argv, '--out', 'o'])).code).toBe(0);
    for (const lang of ['zh', 'en']) {
      const html = one.get(`o/990000-${lang}.html`) ?? '';
      const files = unzipSync(readFileSync(`${one.root}/o/990000-${lang}.docx`));
      const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
      const rows = [...text.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) => row.match(/<w:tc>/gu)?.length ?? 0);
      expect(rows).toEqual(
        [...html.matchAll(/<tr[ >].*?(?=<tr[ >]|<\/thead>|<\/table>)/gsu)].map(
          ([row]) => row.match(/<t[hd][ >]/gu)?.length,
        ),
      );
      const all = `${text}${strFromU8(files['word/styles.xml'] ?? new Uint8Array())}`;
      for (const font of without) expect(all).not.toContain(font);
      expect(text).toContain(`w:top="${top}"`);
    }
  });

  test('an official document has numbered parts and attachments, and no head, seal or signature', async () => {
    const one = workspace({ 'local/p.yaml': province('') });
    const { code } = await one.run(['render', '--area', '990000', '--layout', 'gongwen', '--out', 'o', ...AS_OF]);
    const page = one.get('o/990000-zh.html') ?? '';
    expect([code, one.get('o/990000-zh.md')]).toEqual([0, null]);
    expect(page).toMatch(/<h2>一、[\s\S]*（一）[\s\S]*<h2>二、[\s\S]*附件：[\s\S]*附件1[\s\S]*<table[\s\S]*附件2/u);
    expect(page).toMatch(/margin: ?37mm 26mm 35mm 28mm/u);
    expect(page).not.toMatch(/@font-face|印章|发文机关/u);
    const { err } = await one.run([
      'render',
      'card',
      '--area',
      '990000',
      '--layout',
      'gongwen',
      '--out',
      'o',
      ...AS_OF,
    ]);
    expect(err).toContain('--layout');
    expect((await one.run(['render', '--area', '990000', '--layout', 'x', '--out', 'o', ...AS_OF])).code).toBe(2);
  });

  test('without a browser a PDF is refused in a sentence', async () => {
    const one = workspace({ 'local/p.yaml': province('') });
    const { printPdf } = await import('../src/cli/world/print-pdf.ts');
    const io = { pdf: (html: string, day: string) => printPdf({ PATH: '/nowhere' }, html, day) };
    const { code, err } = await one.run(['render', '--area', '990000', '--format', 'pdf', '--out', 'o', ...AS_OF], {
      io,
    });
    expect([code, err]).toEqual([2, expect.stringContaining('DIXIAN_BROWSER')]);
  });
});

/** The block structure a Markdown reader sees: which elements, how many cells. */
function skeleton(markdown: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const token of new MarkdownIt({ html: true }).parse(markdown, {}))
    counts[token.type] = (counts[token.type] ?? 0) + 1;
  return counts;
}

describe('docs/templates.md', () => {
  test('names every part of every view', async () => {
    const documented = readFileSync('docs/templates.md', 'utf8');
    const section = (name: string) => documented.split(`## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
    const one = shipped();
    temporary(one);
    const opened = openWorkspace(one.io(), { asOf: '2026-11-21' });
    const desk = new Desk(opened.subject, opened.report, opened.settings.rules);
    for (const name of kindNames) {
      const kind = await kinds[name].load();
      const topic = kind.topics(desk, '990101')[0] ?? '';
      const view = kind.view(desk, { area: '990101', topic, lang: 'zh', draft: false });
      const told = `${section('Every page')}${section(name)}`;
      const missing = Object.keys(view).filter((key) => !told.includes(`\`${key}\``));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });
});
