import { absolute, SITEMAP_LIMIT, sitemap, sitemapIndex } from '../data/sitemap.ts';
import { words } from '../render/words.ts';
import { areaFiles } from './area-pages.ts';
import { areasPages } from './areas-page.ts';
import { changesFeed, changesPages } from './changes.ts';
import { dataPage } from './data-page.ts';
import { workspaceData } from './downloads.ts';
import { fieldPage } from './field-page.ts';
import { homePage } from './home.ts';
import { itemsPage } from './items-page.ts';
import { sheetOf } from './leaf.ts';
import { measurePages } from './measure-pages.ts';
import { searchFiles } from './search.ts';
import type { Site, SiteFile, Step } from './site.ts';

/** The site step by step. Each step is made, written and forgotten; what lists digests and pages comes last. */
export function planOf(site: Site): readonly Step[] {
  const { langs, areas } = site.input;
  return [
    () => assets(site),
    () => workspaceData(site),
    ...areas.map((area) => () => areaFiles(site, area)),
    ...langs.flatMap((lang): readonly Step[] => [
      () => [homePage(site, lang), itemsPage(site, lang), ...areasPages(site, lang)],
      () => (site.edition?.fields ?? []).map(({ id }) => fieldPage(site, lang, id)),
      () => measurePages(site, lang),
      () => [changesFeed(site, lang), ...changesPages(site, lang)],
      () => searchFiles(site, lang),
    ]),
    () => langs.map((lang) => dataPage(site, lang)),
    () => sitemaps(site),
    () => robots(site),
  ];
}

/** The files all pages share. */
function assets({ input }: Site): readonly SiteFile[] {
  return [
    ...input.langs.map((lang) => ({ path: sheetOf(lang), content: input.press.sheet(words[lang]) })),
    ...Object.entries(input.scripts).map(([name, content]) => ({ path: `assets/${name}`, content })),
  ];
}

/** What search engines read first, where the site is all that its host has: they read it nowhere else. */
function robots({ input: { address, draft } }: Site): readonly SiteFile[] {
  if (address === null || new URL(address).pathname !== '/') return [];
  const map = draft ? '' : `Sitemap: ${absolute(address, 'sitemap.xml')}\n`;
  return [{ path: 'robots.txt', content: `User-agent: *\nAllow: /\n${map}` }];
}

/** Every page that was written, where the address of the site is known: a sitemap holds nothing else. */
function sitemaps(site: Site): readonly SiteFile[] {
  const { address } = site.input;
  if (address === null) return [];
  const pages = site.written.flatMap(({ path }) => (path.endsWith('.html') ? [path] : [])).sort();
  if (pages.length <= SITEMAP_LIMIT) return [{ path: 'sitemap.xml', content: sitemap(address, pages) }];
  const parts = Array.from({ length: Math.ceil(pages.length / SITEMAP_LIMIT) }, (_none, index) => ({
    path: `sitemap-${index + 1}.xml`,
    content: sitemap(address, pages.slice(index * SITEMAP_LIMIT, (index + 1) * SITEMAP_LIMIT)),
  }));
  return [
    ...parts,
    {
      path: 'sitemap.xml',
      content: sitemapIndex(
        address,
        parts.map(({ path }) => path),
      ),
    },
  ];
}
