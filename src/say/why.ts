import type { Lang } from '../model/text.ts';
import type { RuleId } from './rules-zh.ts';
import { whyEn } from './why-en.ts';
import { whyZh } from './why-zh.ts';

/** What a rule checks and why. */
export interface Why {
  readonly what: string;
  readonly why: string;
  /** The legal ground; left out for mere conventions of writing. */
  readonly ground?: string;
  /** For what no folder of text files can show: how it comes about, and what to do instead. */
  readonly example?: { readonly bad: string; readonly good: string };
}

/** Why each rule is there, in every language. */
export const whys: Readonly<Record<Lang, Readonly<Record<RuleId, Why>>>> = { zh: whyZh, en: whyEn };
