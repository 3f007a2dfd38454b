import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { parseFeed } from 'htmlparser2';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, inBrowser, visit } from '../src/build/site-browser.ts';
import { checkLinks, pagesIn } from '../src/build/site-links.ts';
import type { AreaData } from '../src/data/area-data.ts';
import { plot } from '../src/publish/plot.ts';
import { overlayOf, province, TestWorkspace } from './workspace.ts';

const AS_OF = ['--as-of', '2024-06-01'];
const PUBLISH = ['publish', '--lang', 'zh,en', '--url', 'https://site.example/std', ...AS_OF];

const made: TestWorkspace[] = [];
afterAll(() => {
  for (const one of made) one.remove();
});
function workspace(files: Readonly<Record<string, string>>): TestWorkspace {
  const one = new TestWorkspace(files);
  made.push(one);
  return one;
}

const PENSION =
  '  resident-pension: { measures: { base-pension: { set: 130 } }, justify: { for: [base-pension], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n';
const SAME = '  resident-pension: { measures: { base-pension: { set: 130 } } }\n';

/** What one file of a site says. */
function file(one: TestWorkspace, path: string): string {
  const text = one.get(path);
  if (text === null) throw new Error(`there is no ${path}`);
  return text;
}

describe('dixian publish', () => {
  let one: TestWorkspace;
  let said: string;
  let code: number;

  beforeAll(async () => {
    one = workspace({ 'local/p.yaml': province(PENSION), 'local/c.yaml': overlayOf('990100', SAME) });
    const ran = await one.run([...PUBLISH, '--out', 'site']);
    said = `${ran.out}${ran.err}`;
    code = ran.code;
  });

  test('makes every part of a site in both languages, and says so', () => {
    expect([code, said]).toEqual([0, expect.stringContaining('site/index.html')]);
    const files = one.files('site').map((path) => path.slice('site/'.length));
    for (const path of [
      'index.html',
      'items/index.html',
      'items/resident-pension.html',
      'areas/index.html',
      'areas/CN/index.html',
      'areas/990100/index.html',
      'areas/990100/data.html',
      'areas/990100/item/resident-pension.html',
      'measures/index.html',
      'measures/resident-pension/base-pension.html',
      'changes.html',
      'changes.xml',
      'search.html',
      'search/index-1.js',
      'data.html',
    ])
      expect(files).toEqual(expect.arrayContaining([path, `en/${path}`]));
    for (const path of [
      'sitemap.xml',
      'manifest.json',
      'assets/style-zh.css',
      'data/datapackage.json',
      'data/values.csv',
      'data/990100/990100.xlsx',
      'data/990100/990100.jsonld',
    ])
      expect(files).toContain(path);
  });

  test('no link leads nowhere, no page loads anything from elsewhere, none is too heavy', () => {
    const site = join(one.root, 'site');
    expect(checkLinks(site, pagesIn(site))).toEqual([]);
  });

  test('every page is reached from the first one by links alone', () => {
    const pages = one.files('site').filter((path) => path.endsWith('.html'));
    const seen = new Set<string>();
    const open = ['site/index.html'];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      for (const [, href = ''] of file(one, path).matchAll(/<a [^>]*?href="([^"#?]+)/g))
        if (href.endsWith('.html') && !/^[a-z]+:/.test(href)) open.push(join(path, '..', href));
    }
    expect(pages.filter((path) => !seen.has(path))).toEqual([]);
    const bulletin = file(one, 'site/areas/990000/index.html');
    for (const name of ['对照', '审核附件', '办事指南', '项目页', '数据下载', '城乡居民基本养老保险'])
      expect(bulletin.split('id="around"')[1]?.split('</nav>')[0]).toContain(`>${name}<`);
  });

  test('is made again byte for byte, and what has not changed is not written again', async () => {
    await one.run([...PUBLISH, '--out', 'again']);
    for (const path of one.files('site'))
      expect(
        readFileSync(join(one.root, path.replace(/^site/, 'again'))).equals(readFileSync(join(one.root, path))),
      ).toBe(true);
    const writes: string[] = [];
    const io = one.io();
    await one.run([...PUBLISH, '--out', 'again'], {
      io: {
        write: (path, content) => {
          writes.push(path.slice(one.root.length + 1));
          io.write(path, content);
        },
      },
    });
    expect([...new Set(writes)]).toEqual(['again/manifest.json']);
  });

  test('the tables keep what their descriptor promises: types, keys, references', () => {
    const { resources } = JSON.parse(file(one, 'site/data/datapackage.json')) as Descriptor;
    const tables = new Map(resources.map((resource) => [resource.name, rowsOf(one, resource)]));
    expect(resources.map(({ name }) => name)).toEqual(['areas', 'items', 'measures', 'sources', 'values']);
    for (const { name, schema } of resources) {
      const rows = tables.get(name) ?? [];
      expect(rows.length).toBeGreaterThan(1);
      const key = (row: Row, fields: readonly string[]) => fields.map((field) => row[field]).join('\u0000');
      expect(new Set(rows.map((row) => key(row, schema.primaryKey))).size).toBe(rows.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const there = new Set((tables.get(reference.resource || name) ?? []).map((row) => key(row, reference.fields)));
        const lost = rows.filter((row) => fields.every((field) => row[field]) && !there.has(key(row, fields)));
        expect(lost).toEqual([]);
      }
      for (const field of schema.fields)
        for (const row of rows) expect(fits(row[field.name] ?? '', field), `${name}.${field.name}`).toBe(true);
    }
    const written = tables.get('values')?.find((row) => row['area'] === '990000' && row['key'] === 'base-pension');
    expect(written).toMatchObject({ value: '130', unit: 'CNY/person/month', standing: 'in-force' });
  });

  test('the tidy sheet, the CSV, the JSON and the linked data of an area say the same', async () => {
    const folder = 'site/data/990000';
    const data = JSON.parse(file(one, `${folder}/990000.json`)) as AreaData;
    const pension = data.items.find(({ id }) => id === 'resident-pension');
    expect(pension?.levels.find(({ key }) => key === 'base-pension')).toMatchObject({
      value: 130,
      holds: 'exact',
      verdict: 'stronger',
      by: '990000',
    });
    const descriptor = JSON.parse(file(one, `${folder}/datapackage.json`)) as Descriptor;
    const rows = rowsOf(one, descriptor.resources[0], folder);
    expect(rows.length).toBe(data.items.reduce((sum, { levels }) => sum + levels.length, 0));
    const csv = rows.find((row) => row['id'] === 'resident-pension#base-pension');
    expect(csv).toMatchObject({ value: '130', verdict: 'stronger', holds: 'exact' });
    const parts = unzipSync(readFileSync(join(one.root, `${folder}/990000.xlsx`)));
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    expect(text('xl/workbook.xml')).toMatch(/name="基本公共服务标准".*name="数值"/s);
    expect(text('xl/sharedStrings.xml')).toContain('resident-pension#base-pension');
    expect(text('xl/worksheets/sheet2.xml')).toContain('<v>130</v>');
    expect(text('xl/sharedStrings.xml')).toContain('服务对象');
    const quads = await triples(file(one, `${folder}/990000.jsonld`));
    const instance = 'urn:dixian:area:990000:item:resident-pension';
    expect(quads).toContainEqual([
      instance,
      'http://purl.org/dc/terms/isVersionOf',
      'urn:dixian:item:resident-pension',
    ]);
    expect(quads).toContainEqual([
      instance,
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
      'http://purl.org/vocab/cpsv#PublicService',
    ]);
    expect(quads).toContainEqual([`${instance}:measure:base-pension`, 'http://schema.org/value', '130']);
  });

  test('the JSON of every area fits its published schema', () => {
    const schema: unknown = JSON.parse(readFileSync('schemas/area-data.schema.json', 'utf8'));
    const fits = new Ajv2020({ strict: false }).compile(schema as object);
    for (const area of ['CN', '990000', '990100']) {
      fits(JSON.parse(file(one, `site/data/${area}/${area}.json`)));
      expect(fits.errors ?? []).toEqual([]);
    }
  });

  test('what is not known says so in the data, with its reason', () => {
    const data = JSON.parse(file(one, 'site/data/CN/CN.json')) as AreaData;
    const open = data.items.flatMap(({ levels }) => levels).filter(({ value }) => value === null);
    expect(open.length).toBeGreaterThan(0);
    for (const level of open) {
      expect(level.holds === 'open' || level.holds === 'not-established').toBe(true);
      expect(level.reason).not.toBeNull();
    }
  });

  test('the feed tells what moved, with ids that last and days from the data', () => {
    const text = file(one, 'site/changes.xml');
    const feed = parseFeed(text);
    expect([feed?.type, feed?.id]).toEqual(['atom', 'urn:dixian:changes:zh']);
    expect(feed?.items.find(({ id }) => id?.includes('990000%2Fresident-pension'))).toMatchObject({
      link: 'https://site.example/std/areas/990000/item/resident-pension.html',
    });
    const ids = feed?.items.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, day] of text.matchAll(/<updated>(.{10})/g)) expect((day ?? '') <= '2024-06-01').toBe(true);
  });

  test('the sitemap lists every page once, below the address of the site', () => {
    const listed = [...file(one, 'site/sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    expect(listed).toEqual(pagesIn(join(one.root, 'site')).map((page) => `https://site.example/std/${page}`));
  });

  test('every page says its own address, to people and to machines, and what it is about', () => {
    for (const page of pagesIn(join(one.root, 'site'))) {
      const text = file(one, `site/${page}`);
      const address = `https://site.example/std/${page}`;
      expect(text).toContain(`<link rel="canonical" href="${address}">`);
      expect(text).toContain(`<a href="${address}">${address}</a>`);
      expect(text).toMatch(/<meta name="description" content="[^"]{8}/);
      expect(text).not.toContain('noindex');
    }
    expect(one.get('site/robots.txt')).toBeNull();
  });

  test('a site that has its host to itself tells search engines of its sitemap; of a draft they list nothing', async () => {
    const one = workspace({ 'local/p.yaml': province(SAME) });
    await one.run([...PUBLISH, '--url', 'https://site.example/', '--out', 'site']);
    expect(one.get('site/robots.txt')).toMatch(/^Sitemap: https:\/\/site\.example\/sitemap\.xml$/m);
    await one.run([...PUBLISH, '--url', 'https://site.example/', '--draft', '--out', 'site']);
    expect(one.get('site/robots.txt')).not.toContain('Sitemap');
    expect(one.get('site/areas/990000/index.html')).toContain('<meta name="robots" content="noindex">');
  });

  test('areas are compared in a table and, where two have a figure, in a plot with words beside it', () => {
    const page = file(one, 'site/measures/resident-pension/base-pension.html');
    expect(page).toMatch(/<svg[^>]*role="img"[\s\S]*<title[\s\S]*<desc[\s\S]*<circle/);
    expect(page).toMatch(/130 元\/人·月[\s\S]*优于上级[\s\S]*与上级相同/);
    expect(page).toContain('国家底线');
  });

  test('areas that write a figure by the month and by the year share an axis and an order', async () => {
    const set = (value: number, unit: string) =>
      `  minimum-living: { measures: { standard: { set: { value: { urban: ${value}, rural: 500 }, unit: CNY/person/${unit} } } } }\n`;
    const one = workspace({
      'local/p.yaml': province(set(7200, 'year')),
      'local/c.yaml': overlayOf('990100', set(1200, 'month')),
    });
    await one.run([...PUBLISH, '--draft', '--out', 'site']);
    const page = file(one, 'site/measures/minimum-living/standard.html');
    const [, plots = '', table = ''] = page.split(/<h2 id="(?:plots|table)">/);
    const urban = plots.split('<h3')[1] ?? plots;
    expect(urban).toMatch(/1200 元\/人·月[\s\S]*600 元\/人·月/);
    expect(urban).not.toMatch(/\d,\d{3}</);
    expect(table).toMatch(/data-key="600"><b><i>7200 元\/人·年/);
  });

  test('a day is told no more exactly than it is known: in comparisons, changes and the feed', async () => {
    const set = (precision: string, value: number) => `{ from: 2024-01-01, precision: ${precision}, value: ${value} }`;
    const levels = (precision: string) =>
      `  resident-pension: { measures: { base-pension: { set: ${set(precision, 123)} } } }\n`;
    const one = workspace({
      'local/p.yaml': province(levels('year')),
      'local/c.yaml': overlayOf('990100', levels('at-latest')),
    });
    await one.run([...PUBLISH, '--draft', '--out', 'site']);
    const plain = (path: string) =>
      file(one, `site/${path}`)
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('\u00a0', ' ');
    const compared = plain('measures/resident-pension/base-pension.html');
    expect(compared).toMatch(/示例省[\s\S]*2024年（具体日期未见）[\s\S]*示例市[\s\S]*不迟于2024年1月1日/);
    expect(plain('en/measures/resident-pension/base-pension.html')).toContain('2024 (day not seen)');
    const known = async (area: string) =>
      (await triples(file(one, `site/data/${area}/${area}.jsonld`))).filter(
        ([of]) => of === `urn:dixian:area:${area}:item:resident-pension:measure:base-pension`,
      );
    const begun = ['http://schema.org/validFrom', 'urn:dixian:term:begun-by'];
    const days = async (area: string) => (await known(area)).filter(([, what = '']) => begun.includes(what));
    const said = (await known('990000')).filter(([, what]) => what === 'urn:dixian:term:set-by');
    expect(said.map(([, , by]) => by)).toEqual(['990000']);
    expect((await days('990000')).map(([, ...one]) => one)).toEqual([[begun[0], '2024']]);
    expect((await days('990100')).map(([, ...one]) => one)).toEqual([[begun[1], '2024-01-01']]);
    for (const path of ['changes.html', 'changes.xml']) {
      expect(plain(path)).toMatch(/示例省：[^\n]*2024年（具体日期未见）/);
      expect(plain(path)).toMatch(/示例市：[^\n]*不迟于2024年1月1日/);
    }
  });

  test('the wording and the units of the areas above are in the data of an area, as on its page', async () => {
    const says = (words: string) =>
      `  sports-venues: { responsible: [${words}局], text: { standard: ${words}要求。 } }\n`;
    const one = workspace({ 'local/p.yaml': province(says('省里')), 'local/c.yaml': overlayOf('990100', '') });
    const said = async () => {
      await one.run([...PUBLISH, '--draft', '--out', 'site']);
      const { items } = JSON.parse(file(one, 'site/data/990100/990100.json')) as AreaData;
      const item = items.find(({ id }) => id === 'sports-venues');
      return [item?.statement.standard, item?.responsible.map(({ zh }) => zh)];
    };
    expect(await said()).toEqual([{ zh: '省里要求。', official: true }, ['省里局']]);
    one.put('local/c.yaml', overlayOf('990100', says('市里')));
    expect(await said()).toEqual([{ zh: '市里要求。', official: true }, ['市里局', '省里局']]);
  });

  test('levels of cells that two dimensions call the same are two in the linked data, and say whom they are for', async () => {
    const ages = (name: string, from: number) =>
      `  ${name}: { name: ${name}, over: people, cells: { old: { name: ${from}岁及以上, who: { age: { ge: ${from} } } } } }\n`;
    const set = (by: string, value: number) =>
      `  resident-pension: { measures: { base-pension: { by: ${by}, set: { value: { old: ${value} } } } } }\n`;
    const one = workspace({
      'local/v.yaml': `kind: vocabulary\ndimensions:\n${ages('ages', 70)}${ages('bands', 80)}`,
      'local/p.yaml': province(set('ages', 150)),
      'local/c.yaml': overlayOf('990100', set('bands', 200)),
    });
    await one.run([...PUBLISH, '--draft', '--out', 'site']);
    const all = await triples(file(one, 'site/data/990100/990100.jsonld'));
    const of = (what: string) =>
      Object.fromEntries(
        all.flatMap(([name, is, value]) => (is === what && name?.includes('base-pension') ? [[name, value]] : [])),
      );
    const measure = 'urn:dixian:area:990100:item:resident-pension:measure:base-pension';
    expect(of('http://schema.org/value')).toEqual({
      [measure]: '123',
      [`${measure}:cell:ages:old`]: '150',
      [`${measure}:cell:bands:old`]: '200',
    });
    expect(of('urn:dixian:term:rest')).toEqual({ [measure]: 'true', [`${measure}:cell:ages:old`]: 'true' });
  });

  test('the data page of an area says what its bulletin says first: draft, demonstration, excerpt', async () => {
    const one = workspace({ 'local/p.yaml': province(SAME, 'demonstration: true\n').replace('complete', 'excerpt') });
    await one.run([...PUBLISH, '--draft', '--out', 'site']);
    const page = file(one, 'site/areas/990000/data.html');
    for (const kind of ['draft', 'demonstration', 'excerpt']) expect(page).toContain(`class="notice-${kind}"`);
    expect(page).toMatch(/class="every-page">草稿[^<]*；演示资料/);
  });

  test('an area with open errors is left out and named, unless as a draft', async () => {
    const low = workspace({
      'local/p.yaml': province('  resident-pension: { measures: { base-pension: { set: 100 } } }\n'),
    });
    const { code: ended, out } = await low.run([...PUBLISH, '--out', 'site']);
    expect([ended, low.get('site/areas/990000/index.html')]).toEqual([1, null]);
    expect(out).toMatch(/1 个地区有未解决的错误/);
    await low.run([...PUBLISH, '--out', 'site', '--draft']);
    expect(low.get('site/areas/990000/index.html')).toContain('草稿');
  });

  test('without an address there is no sitemap, and that is said', async () => {
    const { out } = await one.run(['publish', '--out', 'plain', ...AS_OF]);
    expect(out).toContain('--url');
    expect(one.get('plain/sitemap.xml')).toBeNull();
    expect(one.files('plain').some((path) => path.startsWith('plain/en/'))).toBe(false);
  });

  test.each([
    ['a language nobody speaks', ['--lang', 'zh,fr'], /fr/],
    ['an address that is none', ['--url', 'javascript:alert(1)'], /javascript/],
    ['an address with a password', ['--url', 'https://:geheim@site.example/'], /site\.example/],
  ])('%s is refused before anything is written', async (_what, flags, words) => {
    const { code: ended, err } = await one.run(['publish', '--out', 'refused', ...flags, ...AS_OF]);
    expect([ended, err]).toEqual([2, expect.stringMatching(words)]);
    expect(existsSync(join(one.root, 'refused'))).toBe(false);
  });
});

