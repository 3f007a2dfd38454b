import type { Lang } from './text.ts';

/** The files of one example, the one that matters first, and what the tool says of them; null where it says nothing. */
export interface RuleExample {
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly said: Readonly<Record<Lang, SaidOfExample>> | null;
}

/** A finding in words, with its place as `file:line:column`. */
export interface SaidOfExample {
  readonly at: string;
  readonly message: string;
  readonly hint: string | null;
}

/** A bad and a good example of each rule that has one, by rule; made ahead into `dist/rules.json`. */
export type RuleExamples = Readonly<Record<string, { readonly bad: RuleExample; readonly good: RuleExample }>>;
