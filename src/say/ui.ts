import type { Fact } from '../model/finding.ts';
import type { Lang } from '../model/text.ts';
import { en } from './en.ts';
import { fill } from './fill.ts';
import type { RuleId } from './rules-zh.ts';
import type { Words } from './words.ts';
import { type TextKey, zh } from './zh.ts';

/** Every language the tool speaks. A new language is its file and its line here. */
export const languages: Readonly<Record<Lang, Words<RuleId, TextKey>>> = { zh, en };

/** A fixed text of the tool that needs no catalogue. */
export function uiText(lang: Lang, key: TextKey, facts: { readonly [name: string]: Fact } = {}): string {
  return fill(languages[lang].text[key], facts, {});
}