const chromium = chromiumPath();

describe.skipIf(chromium === null && !process.env['CI'])('a site in a browser (skipped without a Chromium)', () => {
  let one: TestWorkspace;

  beforeAll(async () => {
    one = workspace({ 'local/p.yaml': province(PENSION), 'local/c.yaml': overlayOf('990100', SAME) });
    await one.run([...PUBLISH, '--out', 'site']);
  });

  test('axe finds nothing, the console stays empty, nothing is asked of a network, nothing is too wide', async () => {
    if (chromium === null) throw new Error('CI has no Chromium to look at pages with');
    const site = join(one.root, 'site');
    const own = pagesIn(site).filter((page) =>
      /^(en\/)?([a-z]+\.html|(items|areas|measures)\/index\.html|fields\/|measures\/)/.test(page),
    );
    const { looked, found } = await inBrowser(chromium, site, own, false);
    expect([looked.length >= 16, found]).toEqual([true, []]);
  }, 240_000);

  test('finds services by a Chinese word and by a short code, and sorts a table', async () => {
    if (chromium === null) throw new Error('CI has no Chromium to look at pages with');
    const seen = await visit(chromium, async (page) => {
      const at = (path: string) => pathToFileURL(join(one.root, 'site', path)).href;
      await page.goto(`${at('search.html')}?q=${encodeURIComponent('养老')}`);
      const first = await page.locator('#results a').first().textContent();
      const status = await page.locator('#status').textContent();
      await page.fill('#q', '低保');
      const short = await page.locator('#results a').first().textContent();
      await page.fill('#q', '居保');
      const shorter = await page.locator('#results a').first().textContent();
      await page.fill('#q', '社保');
      const common = await page.locator('#results a').count();
      await page.goto(at('measures/resident-pension/base-pension.html'));
      const before = await page.locator('tbody tr').first().textContent();
      await page.locator('th .sort').nth(2).click();
      await page.locator('th .sort').nth(2).click();
      const after = await page.locator('tbody tr').first().textContent();
      const sorted = await page.locator('th[aria-sort]').count();
      return { first, short, shorter, common: common > 0, status, before, after, sorted };
    });
    expect(seen).toMatchObject({
      first: expect.stringContaining('养老'),
      short: '最低生活保障',
      shorter: '城乡居民基本养老保险',
      common: true,
      status: expect.stringMatching(/\d+/),
      sorted: 1,
    });
    expect(seen.before).toContain('国家');
    expect(seen.after).not.toContain('国家底线');
  }, 120_000);
});

