import { readFileSync } from 'node:fs';
import { parseFeed } from 'htmlparser2';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { overlayOf, province, TestWorkspace } from './workspace.ts';

const PENSION =
  '  resident-pension: { measures: { base-pension: { set: 130 } }, justify: { for: [base-pension], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n';
const AREAS = ['CN', '990000', '990100'];

let one: TestWorkspace;
beforeAll(async () => {
  one = new TestWorkspace({ 'local/p.yaml': province(PENSION), 'local/c.yaml': overlayOf('990100', '') });
  const argv = ['publish', '--lang', 'zh,en', '--as-of', '2024-06-01'];
  await one.run([...argv, '--out', 'plain']);
  await one.run([...argv, '--out', 'placed', '--url', 'https://site.example/std']);
});
afterAll(() => one.remove());

const FEEDS = ['plain', 'placed'].flatMap((site) => [`${site}/changes.xml`, `${site}/en/changes.xml`]);

describe('the Atom feed (RFC 4287)', () => {
  const grammar = readFileSync('test/atom.rng', 'utf8');
  const problems = async (contents: string) => {
    const { errors } = await validateXML({
      xml: [{ fileName: 'feed.xml', contents }],
      schema: [{ fileName: 'atom.rng', contents: grammar }],
      extension: 'relaxng',
      initialMemoryPages: 512,
      maxMemoryPages: 4096,
    });
    return errors.map(({ rawMessage }) => rawMessage);
  };

  test.each(FEEDS)('%s keeps to the grammar', async (path) => {
    expect(await problems(one.get(path) ?? '')).toEqual([]);
  });

  test.each([
    ['without an id', /<id>urn:dixian:changes:zh<\/id>/, ''],
    ['with a day for a moment', /<updated>[^<]*/, '<updated>2024-06-01'],
    ['with a moment of no zone', /<updated>[^<]*/, '<updated>2024-06-01T00:00:00'],
    ['without a title', /<title>[^<]*<\/title>/, ''],
    ['with a nameless author', /<name>[^<]*<\/name>/, ''],
    ['with an entry in an entry', /<content/, '<entry/><content'],
    ['with a link to nowhere', / href="[^"]*"/, ''],
  ])('a feed %s would be found out', async (_what, pattern, instead) => {
    expect(await problems((one.get(FEEDS[0] ?? '') ?? '').replace(pattern, instead))).not.toEqual([]);
  });

  test.each(FEEDS)('%s keeps to what no grammar can say', (path) => {
    const text = one.get(path) ?? '';
    const [head = '', ...entries] = text.split('<entry>');
    expect(entries.length).toBeGreaterThan(2);
    const ids = [...text.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // IRIs are absolute, and written in full: a reader compares them sign by sign.
    for (const id of ids) expect(new URL(id).href).toBe(id);
    const moments = entries.map((entry) => entry.match(/<updated>([^<]*)/)?.[1] ?? '');
    expect(moments).toEqual(moments.toSorted().toReversed());
    expect(head.match(/<updated>([^<]*)/)?.[1]).toBe(moments[0]);
    expect(head).toMatch(/<author>\s*<name>[^<]+/);
    expect(head.match(/rel="self"/g)).toHaveLength(1);
    const self = head.match(/rel="self" type="application\/atom\+xml" href="([^"]*)"/)?.[1];
    expect(self).toBe(path.startsWith('placed') ? `https://site.example/std/${path.slice(7)}` : './changes.xml');
    for (const entry of entries) {
      expect(entry.match(/rel="alternate"/g)).toHaveLength(1);
      expect(entry).toMatch(/<content type="text">[^<]+/);
    }
    expect(parseFeed(text)?.items).toHaveLength(entries.length);
  });
});

describe('the linked data', () => {
  const nothingFetched = (url: string) => Promise.reject(new Error(`would fetch ${url}`));

  test.each(AREAS)('of %s loses nothing when it is expanded, and describes what it names', async (area) => {
    const document = JSON.parse(one.get(`plain/data/${area}/${area}.jsonld`) ?? '') as object;
    // In safe mode a term the context does not know, or a relative name, is an error and not dropped.
    await jsonld.expand(document as jsonld.JsonLdDocument, { documentLoader: nothingFetched, safe: true } as never);
    const quads = (await jsonld.toRDF(document as jsonld.JsonLdDocument, {
      documentLoader: nothingFetched,
    })) as readonly Quad[];
    const described = new Set(quads.map(({ subject }) => subject.value));
    const named = quads.filter(({ object }) => object.termType === 'NamedNode').map(({ object }) => object.value);
    const words = /^urn:dixian:(?:verdict|holds|record):|^https?:/;
    expect(named.filter((name) => !words.test(name) && !described.has(name))).toEqual([]);
    expect(quads.filter(({ subject, object }) => [subject, object].some((it) => it.termType === 'BlankNode'))).toEqual(
      [],
    );
    for (const { object } of quads)
      if (object.datatype?.value.endsWith('#date')) expect(object.value).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(named).toContain(`urn:dixian:record:${area === 'CN' ? 'nation' : 'complete'}`);
  });
});

interface Term {
  readonly termType: string;
  readonly value: string;
  readonly datatype?: { readonly value: string };
}

interface Quad {
  readonly subject: Term;
  readonly object: Term;
}
