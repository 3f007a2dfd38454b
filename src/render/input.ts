import type { Judgement } from '../judge/judge.ts';
import type { Catalogue, Edition } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Judged } from '../model/finding.ts';
import type { Names } from '../model/names.ts';
import type { Service } from '../model/overlay.ts';
import type { Lang } from '../model/text.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { Resolver } from '../resolve/resolver.ts';
import type { Section } from './arrange.ts';
import type { ServiceView, SourceView } from './bulletin-view.ts';
import type { Facets } from './facets.ts';
import type { KeptRows } from './kept-rows.ts';
import type { Cited } from './references.ts';
import type { Entry } from './row.ts';

/** What is known of one area above. */
export interface Supplied {
  readonly area: string;
  readonly supplied: 'complete' | 'excerpt' | 'none' | 'assumed-national';
}

/** What the pages of one run share, so that it is made once. */
export interface Shared {
  /** The documents that have their number before a page is begun. */
  readonly fixed: readonly Cited[];
  /** By area: the items its records speak of. */
  readonly spoken: Map<string, ReadonlySet<string>>;
  /** The line of the table for a whole item, by what the item is to an area. */
  readonly entries: WeakMap<LocalItem, Entry>;
  /** The page of an edition as it was arranged last, and the items it was arranged from. */
  readonly arranged: Map<
    Edition,
    { readonly items: readonly (LocalItem | null)[]; readonly sections: readonly Section[] }
  >;
  /** How people get an item, by what an area says of it. */
  readonly services: WeakMap<Service, ServiceView>;
  readonly facets: Facets;
  readonly rows: KeptRows;
  /** The list entries of documents whose number is fixed. */
  readonly sources: Map<Cited, SourceView>;
}

/** What a page about an area is made from. */
export interface PageInput {
  readonly catalogue: Catalogue;
  /** What everything in the workspace is called; the catalogue may be only a part of it. */
  readonly names: Names;
  readonly resolver: Resolver;
  readonly evaluator: Evaluator;
  /** The findings for this area; those of other areas do no harm. */
  readonly findings: readonly Judged[];
  /** The judgements of this area; what is not among them is judged here. */
  readonly judgements: readonly Judgement[];
  /** The code of the area; `CN` for the national standard itself. */
  readonly area: string;
  readonly asOf: Day;
  readonly lang: Lang;
  /** The areas above, from the top down. */
  readonly chain: readonly Supplied[];
  /** Rendered over blocking findings: every page says so. */
  readonly draft: boolean;
  readonly tool: { readonly name: string; readonly version: string };
  readonly record: { readonly version: string; readonly digest: string };
  /** For kinds that are made for many areas in a row. */
  readonly shared?: Shared;
}
