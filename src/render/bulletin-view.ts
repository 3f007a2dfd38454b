import type { PageView, Pair } from './page-view.ts';

/** Everything a bulletin says, fully worded: strings, lists and yes/no, so that templates state no facts. */
export interface BulletinView extends PageView {
  readonly head: readonly Pair[];
  readonly status: readonly Pair[];
  readonly summary: readonly Pair[];
  readonly facets: readonly Pair[];
  readonly marks: readonly MarkView[];
  readonly fields: readonly FieldView[];
  readonly upcoming: readonly UpcomingView[];
  readonly exceptions: readonly ExceptionView[];
  readonly notApplicable: readonly NotApplicableView[];
  readonly beyond: readonly BeyondView[];
  readonly departures: readonly DepartureView[];
  /** Whether the page is that of an area and not of the nation. */
  readonly local: boolean;
  readonly sources: readonly SourceView[];
}

/** How a value stands to what is above it: a symbol that survives black-and-white print, and always words. */
export interface MarkView {
  readonly kind: MarkKind;
  readonly symbol: string;
  readonly words: string;
  /** What the mark means; only in the key to the marks. */
  readonly means?: string;
}

export type MarkKind =
  | 'same'
  | 'above'
  | 'local'
  | 'added'
  | 'open'
  | 'not-seen'
  | 'unknown'
  | 'below'
  | 'excepted'
  | 'uncompared'
  | 'set';

export interface FieldView {
  readonly anchor: string;
  readonly name: string;
  readonly count: string;
  readonly categories: readonly CategoryView[];
}

export interface CategoryView {
  readonly anchor: string;
  readonly name: string;
  readonly caption: string;
  readonly count: string;
  readonly rows: readonly RowView[];
  /** Items of the edition whose record has not been written yet. */
  readonly pending: readonly string[];
  readonly services: readonly ServiceView[];
}

/** One item in its five facets. */
export interface RowView {
  readonly anchor: string;
  readonly number: string;
  readonly name: string;
  readonly badges: readonly string[];
  readonly audience: readonly TextBlock[];
  readonly content: readonly ContentBlock[];
  readonly standard: readonly TextBlock[];
  readonly measures: readonly MeasureView[];
  readonly funding: readonly TextBlock[];
  readonly lead: readonly ListBlock[];
  /** The anchor of how to get it here; empty where nothing is recorded. */
  readonly service: string;
}

/** Prose of a facet, with lines of its own below; `of` names the item where a row holds several. */
export interface TextBlock {
  readonly of: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly trace: string;
}

export interface ListBlock {
  readonly of: string;
  readonly entries: readonly string[];
  readonly trace: string;
}

/** What is provided: the sentence of the locality where it has one, and the elements everything is held to. */
export interface ContentBlock extends ListBlock {
  readonly text: string;
  readonly textTrace: string;
}

export interface MeasureView {
  readonly item: string;
  /** The name of the row it stands in. */
  readonly row: string;
  readonly name: string;
  readonly note: string;
  readonly lines: readonly LineView[];
}

/** One value of a measure as the area has it. */
export interface LineView {
  readonly cell: string;
  /** The id of the cell; empty for a value for all. */
  readonly cellId: string;
  /** The dimension the cell is of; empty where there is none. */
  readonly dimensionId: string;
  /** The figure alone, exactly; empty where it is none. */
  readonly amount: string;
  readonly unit: string;
  readonly value: string;
  /** The value as issued, its base, or why it is not known. */
  readonly detail: string;
  readonly since: string;
  readonly by: string;
  readonly mark: MarkView;
  readonly note: string;
  /** "from memory" where no page was seen. */
  readonly unchecked: string;
  readonly refs: readonly RefView[];
  readonly trace: string;
  /** Whether who, when and source are said here, or with the next value, of which they hold as well. */
  readonly told: boolean;
  /** Whether the area itself set it, and whether it is a figure whose page was seen: for the summary. */
  readonly own: boolean;
  readonly figure: boolean;
  readonly seen: boolean;
}

/** A reference to a numbered source. */
export interface RefView {
  readonly number: string;
  readonly anchor: string;
}

export interface ServiceView {
  readonly anchor: string;
  readonly title: string;
  readonly entries: readonly { readonly term: string; readonly list: readonly string[] }[];
  readonly trace: string;
}

export interface UpcomingView {
  readonly item: string;
  readonly name: string;
  readonly value: string;
  readonly since: string;
  readonly by: string;
  readonly unchecked: string;
  readonly refs: readonly RefView[];
  readonly trace: string;
}

export interface ExceptionView {
  readonly item: string;
  readonly name: string;
  readonly reason: string;
  readonly remedy: string;
  readonly period: string;
  readonly approved: string;
  readonly standing: string;
  readonly trace: string;
}

export interface NotApplicableView {
  readonly item: string;
  readonly reason: string;
  readonly period: string;
  readonly approved: string;
  readonly trace: string;
}

export interface BeyondView {
  readonly item: string;
  readonly what: readonly string[];
  readonly evidence: readonly string[];
  readonly approved: string;
  readonly trace: string;
}

export interface DepartureView {
  readonly item: string;
  readonly note: string;
  readonly trace: string;
}

export interface SourceView {
  readonly anchor: string;
  readonly number: string;
  readonly title: string;
  /** Document number, issuers, dates and status, in order. */
  readonly facts: readonly string[];
  /** http or https only; empty where there is none. */
  readonly url: string;
  readonly checked: string;
}
