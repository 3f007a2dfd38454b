import type { Fact } from '../model/finding.ts';
import type { TextKey } from '../say/zh.ts';

/** The tool was called wrongly: a message and a next step, no stack, exit code 2. */
export class UserError extends Error {
  readonly key: TextKey;
  readonly facts: { readonly [name: string]: Fact };

  constructor(key: TextKey, facts: { readonly [name: string]: Fact } = {}) {
    super(key);
    this.key = key;
    this.facts = facts;
  }
}
