import { element } from '../report/xml.ts';

/** The most addresses one sitemap may hold. */
export const SITEMAP_LIMIT = 50_000;

/** A sitemap (sitemaps.org) of pages, given by their paths below the address of the site. */
export function sitemap(site: string, pages: readonly string[]): string {
  const urls = pages.map((page) => element('url', {}, [element('loc', {}, absolute(site, page))]));
  return document(element('urlset', { xmlns: NAMESPACE }, urls));
}

/** The index of several sitemaps. */
export function sitemapIndex(site: string, maps: readonly string[]): string {
  const all = maps.map((map) => element('sitemap', {}, [element('loc', {}, absolute(site, map))]));
  return document(element('sitemapindex', { xmlns: NAMESPACE }, all));
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** The address of a page of the site. */
export function absolute(site: string, page: string): string {
  return new URL(page.split('/').map(encodeURIComponent).join('/'), site).href;
}
