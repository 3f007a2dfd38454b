/** Languages of output. Chinese prevails. */
export type Lang = 'zh' | 'en';

/** Chinese text with an English translation where one exists. */
export interface Text {
  readonly zh: string;
  readonly en?: string;
}

/** The text in a language; Chinese where there is no translation. */
export function inLang(text: Text, lang: Lang): string {
  return lang === 'en' ? (text.en ?? text.zh) : text.zh;
}