test('a page made among others says the same as one made alone, its references too', async () => {
  const one = workspace({
    'local/p.yaml': province(PENSION),
    'local/b.yaml': overlayOf('990100', ''),
    'local/c.yaml': overlayOf('990101', SAME),
    'local/d.yaml': overlayOf('990102', ''),
  });
  await one.run(['render', '--all', '--format', 'html', '--out', 'all', ...AS_OF]);
  for (const area of ['990101', '990102']) {
    await one.run(['render', '--area', area, '--format', 'html', '--out', 'alone', ...AS_OF]);
    expect(file(one, `all/${area}-zh.html`)).toBe(file(one, `alone/${area}-zh.html`));
  }
});

describe('a site that is made again', () => {
  test('loses what it no longer has, and nothing that is not its own or was changed since', async () => {
    const one = workspace({ 'local/p.yaml': province(''), 'local/c.yaml': overlayOf('990100', '') });
    await one.run([...PUBLISH, '--out', 'site']);
    one.put('site/areas/990100/mine.txt', 'mine');
    one.put('site/areas/990100/data.html', 'changed by hand');
    one.put('local/c.yaml', overlayOf('980000', ''));
    const { out } = await one.run([...PUBLISH, '--out', 'site']);
    expect(one.get('site/areas/990100/index.html')).toBeNull();
    expect(one.get('site/areas/990100/mine.txt')).toBe('mine');
    expect(one.get('site/areas/990100/data.html')).toBe('changed by hand');
    expect(out).toContain('areas/990100/data.html');
  });

  test('is not written into a folder with other things in it', async () => {
    const one = workspace({ 'local/p.yaml': province(''), 'mine/index.html': 'mine' });
    const { code, err } = await one.run([...PUBLISH, '--out', 'mine']);
    expect([code, err]).toEqual([2, expect.stringContaining('manifest.json')]);
    expect(one.files('mine')).toEqual(['mine/index.html']);
  });

  test('a manifest that names files outside the folder removes nothing', async () => {
    const one = workspace({ 'local/p.yaml': province(''), 'precious.txt': 'precious' });
    await one.run([...PUBLISH, '--out', 'site']);
    const manifest = JSON.parse(file(one, 'site/manifest.json')) as { files: { path: string }[] };
    for (const path of ['../precious.txt', '/etc/hostname', 'a/../../precious.txt', 'a\\b', 'C:/x', '.git/config']) {
      const [first] = manifest.files;
      one.put('site/manifest.json', JSON.stringify({ ...manifest, files: [{ ...first, path }, ...manifest.files] }));
      expect((await one.run([...PUBLISH, '--out', 'site'])).code).toBe(2);
      expect((await one.run(['verify', 'site'])).code).toBe(3);
    }
    expect(one.get('precious.txt')).toBe('precious');
  });
});

