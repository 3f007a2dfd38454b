import type { Lang } from '../model/text.ts';
import { FIGURE } from './figure.ts';

/** Digits alone are never parted. */
const BREAKABLE = /[^\d.,%]/u;

const CHINESE =
  /([\p{Script=Han}\u3000-\u303f\uff00-\uffef]+(?:[\d\s.%·/〔〕-]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)*)/u;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '=': '&#61;',
};

/** Any text made safe in HTML text and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`=]/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** What is marked or escaped in a Chinese page: a figure, or a sign of HTML. */
const MARKED = /[\d&<>"'`=]/u;

/** Whether a text stands in a Chinese page as it is. What the view lacks is no text. */
export function isPlainHtml(text: unknown): boolean {
  return typeof text === 'string' && !MARKED.test(text);
}

/** Any text as HTML: escaped, figures kept whole (`i` stands for them in the style), Chinese inside another language marked as such. */
export function proseHtml(text: string, lang: Lang): string {
  if (lang === 'zh') return keptWhole(text);
  return text
    .split(CHINESE)
    .map((part, index) => (index % 2 === 1 ? `<span lang="zh-CN">${keptWhole(part)}</span>` : keptWhole(part)))
    .join('');
}

/** The same in a drawing: figures stand on one line there anyway. */
export function drawnText(text: string, lang: Lang): string {
  if (lang === 'zh') return escapeHtml(text);
  return text
    .split(CHINESE)
    .map((part, index) => (index % 2 === 1 ? `<tspan lang="zh-CN">${escapeHtml(part)}</tspan>` : escapeHtml(part)))
    .join('');
}

function keptWhole(text: string): string {
  let html = '';
  let last = 0;
  for (const match of text.matchAll(FIGURE)) {
    html += escapeHtml(text.slice(last, match.index));
    last = match.index + match[0].length;
    html += BREAKABLE.test(match[0]) ? `<i>${escapeHtml(match[0])}</i>` : escapeHtml(match[0]);
  }
  return html + escapeHtml(text.slice(last));
}
