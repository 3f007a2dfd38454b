import type { Lang } from '../model/text.ts';

/** A text that stands alone, as a label or in a cell: English begins it with a capital. Names are written small, for use inside sentences. */
export function capital(text: string, lang: Lang): string {
  return lang === 'en' ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}