describe('two runs in one folder', () => {
  test('the second is told to wait, and the first ends as if it were alone', async () => {
    const one = workspace({ 'local/p.yaml': province(PENSION) });
    const publish = (lang: string) => one.run(['publish', '--lang', lang, ...AS_OF, '--out', 'site']);
    const both = await Promise.all([publish('zh'), publish('en')]);
    expect(both.map(({ code }) => code)).toEqual([0, 2]);
    expect(both[1]?.err).toContain('dixian-publish.lock');
    expect((await one.run(['verify', 'site'])).code).toBe(0);
    expect(one.files('site').filter((path) => path.includes('lock'))).toEqual([]);
  });

  test('one that was killed keeps nobody waiting', async () => {
    const one = workspace({ 'local/p.yaml': province(PENSION) });
    // The second as in a container, where the next run may have the same number.
    for (const pid of [spawnSync(process.execPath, ['-e', '0']).pid, process.pid]) {
      one.put(`site-${pid}/.dixian-publish.lock`, String(pid));
      expect((await one.run([...PUBLISH, '--out', `site-${pid}`])).code).toBe(0);
    }
    expect(one.files('.').filter((path) => path.includes('publish.lock'))).toEqual([]);
  });

  test('a lock that nobody has written stays, and keeps others out', async () => {
    const one = workspace({ 'local/p.yaml': province(PENSION), 'pipe/x': '', 'folder/.dixian-publish.lock/x': '' });
    execFileSync('mkfifo', [join(one.root, 'pipe/.dixian-publish.lock')]);
    mkdirSync(join(one.root, 'link'));
    symlinkSync('nowhere', join(one.root, 'link/.dixian-publish.lock'));
    for (const out of ['pipe', 'folder', 'link']) {
      const { code, err } = await one.run([...PUBLISH, '--out', out]);
      expect([code, err]).toEqual([2, expect.stringContaining('dixian-publish.lock')]);
    }
  });

  test('one that fails leaves nothing behind', async () => {
    const one = workspace({ 'local/p.yaml': province(PENSION) });
    const fail = (out: string) => one.run([...PUBLISH, '--out', out, '--templates', 'nowhere']);
    expect((await fail('new/site')).code).toBe(2);
    expect(existsSync(join(one.root, 'new'))).toBe(false);
    // What was there before stays, also behind a link.
    mkdirSync(join(one.root, 'empty'));
    symlinkSync('empty', join(one.root, 'link'));
    for (const out of ['empty', 'link']) expect([(await fail(out)).code, one.files('empty')]).toEqual([2, []]);
    expect(existsSync(join(one.root, 'empty'))).toBe(true);
  });
});

