import type { Lang } from '../model/text.ts';

/** A word written small throughout; not iPark, and not an address such as text.standard. */
const SMALL_WORD = /^\p{Ll}[\p{Ll}’'-]*(?=$|[\s,;:()（）]|[.!?](?:$|\s))/u;

/** A text that stands alone, as a label or in a cell: English begins it with a capital. Names are written small, for use inside sentences. */
export function capital(text: string, lang: Lang): string {
  return lang === 'en' && SMALL_WORD.test(text) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
}
