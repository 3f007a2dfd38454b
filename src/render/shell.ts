import type { LinkView } from './page-view.ts';

/** What a site puts around a page: files it shares with others, and where one stands. All addresses are relative to the page. */
export interface Shell {
  readonly sheet: string;
  readonly scripts: readonly string[];
  /** The feed of changes; empty where the site has none. */
  readonly feed: string;
  /** Where the page will stand, as others cite it; empty where nobody knows. */
  readonly address: string;
  /** Whether nobody should find the page by searching: a draft. */
  readonly unlisted: boolean;
  /** From the home page down to the page above this one. */
  readonly crumbs: readonly LinkView[];
  /** Other pages of the same area, by what they are about; empty on the pages of the whole site. */
  readonly around: readonly Ways[];
}

/** Ways to pages of one sort. */
export interface Ways {
  readonly name: string;
  readonly links: readonly LinkView[];
}