describe('dixian verify', () => {
  test('tells missing, changed and extra files', async () => {
    const one = workspace({ 'local/p.yaml': province('') });
    await one.run([...PUBLISH, '--out', 'site']);
    expect((await one.run(['verify', 'site'])).code).toBe(0);
    one.put('site/index.html', 'changed');
    one.put('site/extra.html', 'extra');
    symlinkSync('/etc', join(one.root, 'site/link'));
    const manifest = JSON.parse(file(one, 'site/manifest.json')) as { files: { path: string }[] };
    one.put(
      'site/manifest.json',
      JSON.stringify({ ...manifest, files: [...manifest.files, { ...manifest.files[0], path: 'gone.html' }] }),
    );
    const { code, out } = await one.run(['verify', 'site', '--format', 'json']);
    expect([code, JSON.parse(out)]).toEqual([
      1,
      expect.objectContaining({ missing: ['gone.html'], changed: ['index.html'], extra: ['extra.html', 'link →'] }),
    ]);
    expect((await one.run(['verify', 'site', '--lang', 'en'])).out).toMatch(/^missing {2}gone\.html$/m);
  });

  test('a folder that is no site is wrong usage', async () => {
    const one = workspace({ 'local/p.yaml': province('') });
    expect((await one.run(['verify', 'local'])).code).toBe(2);
  });
});

