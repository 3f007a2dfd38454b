/** What every page says, whatever its kind: its name, what the reader must know first, and how it was made. */
export interface PageView {
  /** `zh-CN` or `en`. */
  readonly lang: 'zh-CN' | 'en';
  readonly title: string;
  /** The title of the browser window and the print margin: it names the page, its area and day. */
  readonly windowTitle: string;
  readonly subtitle: string;
  /** What every printed sheet says in its margin: draft, demonstration; empty where neither holds. */
  readonly everyPage: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Ways to other pages of the same publication; empty for a page that stands alone. */
  readonly nav: readonly LinkView[];
  readonly notices: readonly Notice[];
  readonly feedback: string;
  readonly foot: readonly string[];
}

/** A way to another page. */
export interface LinkView {
  readonly name: string;
  /** Relative to the page. */
  readonly href: string;
  /** `zh-CN` or `en` where the other page is in another language than this one; else empty. */
  readonly lang: string;
}

/** A term and what is said of it. */
export interface Pair {
  readonly term: string;
  readonly says: string;
  readonly trace?: string;
}

/** Something the reader must know before the rest. */
export interface Notice {
  readonly kind: 'draft' | 'demonstration' | 'reading-copy' | 'excerpt' | 'assumed' | 'contents';
  readonly title: string;
  readonly says: readonly string[];
}
