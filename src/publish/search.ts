import { NATION } from '../model/catalogue.ts';
import type { Lang } from '../model/text.ts';
import type { LinkView, PageView } from '../render/page-view.ts';
import { type Compared, comparedMeasures } from './compared.ts';
import { fieldLinks } from './home.ts';
import { type ItemRow, itemRows } from './items-page.ts';
import { Leaf } from './leaf.ts';
import { measurePath } from './measure-pages.ts';
import type { Site, SiteFile } from './site.ts';
import { situationLinks } from './situations.ts';

interface SearchView extends PageView {
  readonly intro: string;
  readonly fields: readonly LinkView[];
  readonly items: string;
  readonly areas: string;
  /** The words the script says. */
  readonly none: string;
  readonly found: string;
}

/** One thing that can be found: `[name, kind, way, more text]`, short, for there may be thousands. */
type Entry = readonly [string, string, string, string];

/** A file of the index holds about this many characters. */
const FILE = 120_000;

/** The page to search on, and the index it searches, in files that a page opened from a disk can load as well. */
export function* searchFiles(site: Site, lang: Lang): Generator<SiteFile> {
  const leaf = new Leaf(site, lang, 'search.html');
  const files = chunks(entries(leaf)).map((chunk, index) => ({
    path: site.routes.in(lang, `search/index-${index + 1}.js`),
    // JSON is JavaScript; a script may be loaded from a disk, where a page may fetch nothing.
    content: `(self.dixianIndex ??= []).push(${JSON.stringify(chunk)});\n`,
  }));
  yield* files;
  const view: SearchView = {
    ...leaf.frame({ title: leaf.say('search.title'), subtitle: leaf.say('search.intro') }),
    intro: leaf.say('search.intro'),
    fields: fieldLinks(leaf),
    items: leaf.to('items/index.html'),
    areas: leaf.to('areas/index.html'),
    none: leaf.say('search.none'),
    // The script puts the number in.
    found: leaf.say('search.found', { count: '{count}' }),
  };
  const shell = leaf.shell([], ['assets/search.js']);
  const scripts = [...files.map(({ path }) => leaf.toFile(path)), ...shell.scripts];
  yield leaf.file('search', view, { ...shell, scripts });
}

function entries(leaf: Leaf): readonly Entry[] {
  const plain = (links: readonly LinkView[], kind: string): readonly Entry[] =>
    links.map(({ name, href }) => [name, kind, href, '']);
  return [
    ...itemRows(leaf)
      .filter(({ href }) => href !== '')
      .map((row) => ofItem(leaf, row)),
    ...leaf.site.localAreas.map((area) => ofArea(leaf, area)),
    ...comparedMeasures(leaf.site).map((one) => ofMeasure(leaf, one)),
    ...plain(fieldLinks(leaf), leaf.say('search.kind.field')),
    ...plain(situationLinks(leaf), leaf.say('search.kind.situation')),
  ];
}

function ofItem(leaf: Leaf, { id, name, href, code, field }: ItemRow): Entry {
  const { site, wording } = leaf;
  const { resolver, catalogue } = site.subject;
  const item = resolver.itemAt(NATION, id, site.edition);
  const said = item ? [...item.statement.values()].map(({ text }) => wording.of(text)) : [];
  const measures = item ? [...item.measures.values()].map((one) => wording.of(one.name)) : [];
  const chinese = catalogue.items.get(id)?.name.zh;
  const other = leaf.lang === 'en' ? (chinese ?? '') : '';
  const more = [code, field, other, ...commonWords(chinese ?? name), ...measures, ...said];
  return [name, leaf.say('search.kind.item'), href, more.join(' ')];
}

function ofArea(leaf: Leaf, area: string): Entry {
  const { resolver, catalogue } = leaf.site.subject;
  const above = resolver.tree.ancestors(area).map(({ code }) => code);
  // People type the names they know, whatever the language of the page.
  const chinese = leaf.lang === 'en' ? [area, ...above].map((code) => catalogue.areas.get(code)?.name.zh ?? '') : [];
  const more = [area, ...chinese, ...above.map((code) => leaf.wording.area(code))];
  return [leaf.area(area), leaf.say('search.kind.area'), leaf.areaHref(area), more.join(' ')];
}

function ofMeasure(leaf: Leaf, one: Compared): Entry {
  const { site, wording } = leaf;
  const { item, key, name } = one.measure;
  const more = [wording.item(item), site.codes.measure(item, key)];
  return [wording.of(name), leaf.say('search.kind.measure'), leaf.to(measurePath(one)), more.join(' ')];
}

/** What people call a service though no text of it does. */
function commonWords(name: string): readonly string[] {
  return name.includes('保险') ? ['社保', 'social insurance'] : [];
}

function chunks(all: readonly Entry[]): readonly (readonly Entry[])[] {
  const found: Entry[][] = [[]];
  let size = 0;
  for (const entry of all) {
    const length = entry.join().length;
    if (size + length > FILE) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(entry);
    size += length;
  }
  return found;
}
