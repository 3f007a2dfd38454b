import type Fraction from 'fraction.js';
import type { Day } from './day.ts';
import type { Overlay } from './overlay.ts';
import type { Pointer } from './source.ts';
import type { Text } from './text.ts';
import type { Checked, DatedValue, Unit } from './value.ts';
import type { Waiver } from './waiver.ts';

/** Levels of government, each with its rank from the top down: corps stand beside provinces, zones beside counties. */
export const LEVELS = {
  nation: 0,
  province: 1,
  prefecture: 2,
  county: 3,
  township: 4,
  zone: 3,
  corps: 1,
  institution: 5,
} as const;

export type Level = keyof typeof LEVELS;

/** The code of the nation in the register of areas. */
export const NATION = 'CN';

/** One node of the register of areas; `parent` is null for the nation. */
export interface Area {
  readonly code: string;
  readonly name: Text;
  readonly level: Level;
  readonly rank: string;
  readonly parent: string | null;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly succeeds: readonly string[];
  readonly source: string;
}

/** The facets of an item that are written as sentences. */
export const FACETS = ['audience', 'content', 'standard', 'funding'] as const;

export type Facet = (typeof FACETS)[number];

/** A sentence people read, and whether it is official wording. */
export interface FacetText {
  readonly text: Text;
  readonly official: boolean;
  readonly at: Pointer;
}

/** A condition as written; see `src/audience/`. */
export type Who = unknown;

export interface Group {
  readonly key: string;
  readonly name: Text;
  readonly subject: string;
  /** null: not established, with a reason in `why`. */
  readonly who: Who | null;
  readonly why: string | null;
  /** The life situations under which people look for it: population groups of the vocabulary. */
  readonly terms?: readonly string[];
  readonly at: Pointer;
}

export interface ContentElement {
  readonly key: string;
  readonly name: Text;
  readonly for: readonly string[];
  readonly either: readonly string[];
  readonly chosenBy: 'resident' | 'provider' | null;
  readonly at: Pointer;
}

/** Who owes a level that the nation leaves open, and within which range. */
export interface Decide {
  readonly by: readonly Level[];
  readonly limits: { readonly ge: Fraction | null; readonly le: Fraction | null };
  readonly optional: boolean;
  readonly basis: Text | null;
  readonly at: Pointer;
}

export type Better = 'more' | 'less';
export type Binds = 'descendants' | 'none';

/** One countable part of a service standard: what it is and the level its owner sets. */
export interface Measure {
  readonly item: string;
  readonly key: string;
  readonly name: Text;
  readonly of: string | null;
  readonly for: readonly string[];
  readonly type: string;
  readonly unit: Unit;
  readonly better: Better;
  readonly by: string | null;
  readonly countedFrom: Text | null;
  readonly vocabulary: string | null;
  readonly strength: 'floor' | 'fixed' | 'decide';
  /** Values of the owner: the nation, or the area that added the measure. Empty for `decide`. */
  readonly series: readonly DatedValue[];
  readonly decide: Decide | null;
  readonly binds: Binds;
  readonly note: string | null;
  readonly at: Pointer;
}

export interface Funding {
  readonly power: string;
  readonly schemes: readonly string[];
  readonly note: string | null;
  readonly at: Pointer;
}

/** The five facets of an item as one edition has them. */
export interface ItemVersion {
  readonly name: Text;
  readonly statement: ReadonlyMap<Facet, FacetText>;
  readonly audience: ReadonlyMap<string, Group>;
  readonly content: ReadonlyMap<string, ContentElement>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly funding: Funding | null;
  readonly lead: readonly string[];
}

/** What an edition may change of an item, as its release counts it. */
export const REVISION_KINDS = ['added', 'raised', 'widened', 'reworded', 're-led'] as const;

export type RevisionKind = (typeof REVISION_KINDS)[number];

export interface Revision {
  readonly edition: string;
  readonly changes: readonly RevisionKind[];
  readonly source: string | null;
  readonly checked: Checked | null;
  readonly note: string | null;
  readonly at: Pointer;
}

/** One service. `owner` is the area that set it up; the nation for the national list. */
export interface Item extends ItemVersion {
  readonly id: string;
  readonly owner: string;
  /** From when an area's own item counts; null for national items. */
  readonly from: Day | null;
  readonly field: string | null;
  readonly category: string | null;
  readonly basis: readonly { readonly source: string; readonly at: string | null; readonly pointer: Pointer }[];
  /** The item as each later edition revised it; editions not named here leave it as it was. */
  readonly versions: ReadonlyMap<string, ItemVersion>;
  readonly revisions: readonly Revision[];
  readonly at: Pointer;
}

export interface Listed {
  readonly id: string;
  readonly name: Text | null;
  readonly number: number;
  readonly field: string;
  readonly category: string;
  readonly at: Pointer;
}

