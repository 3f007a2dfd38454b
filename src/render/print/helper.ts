import type { Root } from './spot.ts';

/** A helper of templates: text from what a template gives it and from the page around it. */
export interface Helper {
  /** Whether the text is safe as it is; else it is escaped where templates write HTML. */
  readonly safe: boolean;
  /** Whether it says nothing but labels: the same on every page of a language. */
  readonly fixed?: true;
  /** How many things a template gives it. */
  readonly takes: 0 | 1 | 2;
  readonly say: (root: Root, first: never, second: never) => string;
}

/** Helpers by the names templates call them by. */
export type Helpers = Readonly<Record<string, Helper>>;
