import type { Day } from '../model/day.ts';
import type { Lang } from '../model/text.ts';
import { fill } from '../say/fill.ts';
import { sayDay } from './days.ts';
import { tagOf } from './frame.ts';
import type { LinkView, Notice, PageView } from './page-view.ts';
import { words } from './words.ts';

/** What the index page of one run says. */
export interface IndexView extends PageView {
  readonly entries: readonly IndexEntry[];
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

/** A simple page that lists the pages of one run. */
export function indexView(issued: readonly Issued[], asOf: Day, lang: Lang): IndexView {
  const labels = words[lang];
  const intro = fill(labels['index.intro'], { day: sayDay(asOf, lang), count: issued.length }, {});
  return {
    lang: tagOf(lang),
    title: labels['index.title'],
    windowTitle: labels['index.title'],
    subtitle: intro,
    everyPage: '',
    labels,
    nav: [],
    notices: [],
    feedback: '',
    foot: [],
    entries: issued.map((one) => ({
      title: one.title,
      area: one.area,
      code: one.code,
      notes: one.notes,
      files: one.files.map(({ format, file }) => ({
        name: FORMAT_NAMES[format] ?? format,
        href: relativeHref(file),
        lang: one.lang === lang ? '' : tagOf(one.lang),
      })),
    })),
  };
}

const FORMAT_NAMES: Readonly<Record<string, string>> = { html: 'HTML', md: 'Markdown', pdf: 'PDF', docx: 'Word' };

/** A link to a file beside or below the page; `./` keeps a colon in a name from being read as a scheme. */
export function relativeHref(file: string): string {
  return `./${file.split('/').map(encodeURIComponent).join('/')}`;
}
