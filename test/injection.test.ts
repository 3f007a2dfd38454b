import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { kindNames } from '../src/render/kinds/index.ts';
import { TestWorkspace } from './workspace.ts';

/** Text that would do harm if any place it is printed in let it through; `pwned` marks what must stay text. */
const HOSTILE = [
  '<script>pwned()</script>',
  '"><img src=x onerror=pwned()>',
  "' onmouseover='pwned()' x='",
  '</title></style></svg></textarea><script>pwned()</script>',
  ']]></content></w:t></w:r><script>pwned()</script>',
  '[x](javascript:pwned()) ![x](javascript:pwned()) <javascript:pwned()>',
  '<https://evil.example/> https://evil.example/ www.evil.example',
  '| a | b |\n| --- | --- |\n# 标题\n```\n',
  '{{constructor}} {count|a|b} [[x]]',
  '&lt;script&gt; &#60;script&#62; \\',
  '</script><!--',
  '</w:t><w:hyperlink r:id="rId1"><w:t>',
].join(' ');
const FORMULAE = ['=HYPERLINK("http://evil.example","x")', '+1+cmd|x', '-1+1', '@SUM(1)', '\t=1', '\r=1'];
/** An address the schema lets pass, made to break out of attributes and of Markdown. */
const ADDRESS = "https://evil.example/)](javascript:pwned())'onmouseover='pwned()'`_*|a";

/** Where people write free words. */
const WORDS =
  /^(zh|en|title|name|note|reason|remedy|document|fee|hotline|hours|time-limit|complaint|number|quote|text)$/;
const LISTS = /^(responsible|channels|materials|steps|places)$/;
/** The words of a facet, under `text`. */
const FACETS = /^(audience|content|standard|funding|lead)$/;

let turn = 0;
function poisoned(node: unknown, key = '', above = ''): unknown {
  const bad = (text: string) => `${FORMULAE[turn++ % FORMULAE.length]} ${text} ${HOSTILE}`;
  if (Array.isArray(node))
    return node.map((one: unknown) => (LISTS.test(key) && typeof one === 'string' ? bad(one) : poisoned(one, key)));
  if (typeof node === 'object' && node !== null)
    return Object.fromEntries(Object.entries(node).map(([name, one]) => [name, poisoned(one, name, key)]));
  if (typeof node !== 'string') return node;
  if (key === 'url') return ADDRESS;
  // The digest of a text that was reviewed.
  if (/^[0-9a-f]{16}$/.test(node)) return node;
  return WORDS.test(key) || (above === 'text' && FACETS.test(key)) ? bad(node) : node;
}

let one: TestWorkspace;
beforeAll(async () => {
  one = new TestWorkspace({ 'dixian.config.yaml': readFileSync('dixian.config.yaml', 'utf8') }, null);
  one.copy('catalog');
  const local = one.files('catalog/local').filter((file) => /\/99.*\.yaml$/.test(file));
  for (const file of [...local, ...one.files('catalog/sources')])
    if (file.endsWith('.yaml')) one.put(file, stringify(poisoned(parse(one.get(file) ?? ''))));
  const { report } = await one.findings('--as-of', '2026-11-21');
  // Nothing of it may be refused before it reaches a page.
  expect(report.findings.filter(({ rule }) => /^(yaml|schema|link)\//.test(rule)).map(({ rule }) => rule)).toEqual([]);
  for (const kind of kindNames) {
    const flags = ['--lang', 'both', '--format', 'html,md,docx', '--draft', '--as-of', '2026-11-21', '--out', kind];
    expect((await one.run(['render', kind, '--area', '990101', ...flags])).code).toBe(0);
  }
  const gongwen = ['--layout', 'gongwen', '--format', 'html,docx', '--draft', '--out', 'gongwen'];
  expect((await one.run(['render', '--area', '990101', ...gongwen])).code).toBe(0);
}, 300_000);
afterAll(() => one?.remove());

/** Elements, handlers and ways out of a page: only those of ours may be there. */
function live(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (/^(script|img|iframe|object|embed|form|base|textarea|math|template)$/.test(name)) found.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on')) found.push(`${name} ${key}`);
        if (/^(href|src|action|xlink:href)$/.test(key) && !/^(https?:\/\/|\.{1,2}\/|#|tel:[\d-]+$)/.test(value))
          found.push(`${name} ${key}=${value}`);
      }
    },
  });
  parser.end(html);
  return found;
}

const files = (ending: string) =>
  [...kindNames, 'gongwen'].flatMap((folder) => one.files(folder).filter((file) => file.endsWith(ending)));

