import type { Lang } from '../model/text.ts';
import { capital } from '../say/capital.ts';
import { headlineHtml } from './headline.ts';
import { drawnText, isPlainHtml, proseHtml } from './html-text.ts';
import { labelOf } from './label-of.ts';
import { linkedHtml } from './linked-text.ts';
import type { Helpers } from './print/helper.ts';
import type { Root } from './print/spot.ts';
import { remembering } from './recent.ts';
import { relativeWay, safeUrl } from './safe-url.ts';

/** Texts that are remembered as they were printed. */
const MOST_TEXTS = 5000;

const said = {
  zh: remembering(MOST_TEXTS, (text) => proseHtml(text, 'zh')),
  en: remembering(MOST_TEXTS, (text) => proseHtml(text, 'en')),
};

const langOf = ({ lang }: Root): Lang => (lang === 'en' ? 'en' : 'zh');

function prose(root: Root, text: string): string {
  const lang = langOf(root);
  // To look at a text costs less than to look for it among thousands.
  return lang === 'zh' && isPlainHtml(text) ? text : said[lang](text);
}

/** What the view lacks is no text. */
const standing = (root: Root, text: string): string => (typeof text === 'string' ? capital(text, langOf(root)) : text);

/** The helpers of templates that write HTML. */
export const htmlHelpers = {
  prose: { safe: true, takes: 1, say: prose },
  /** A text that stands alone: in English it begins with a capital. */
  alone: { safe: true, takes: 1, say: (root: Root, text: string) => prose(root, standing(root, text)) },
  /** The title of the page. */
  headline: {
    safe: true,
    takes: 1,
    say: (root: Root, text: string) => headlineHtml(standing(root, text), langOf(root)),
  },
  /** A text on where to go and whom to call: its addresses and telephone numbers are links. */
  linked: { safe: true, takes: 1, say: (root: Root, text: string) => linkedHtml(text, langOf(root)) },
  /** A text in a drawing. */
  drawn: { safe: true, takes: 1, say: (root: Root, text: string) => drawnText(text, langOf(root)) },
  label: { safe: true, fixed: true, takes: 1, say: (root: Root, key: string) => prose(root, labelOf(root, key)) },
  attribute: { safe: false, fixed: true, takes: 1, say: labelOf },
  url: { safe: false, takes: 1, say: (_root: Root, url: string) => safeUrl(url) },
  /** A way to another page of the publication: relative, never another scheme. */
  way: { safe: false, takes: 1, say: (_root: Root, href: string) => relativeWay(href) },
  /** The page's own style, which page.ts has made. */
  style: { safe: true, takes: 0, say: ({ style }: Root) => style ?? '' },
} satisfies Helpers;
