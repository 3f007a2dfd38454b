import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { seenFrom } from '../source/seen-from.ts';

/** The heaviest a page may be, in bytes. */
const HEAVIEST = 200_000;

/** The pages of a site, from its root. */
export function pagesIn(site: string): readonly string[] {
  return filesIn(site).filter((file) => file.endsWith('.html'));
}

function filesIn(site: string): readonly string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => seenFrom(site, join(entry.parentPath, entry.name)))
    .sort();
}

interface Read {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly problems: readonly string[];
}

/** What is wrong with the pages: too heavy, links to nowhere, ids said twice, anything from elsewhere. */
export function checkLinks(site: string, pages: readonly string[]): readonly string[] {
  const read = new Map(pages.map((page) => [page, readPage(readFileSync(join(site, page), 'utf8'))]));
  const files = new Set(filesIn(site));
  return [...read].flatMap(([page, { links, problems }]) => [
    ...(statSync(join(site, page)).size > HEAVIEST ? [`${page}: ${statSync(join(site, page)).size} bytes`] : []),
    ...problems.map((problem) => `${page}: ${problem}`),
    ...links.flatMap((link) => broken(page, link, files, read)),
  ]);
}

function broken(page: string, link: string, files: ReadonlySet<string>, read: ReadonlyMap<string, Read>): string[] {
  if (/^https?:|^tel:[\d-]+$/.test(link)) return [];
  const [path = '', anchor = ''] = link.split('#');
  const target = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(path)));
  if (!files.has(target)) return [`${page}: no file for ${link}`];
  const there = read.get(target);
  return anchor !== '' && there && !there.ids.has(decodeURIComponent(anchor)) ? [`${page}: no anchor for ${link}`] : [];
}

function readPage(html: string): Read {
  const ids = new Set<string>();
  const links: string[] = [];
  const problems: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href, src, action, style } = attributes;
      if (id !== undefined) {
        if (ids.has(id)) problems.push(`two elements with the id ${id}`);
        ids.add(id);
      }
      if (style !== undefined) problems.push('a style attribute, which the content policy refuses');
      for (const [key, value] of Object.entries(attributes))
        if (key.startsWith('on')) problems.push(`an attribute ${key} on ${name}: ${value}`);
      for (const link of [href, src, action]) if (link !== undefined && link !== '') links.push(link);
      if (src !== undefined && /^[a-z]+:|^\/\//i.test(src)) problems.push(`${name} loads ${src}`);
      // The address of the page itself is nothing that is loaded.
      if (name === 'link' && attributes['rel'] !== 'canonical' && /^[a-z]+:|^\/\//i.test(href ?? ''))
        problems.push(`loads ${href}`);
    },
  });
  parser.end(html);
  return { ids, links, problems };
}
