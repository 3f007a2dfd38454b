import type { Lang } from '../model/text.ts';
import { escapeHtml, proseHtml } from './html-text.ts';
import { safeUrl } from './safe-url.ts';

/** A web address, up to what no longer belongs to it. */
const ADDRESS =
  'https?://[^\\s\\p{Script=Han}，。；：、？！（）()<>"“”‘’《》【】「」\\[\\]]+[^\\s\\p{Script=Han}，。；：、？！（）()<>"“”‘’《》【】「」\\[\\].,;:!?\']';

/** Telephone numbers of China: with the code of a place, of a mobile telephone, 400, and the lines of the government (12345). */
const TELEPHONE = '(?:0\\d{2,3}-\\d{7,8}|1[3-9]\\d{9}|[48]00-?\\d{3}-?\\d{4}|123\\d\\d)';

/** Part of a name, an address or a longer number is no telephone number, nor is the number of a document or a figure with its unit. */
const BEFORE = '(?<![\\w.@-]|[A-Za-z]/|第)';
const UNITS = '[万亿余元户名个件份册项条号亩米]|人(?!工)|平方米|公里|yuan|people|persons|households';
const BEHIND = `(?![\\w%@]|\\.\\w| ?(?:${UNITS}))`;

const LINKED = new RegExp(`(${ADDRESS}|${BEFORE}${TELEPHONE}${BEHIND})`, 'gu');

/** A text on where to go and whom to call, as HTML: addresses and telephone numbers in it are links, and nothing else is. */
export function linkedHtml(text: string, lang: Lang): string {
  if (typeof text !== 'string') return '';
  return text
    .split(LINKED)
    .map((part, index) => (index % 2 === 1 ? linkTo(part) : proseHtml(part, lang)))
    .join('');
}

function linkTo(part: string): string {
  const href = part.startsWith('http') ? safeUrl(part) : `tel:${part}`;
  return href === '' ? escapeHtml(part) : `<a href="${escapeHtml(href)}">${escapeHtml(part)}</a>`;
}