/** Text that would do harm if any context let it through. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></svg><script>alert(1)</script>',
  ']]></content><script>alert(1)</script>',
  '=HYPERLINK("http://evil.example","x")',
  '{{constructor}} {1}',
  '</script><!--',
  '& &amp; &#x0; `code` \\ # 标题',
];

test('hostile text stays text in every file of a site', async () => {
  const list = JSON.stringify(HOSTILE);
  const all = JSON.stringify(HOSTILE.join(' '));
  const odd = HOSTILE.map(
    (text, index) =>
      `odd-${index}: { name: ${JSON.stringify(text)}, type: amount, unit: CNY/person/month, set: [ { from: 2024-01-01, value: 5, note: ${JSON.stringify(text)} } ] }`,
  );
  const local = (area: string) =>
    overlayOf(
      area,
      `  sports-venues: { responsible: ${list}, text: { standard: ${all} }, service: { hotline: ${all}, channels: ${list} }, add: { measures: { ${odd.join(', ')} } } }\n`,
    ).replace('title: 示例实施标准', `title: ${all}`);
  const one = workspace({ 'local/p.yaml': local('990000'), 'local/c.yaml': local('980000') });
  const { code, err } = await one.run([...PUBLISH, '--out', 'site', '--draft']);
  expect([code, err]).toEqual([0, '']);
  const site = join(one.root, 'site');
  expect(checkLinks(site, pagesIn(site))).toEqual([]);
  // The plot and the table of a hostile name are there to be looked at.
  expect(file(one, 'site/measures/sports-venues/odd-3.html')).toContain('&lt;/svg&gt;');
  for (const path of one.files('site')) {
    const text = file(one, path);
    if (path.endsWith('.html')) expect(text).not.toMatch(/<script(?! defer src="\.)|<img|<\/svg><script|onmouseover='/);
    if (path.endsWith('.xml')) expect(text).not.toMatch(/<script|&(?!(amp|lt|gt|quot|#9|#10|#13);)/);
    if (/\.json(ld)?$/.test(path)) JSON.parse(text);
    if (path.includes('/search/')) JSON.parse(text.slice(text.indexOf('push(') + 5, text.lastIndexOf(')')));
    if (path.endsWith('.csv'))
      for (const row of parse(text, { bom: true }) as string[][])
        for (const cell of row) expect(cell).not.toMatch(/^[=@\t\r]/);
  }
});

test('a workspace of which records drop out is not published: pages would vanish without a word', async () => {
  const one = workspace({ 'local/p.yaml': province(''), 'local/c.yaml': 'kind: overlay\nid: broken\n' });
  const { code, err } = await one.run([...PUBLISH, '--out', 'site']);
  expect([code, err, one.get('site/index.html')]).toEqual([1, expect.stringContaining('dixian validate'), null]);
  expect((await one.run([...PUBLISH, '--out', 'site', '--draft'])).code).toBe(1);
  expect(one.get('site/index.html')).not.toBeNull();
});

type Row = Readonly<Record<string, string>>;
interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}
interface Descriptor {
  readonly resources: readonly Resource[];
}

function rowsOf(one: TestWorkspace, resource: Resource | undefined, folder = 'site/data'): readonly Row[] {
  if (!resource) throw new Error('no such table');
  const rows = parse(file(one, `${folder}/${resource.path}`), { bom: true, columns: true }) as Row[];
  expect(Object.keys(rows[0] ?? {})).toEqual(resource.schema.fields.map(({ name }) => name));
  return rows;
}

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^/,
  number: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

function fits(cell: string, { type, constraints }: Field): boolean {
  if (cell === '') return constraints?.required !== true;
  if (constraints?.enum && !constraints.enum.includes(cell)) return false;
  return TYPES[type]?.test(cell) ?? false;
}

/** The statements of a JSON-LD document; whatever it would fetch fails the test. */
async function triples(text: string): Promise<readonly (readonly string[])[]> {
  const quads: unknown = await jsonld.toRDF(JSON.parse(text), {
    documentLoader: (url: string) => Promise.reject(new Error(`would fetch ${url}`)),
  });
  const all = quads as readonly Readonly<Record<'subject' | 'predicate' | 'object', { readonly value: string }>>[];
  return all.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]);
}

test('a plot has room for its longest name and value', () => {
  const dots = [
    { name: '新疆生产建设兵团第十师北屯市（演示）', value: 188, words: '188 yuan per person per month and household' },
    { name: '甲', value: 100, words: '100' },
  ];
  const made = plot(dots, null, { title: '', description: '', rest: '' });
  const [, , width] = made.viewBox.split(' ').map(Number);
  // The type of values is 12 high, bold, and its letters about 7 wide; that of names 13, and as wide.
  expect((width ?? 0) - Number(made.valueX)).toBeGreaterThanOrEqual(43 * 7);
  expect(Number(made.nameX)).toBeGreaterThanOrEqual(18 * 13);
});
