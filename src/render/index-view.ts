import type { Day } from '../model/day.ts';
import { grouped } from '../model/grouped.ts';
import type { Lang } from '../model/text.ts';
import { fill } from '../say/fill.ts';
import { sayDay } from './days.ts';
import { tagOf } from './frame.ts';
import type { LinkView, Notice, PageView } from './page-view.ts';
import { words } from './words.ts';

/** What an index page of one run says: the pages, or, where they are too many for one page, the parts they are listed in. */
export interface IndexView extends PageView {
  readonly parts: readonly IndexPart[];
  readonly entries: readonly IndexEntry[];
}

/** One of the index pages of a long run. */
export interface IndexPart {
  readonly name: string;
  /** The codes of its first and its last area. */
  readonly codes: string;
  readonly count: string;
  readonly href: string;
}

export interface IndexEntry {
  readonly title: string;
  readonly area: string;
  readonly code: string;
  /** Draft, demonstration, excerpt: what the notices of the page are called. */
  readonly notes: readonly string[];
  readonly files: readonly LinkView[];
}

/** One page of a run, as the index needs it. */
export interface Issued extends Omit<IndexEntry, 'files'> {
  readonly lang: Lang;
  /** Relative to the index page. */
  readonly files: readonly { readonly format: string; readonly file: string }[];
}

const TELLING: ReadonlySet<Notice['kind']> = new Set(['draft', 'demonstration', 'excerpt']);

/** What the index tells of a page's notices. */
export function telling(notices: readonly Notice[]): readonly string[] {
  return notices.filter((notice) => TELLING.has(notice.kind)).map((notice) => notice.title);
}

/** The most one index page lists, so that it stays under 200 kB even where every name is long. */
const HEAVIEST = 650;
/** What a page weighs in the index: its own line, and each of its files. */
const weightOf = ({ files }: Issued): number => 2 + files.length;

/** The index pages of one run by file: one, or where it would be too heavy, one with the parts and one for each part. */
export function indexViews(
  issued: readonly Issued[],
  asOf: Day,
  lang: Lang,
): readonly { readonly file: string; readonly view: IndexView }[] {
  const labels = words[lang];
  const intro = fill(labels['index.intro'], { day: sayDay(asOf, lang), count: issued.length }, {});
  const frame = { ...FRAME, lang: tagOf(lang), title: labels['index.title'], labels };
  const parts = inParts(issued).map((pages, index) => ({
    pages,
    file: `index-${index + 1}.html`,
    name: nameOf(pages),
  }));
  if (parts.length < 2)
    return [
      { file: FRONT, view: { ...frame, windowTitle: frame.title, subtitle: intro, entries: entriesOf(issued, lang) } },
    ];
  const front = { ...frame, windowTitle: frame.title, subtitle: intro, parts: parts.map(partView) };
  return [
    { file: FRONT, view: front },
    ...parts.map(({ pages, file, name }) => ({
      file,
      view: {
        ...frame,
        windowTitle: `${name} · ${frame.title}`,
        subtitle: name,
        nav: [{ name: labels['index.all'], href: relativeHref(FRONT), lang: '' }],
        entries: entriesOf(pages, lang),
      },
    })),
  ];
}

const FRONT = 'index.html';
const FRAME = { everyPage: '', nav: [], notices: [], feedback: '', foot: [], parts: [], entries: [] };

/** Areas stay together as far as they fit. */
function inParts(issued: readonly Issued[]): readonly (readonly Issued[])[] {
  const parts: Issued[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  const add = (pages: readonly Issued[]) => {
    const more = sum(pages);
    if (weight + more > HEAVIEST) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)?.push(...pages);
    weight += more;
  };
  for (const pages of grouped(issued, ({ code }) => code).values()) {
    if (sum(pages) <= HEAVIEST) add(pages);
    else for (const page of pages) add([page]);
  }
  return parts;
}

const sum = (pages: readonly Issued[]): number => pages.reduce((all, page) => all + weightOf(page), 0);

const ends = (pages: readonly Issued[], of: 'area' | 'code'): string =>
  [...new Set([pages[0]?.[of], pages.at(-1)?.[of]])].join(' – ');
const nameOf = (pages: readonly Issued[]): string => ends(pages, 'area');

function partView({ pages, file, name }: { pages: readonly Issued[]; file: string; name: string }): IndexPart {
  return { name, codes: ends(pages, 'code'), count: String(pages.length), href: relativeHref(file) };
}

function entriesOf(issued: readonly Issued[], lang: Lang): readonly IndexEntry[] {
  return issued.map((one) => ({
    title: one.title,
    area: one.area,
    code: one.code,
    notes: one.notes,
    files: one.files.map(({ format, file }) => ({
      name: FORMAT_NAMES[format] ?? format,
      href: relativeHref(file),
      lang: one.lang === lang ? '' : tagOf(one.lang),
    })),
  }));
}

const FORMAT_NAMES: Readonly<Record<string, string>> = { html: 'HTML', md: 'Markdown', pdf: 'PDF', docx: 'Word' };

/** A link to a file beside or below the page; `./` keeps a colon in a name from being read as a scheme. */
export function relativeHref(file: string): string {
  return `./${file.split('/').map(encodeURIComponent).join('/')}`;
}