/** One issue of the national standard. */
export interface Edition {
  readonly id: string;
  readonly title: Text;
  readonly document: string | null;
  readonly source: string;
  readonly checked: Checked | null;
  readonly issuers: Text | null;
  readonly issued: Day;
  readonly published: Day | null;
  readonly effective: Day;
  readonly supersedes: string | null;
  readonly localDeadline: string;
  readonly review: string;
  readonly draft: boolean;
  readonly expects: { readonly fields: number; readonly categories: number; readonly items: number };
  readonly contentsChecked: Checked;
  readonly contentsNote: Text | null;
  /** What the release says changed, by kind; null where nothing is said. */
  readonly changes: {
    readonly source: string;
    readonly counts: ReadonlyMap<RevisionKind, number>;
    readonly note: string | null;
  } | null;
  readonly fields: readonly {
    readonly id: string;
    readonly categories: readonly { readonly id: string; readonly name: Text | null }[];
  }[];
  readonly listed: ReadonlyMap<string, Listed>;
  readonly at: Pointer;
}

/** A document that is cited. */
export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly number: string | null;
  readonly issuers: readonly Text[];
  readonly issued: Day | null;
  readonly published: Day | null;
  readonly repealed: Day | null;
  readonly status: string;
  readonly type: string;
  readonly url: string | null;
  readonly checked: Checked | null;
  readonly note: string | null;
  readonly at: Pointer;
}

export interface Term {
  readonly name: Text;
  readonly broader: string | null;
}

export interface BaseUnit {
  readonly id: string;
  readonly name: Text;
  /** After a number, where that is not the name; English in the plural. */
  readonly count?: Text | null;
  readonly dimension: string;
  readonly factor: Fraction;
  /** The dimension of the unit when it stands under a slash. */
  readonly rate: string;
}

export interface Dimension {
  readonly id: string;
  readonly name: Text;
  readonly over: 'people' | 'services' | 'areas';
  readonly refines: string | null;
  readonly cells: ReadonlyMap<
    string,
    { readonly name: Text; readonly broader: string | null; readonly who: Who | null }
  >;
  /** For dimensions over areas: the class of an area, which holds for all below it unless they have their own. */
  readonly members: ReadonlyMap<string, string>;
  readonly at: Pointer;
}

export interface Vocabulary {
  readonly fields: ReadonlyMap<string, Term>;
  readonly categories: ReadonlyMap<string, Term>;
  readonly groups: ReadonlyMap<string, Term>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly departments: ReadonlyMap<string, Term>;
  readonly attributes: ReadonlyMap<
    string,
    {
      readonly name: Text;
      readonly type: string;
      readonly unit: Text | null;
      readonly values: ReadonlyMap<string, Term>;
      readonly min: number | null;
      readonly max: number | null;
      readonly at: Pointer;
    }
  >;
  readonly units: ReadonlyMap<string, BaseUnit>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly parameters: ReadonlyMap<string, { readonly name: Text; readonly unit: Unit | null }>;
  /** Conditions no person can meet. */
  readonly excludes: readonly Who[];
}

/** What a vocabulary says of people, as far as conditions go. */
export interface Terms {
  readonly attributes: ReadonlyMap<
    string,
    {
      readonly type: string;
      readonly values: ReadonlyMap<string, Pick<Term, 'broader'>>;
      readonly min: number | null;
      readonly max: number | null;
    }
  >;
  readonly excludes: readonly Who[];
}

export interface FundingScheme {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  readonly by: string | null;
  /** Central share in percent: one figure, one for each cell, or not a matter of shares. */
  readonly central: number | ReadonlyMap<string, number> | null;
  readonly source: string;
  readonly at: Pointer;
}

export interface Evidence {
  readonly id: string;
  readonly type: 'need' | 'risk' | 'affordability';
  readonly title: Text;
  readonly area: string;
  readonly date: Day;
  readonly by: Text;
  readonly conclusion: Text;
  readonly at: Pointer;
}

/** A figure of an area that relative values take as their base, such as its minimum wage. */
export interface AreaParameter {
  readonly area: string;
  readonly id: string;
  readonly unit: Unit;
  readonly series: readonly DatedValue[];
  readonly at: Pointer;
}

/** A named subset of items with its own bulletin. */
export interface Selection {
  readonly id: string;
  readonly title: Text;
  readonly edition: string;
  readonly source: string | null;
  readonly expects: number | null;
  readonly items: readonly string[];
  readonly at: Pointer;
}

/** Everything that is known, with ids resolved. */
export interface Catalogue {
  readonly editions: ReadonlyMap<string, Edition>;
  readonly items: ReadonlyMap<string, Item>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly vocabulary: Vocabulary;
  readonly areas: ReadonlyMap<string, Area>;
  readonly schemes: ReadonlyMap<string, FundingScheme>;
  readonly parameters: ReadonlyMap<string, AreaParameter>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly selections: ReadonlyMap<string, Selection>;
  readonly overlays: readonly Overlay[];
  /** Our own only. */
  readonly waivers: readonly Waiver[];
}
