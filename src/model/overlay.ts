import type Fraction from 'fraction.js';
import type { Binds, ContentElement, Facet, Group, Item, Measure, Who } from './catalogue.ts';
import type { Day, Span } from './day.ts';
import type { Pointer } from './source.ts';
import type { Text } from './text.ts';
import type { DatedValue, Quantity, Unit } from './value.ts';

/** Where an overlay came from: ours, an ancestor's supplied with the workspace, or shipped with the tool. */
export type Role = 'local' | 'parent' | 'shipped';

/** What an overlay sets for one measure. */
export interface LocalSeries {
  readonly key: string;
  readonly by: string | null;
  readonly unit: Unit | null;
  readonly binds: Binds;
  readonly series: readonly DatedValue[];
  readonly at: Pointer;
}

export interface Approval {
  readonly area: string | null;
  readonly by: string;
  readonly date: Day;
  readonly document: string | null;
}

export interface Justification {
  readonly for: readonly string[];
  readonly ceiling: Fraction | null;
  readonly need: string | null;
  readonly risk: string | null;
  readonly afford: string | null;
  readonly approved: Approval | null;
  readonly at: Pointer;
}

/** A published, expiring step below a floor; `span.until` is the first day after it. */
export interface Exception {
  readonly key: string;
  readonly cell: string | null;
  readonly span: Span;
  /** As low as was approved, in the unit of the measure; null where that is not said. */
  readonly level: Quantity | null;
  readonly reason: Text;
  readonly remedy: Text;
  readonly approved: Approval;
  readonly published: Day;
  readonly at: Pointer;
}

/** How people get the service here. Conditions in `requires` join the audience. */
export interface Service {
  readonly channels: readonly Text[];
  readonly materials: readonly Text[];
  readonly steps: readonly Text[];
  readonly places: readonly Text[];
  readonly timeLimit: Text | null;
  readonly fee: Text | null;
  readonly hours: Text | null;
  readonly hotline: string | null;
  readonly complaint: Text | null;
  readonly requires: Who | null;
  readonly at: Pointer;
}

/** What an overlay says of one item above it. */
export interface OverlayItem {
  readonly id: string;
  readonly sets: ReadonlyMap<string, LocalSeries>;
  readonly widen: ReadonlyMap<string, Who>;
  readonly restate: ReadonlyMap<string, Who>;
  readonly addedContent: ReadonlyMap<string, ContentElement>;
  readonly addedMeasures: ReadonlyMap<string, Measure>;
  readonly addedGroups: ReadonlyMap<string, Group>;
  readonly text: ReadonlyMap<Facet, Text>;
  readonly justify: readonly Justification[];
  readonly responsible: readonly Text[];
  readonly funding: { readonly of: string; readonly shares: ReadonlyMap<string, number>; readonly at: Pointer } | null;
  readonly service: Service | null;
  readonly exceptions: readonly Exception[];
  readonly notApplicable: { readonly reason: Text; readonly approved: Approval; readonly at: Pointer } | null;
  readonly reviewed: ReadonlyMap<
    string,
    { readonly by: string; readonly date: Day; readonly text: string; readonly at: Pointer }
  >;
  readonly binds: Binds;
  readonly at: Pointer;
}

/** Whether an entry brings in groups, content or measures of its own. */
export function adds({ addedGroups, addedContent, addedMeasures }: OverlayItem): boolean {
  return addedGroups.size + addedContent.size + addedMeasures.size > 0;
}

/** One entry of a local document's own contents; `parts` are item ids or `item#content-key`. */
export interface LocalEntry {
  readonly id: string;
  readonly name: Text | null;
  readonly parts: readonly string[];
  readonly at: Pointer;
}

export interface LocalContents {
  readonly field: Text;
  readonly categories: readonly { readonly name: Text; readonly entries: readonly LocalEntry[] }[];
}

/** A real breach kept on record in an excerpt. */
export interface Observation {
  readonly rule: string;
  readonly item: string;
  readonly key: string | null;
  readonly cell: string | null;
  readonly note: Text;
  readonly at: Pointer;
}

/** The consolidated record of what one area has issued: only what differs, plus its evidence. */
export interface Overlay {
  readonly id: string;
  readonly area: string;
  readonly title: Text;
  readonly document: string | null;
  readonly implements: string;
  readonly issued: Day | null;
  readonly effective: Day | null;
  readonly expires: Day | null;
  readonly repealed: Day | null;
  readonly published: Day | null;
  /** The web address it was published at. */
  readonly publishedAt?: string | null;
  readonly filed: { readonly with: string; readonly date: Day } | null;
  readonly replaces: string | null;
  readonly scope: 'complete' | 'excerpt';
  readonly transcribed: { readonly from: string; readonly date: Day; readonly by: string } | null;
  readonly adopts: readonly { readonly id: string; readonly at: Pointer }[];
  readonly binds: Binds;
  /** Not yet issued: what is still to be set only warns. */
  readonly draft: boolean;
  readonly demonstration: boolean;
  readonly items: ReadonlyMap<string, OverlayItem>;
  readonly ownItems: ReadonlyMap<string, Item>;
  readonly contents: readonly LocalContents[] | null;
  readonly observed: readonly Observation[];
  readonly departures: readonly { readonly item: string; readonly note: Text; readonly at: Pointer }[];
  readonly note: string | null;
  readonly role: Role;
  readonly at: Pointer;
}

/** How much of an area's own standard some overlays are: all of it, only some figures, or nothing. */
export function scopeOf(overlays: readonly Overlay[]): 'complete' | 'excerpt' | 'none' {
  if (overlays.some((one) => one.scope === 'complete')) return 'complete';
  return overlays.length > 0 ? 'excerpt' : 'none';
}

/** From when what has no date of its own counts; null where nothing says it. */
export function begins({ effective, issued }: Pick<Overlay, 'effective' | 'issued'>): Day | null {
  return effective ?? issued;
}

/** Whether an overlay brings in items, groups, content or measures. */
export function bringsIn({ items, ownItems }: Overlay): boolean {
  return ownItems.size > 0 || [...items.values()].some(adds);
}
