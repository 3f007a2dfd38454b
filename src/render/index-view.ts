import type { Day } from '../model/day.ts';
import type { Lang } from '../model/text.ts';
import { fill } from '../say/fill.ts';
import type { BulletinView } from './bulletin-view.ts';
import { sayDay } from './days.ts';
import { words } from './words.ts';

/** What the index page of one run says. */
export interface IndexView {
  readonly lang: string;
  readonly title: string;
  readonly intro: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly entries: readonly IndexEntry[];
}

export interface IndexEntry {
  readonly area: string;
  readonly code: string;
  /** Draft, demonstration, excerpt: what the notices of the bulletin are called. */
  readonly notes: readonly string[];
  readonly files: readonly { readonly label: string; readonly href: string }[];
}

/** One bulletin of a run: its view, and its files relative to the index page. */
export interface Issued {
  readonly code: string;
  readonly area: string;
  readonly view: BulletinView;
  readonly files: readonly { readonly format: string; readonly file: string }[];
}

const TELLING = new Set(['draft', 'demonstration', 'excerpt']);

/** A simple page that lists the bulletins of one run. */
export function indexView(issued: readonly Issued[], asOf: Day, lang: Lang): IndexView {
  const labels = words[lang];
  return {
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    title: labels['index.title'],
    intro: fill(labels['index.intro'], { day: sayDay(asOf, lang), count: issued.length }, {}),
    labels,
    entries: issued.map((one) => ({
      area: one.area,
      code: one.code,
      notes: one.view.notices.filter((notice) => TELLING.has(notice.kind)).map((notice) => notice.title),
      files: one.files.map(({ format, file }) => ({ label: FORMAT_NAMES[format] ?? format, href: relativeHref(file) })),
    })),
  };
}

const FORMAT_NAMES: Readonly<Record<string, string>> = { html: 'HTML', md: 'Markdown' };

/** A link to a file beside or below the page; `./` keeps a colon in a name from being read as a scheme. */
function relativeHref(file: string): string {
  return `./${file.split('/').map(encodeURIComponent).join('/')}`;
}
