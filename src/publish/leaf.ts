import { absolute } from '../data/sitemap.ts';
import type { Fact } from '../model/finding.ts';
import { inLang, type Lang } from '../model/text.ts';
import { sayDay } from '../render/days.ts';
import { tagOf } from '../render/frame.ts';
import type { LinkView, Notice, PageView } from '../render/page-view.ts';
import type { Shell } from '../render/shell.ts';
import { words } from '../render/words.ts';
import { fill } from '../say/fill.ts';
import type { Wording } from '../say/wording.ts';
import { recordOf } from '../survey/record.ts';
import { way } from './routes.ts';
import type { Site, SiteFile } from './site.ts';
import { type SiteWord, siteWords } from './words.ts';

/** What a page of the site's own says beside its frame. */
export interface LeafParts {
  readonly title: string;
  readonly subtitle: string;
  readonly notices?: readonly Notice[];
}

const NAMES = { zh: '中文', en: 'English' };
const SCRIPT = 'assets/site.js';
/** The style sheet of a language: it holds the names of the columns of tables. */
export const sheetOf = (lang: Lang): string => `assets/style-${lang}.css`;

/** One page of the site's own in one language: where it stands, and what all such pages have in common. */
export class Leaf {
  readonly site: Site;
  readonly lang: Lang;
  readonly wording: Wording;
  /** From the root of the site. */
  readonly path: string;
  readonly #plain: string;

  constructor(site: Site, lang: Lang, path: string) {
    this.site = site;
    this.lang = lang;
    this.wording = site.wording(lang);
    this.path = site.routes.in(lang, path);
    this.#plain = path;
  }

  say(key: SiteWord, facts: { readonly [name: string]: Fact } = {}): string {
    return fill(siteWords[this.lang][key], facts, {});
  }

  /** An area by name; one that only shows how the tool works is never named without saying so. */
  area(code: string): string {
    const name = this.wording.area(code);
    if (!isFictional(this.site, code)) return name;
    const note = this.say('areas.demonstration');
    return this.lang === 'zh' ? `${name}（${note}）` : `${name} (${note})`;
  }

  /** What a page that names such areas says before the rest. */
  fictional(areas: Iterable<string>): readonly Notice[] {
    if (![...areas].some((area) => isFictional(this.site, area))) return [];
    const says = [this.wording.text('coverage.fictional')];
    return [{ kind: 'demonstration', title: this.say('areas.demonstration'), says }];
  }

  get day(): string {
    return sayDay(this.site.subject.asOf, this.lang);
  }

  get edition(): string {
    const { edition } = this.site;
    return edition ? this.wording.of(edition.title) : this.say('site.no-edition');
  }

  /** The way to a page of this language, given by its path without the folder of the language. */
  to(path: string): string {
    return way(this.path, this.site.routes.in(this.lang, path));
  }

  link(name: string, path: string): LinkView {
    return { name, href: this.to(path), lang: '' };
  }

  /** The way to the bulletin of an area; empty where the area is not published. */
  areaHref(area: string): string {
    return this.#hrefOf('bulletin', area, '');
  }

  /** The way to the page of an item as an area has it; empty where there is none. */
  itemHref(area: string, item: string): string {
    return this.#hrefOf('item', area, item);
  }

  #hrefOf(kind: string, area: string, topic: string): string {
    return this.site.linksFrom(this.path)({ kind, area, topic, lang: this.lang });
  }

  /** The way to a file that all languages share. */
  toFile(path: string): string {
    return way(this.path, path);
  }

  /** The bar every page carries, and the same page in the other languages. */
  get bar(): readonly LinkView[] {
    const others = this.site.input.langs.filter((lang) => lang !== this.lang);
    return [
      ...this.ways,
      ...others.map((lang) => ({
        name: inLang(NAMES, lang),
        href: way(this.path, this.site.routes.in(lang, this.#plain)),
        lang: tagOf(lang),
      })),
    ];
  }

  /** The parts of the site. */
  get ways(): readonly LinkView[] {
    const link = (key: SiteWord, path: string) => this.link(this.say(key), path);
    return [
      link('site.home', 'index.html'),
      link('site.items', 'items/index.html'),
      link('site.areas', 'areas/index.html'),
      link('measures.title', 'measures/index.html'),
      link('site.changes', 'changes.html'),
      link('site.data', 'data.html'),
      link('site.search', 'search.html'),
    ];
  }

  /** What stands around the page; `above` are the pages it hangs under, below the home page. */
  shell(above: readonly LinkView[], scripts: readonly string[] = [], around: Shell['around'] = []): Shell {
    const { address, draft } = this.site.input;
    return {
      sheet: this.toFile(sheetOf(this.lang)),
      scripts: [SCRIPT, ...scripts].map((path) => this.toFile(path)),
      feed: this.to('changes.xml'),
      address: address === null ? '' : absolute(address, this.path),
      unlisted: draft,
      crumbs: [this.link(this.say('site.home'), 'index.html'), ...above],
      around,
    };
  }

  /** The frame of a page of the site's own. */
  frame({ title, subtitle, notices = [] }: LeafParts): PageView {
    const { report } = this.site.input.desk;
    const labels = words[this.lang];
    const name = this.say('site.title');
    return {
      lang: tagOf(this.lang),
      title,
      subtitle,
      windowTitle: title === name ? `${name} · ${this.day}` : `${title} · ${name} · ${this.day}`,
      everyPage: notices.some(({ kind }) => kind === 'demonstration') ? this.say('areas.every') : '',
      labels: { ...labels, ...siteWords[this.lang] },
      nav: this.bar,
      notices,
      feedback: '',
      foot: [
        fill(labels['foot.tool'], { name: report.tool.name, version: report.tool.version }, {}),
        fill(labels['foot.catalogue'], report.catalogue, {}),
        labels['foot.reproducible'],
      ],
    };
  }

  /** The page itself. */
  file(template: string, view: PageView, shell: Shell): SiteFile {
    return { path: this.path, content: this.site.input.press.page(template, view, 'html', shell) };
  }
}

function isFictional({ subject }: Site, area: string): boolean {
  return recordOf(subject.resolver, area, subject.asOf).demonstration;
}
