/** A sentence, or one for each variant with `default` for the rest. `{name:format}` is filled in; `[[…]]` goes if a name in it is empty. */
export type Sentence = string | Readonly<Record<string, string>>;

/** What is said of one rule. */
export interface RuleWords {
  readonly title: string;
  readonly message: Sentence;
  readonly hint?: Sentence;
}

/** Everything the tool says in one language. Each language has exactly the keys of the Chinese one. */
export interface Words<RuleId extends string = string, Key extends string = string> {
  readonly rules: Readonly<Record<RuleId, RuleWords>>;
  readonly text: Readonly<Record<Key, string>>;
}