describe('hostile words in every name, text, list and address of the demonstration records', () => {
  test('HTML: nothing of them is an element, a handler or a link', () => {
    const pages = files('.html');
    expect(pages.length).toBeGreaterThan(kindNames.length * 2);
    let printed = 0;
    for (const file of pages) {
      const page = one.get(file) ?? '';
      printed += page.includes('pwned') ? 1 : 0;
      expect(live(page), file).toEqual([]);
      // One style, and what the content policy hashes is all of it.
      expect(page.match(/<style/g), file).toHaveLength(1);
      expect(page.slice(page.indexOf('<style>'), page.indexOf('</style>')), file).not.toContain('pwned()<');
    }
    expect(printed).toBeGreaterThan(kindNames.length);
  });

  test('Markdown: rendered, nothing of them is live', () => {
    const markdown = new MarkdownIt({ html: true, linkify: true });
    for (const file of files('.md')) {
      const html = markdown.render(one.get(file) ?? '');
      expect(live(html), file).toEqual([]);
      expect(html.match(/<h1/g), file).toHaveLength(1);
    }
  });

  test('Word: well-formed, and every link leads to the web', () => {
    const documents = files('.docx');
    expect(documents.length).toBeGreaterThan(kindNames.length);
    for (const file of documents) {
      const parts = Object.entries(unzipSync(readFileSync(join(one.root, file))));
      for (const [name, data] of parts) {
        if (!/\.(xml|rels)$/.test(name)) continue;
        const text = strFromU8(data);
        expect(XMLValidator.validate(text), `${file} ${name}`).toBe(true);
        for (const [, target] of text.matchAll(/Target="([^"]*)" TargetMode="External"/g))
          expect(target, file).toMatch(/^https?:\/\//);
      }
    }
  });

  describe('a site of them', () => {
    beforeAll(async () => {
      const { code } = await one.run([
        ...['publish', '--lang', 'zh,en', '--draft', '--url', 'https://site.example/', '--as-of', '2026-11-21'],
        ...['--out', 'site'],
      ]);
      expect(code).toBe(0);
    }, 300_000);

    test('pages hold nothing live but our own scripts', () => {
      for (const file of one.files('site').filter((path) => path.endsWith('.html'))) {
        const own = (one.get(file) ?? '')
          .replace(/<script defer src="(?:\.{1,2}\/)+[a-z0-9/-]+\.js"><\/script>/g, '')
          .replace(/<form [^>]*role="search"[^>]*>/g, '');
        expect(live(own), file).toEqual([]);
      }
    });

    test('feeds and site maps are well-formed, with nothing but text in them', () => {
      const xml = one.files('site').filter((path) => path.endsWith('.xml'));
      expect(xml.length).toBeGreaterThanOrEqual(3);
      for (const file of xml) {
        const text = one.get(file) ?? '';
        expect(XMLValidator.validate(text), file).toBe(true);
        expect(Object.keys(new XMLParser().parse(text) as object), file).toEqual(['?xml', expect.any(String)]);
        expect(text, file).not.toMatch(/<(script|img|w:)/);
      }
    });

    test('no cell of a workbook is a formula, and its parts are well-formed', () => {
      const books = one.files('site').filter((path) => path.endsWith('.xlsx'));
      expect(books.length).toBeGreaterThan(0);
      for (const file of books)
        for (const [name, data] of Object.entries(unzipSync(readFileSync(join(one.root, file))))) {
          if (!/\.(xml|rels)$/.test(name)) continue;
          const text = strFromU8(data);
          expect(XMLValidator.validate(text), `${file} ${name}`).toBe(true);
          expect(text, `${file} ${name}`).not.toMatch(/<f[ >]|TargetMode="External"/);
        }
    });

    test('no cell of a table is taken for a formula by a spreadsheet', () => {
      const tables = one.files('site').filter((path) => path.endsWith('.csv'));
      expect(tables.length).toBeGreaterThan(0);
      for (const file of tables)
        for (const row of parseCsv(one.get(file) ?? '', { bom: true }) as string[][])
          for (const cell of row) if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell, file).not.toMatch(/^[=+\-@\t\r\n]/);
    });

    test('data parse as what they are', () => {
      for (const file of one.files('site').filter((path) => /\.json(ld)?$/.test(path))) JSON.parse(one.get(file) ?? '');
      for (const file of one.files('site').filter((path) => path.includes('/search/'))) {
        const text = one.get(file) ?? '';
        JSON.parse(text.slice(text.indexOf('push(') + 5, text.lastIndexOf(')')));
      }
    });
  });
});
