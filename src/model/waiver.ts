import type { Day } from './day.ts';
import type { Fact, FindingSegment } from './finding.ts';
import type { Pointer } from './source.ts';

/** A finding that is let pass for a time: what it is about, how far it went, who answers for it and until when. */
export interface Waiver {
  readonly rule: string;
  readonly area: string | null;
  readonly item: string | null;
  readonly key: string | null;
  readonly cell: string | null;
  /** Where the finding is placed; only for one that is about no area and no item. */
  readonly file: string | null;
  /** One finding among several about the same; null: all of them. */
  readonly fingerprint: string | null;
  /** When and by how much it was found; null: whatever comes. */
  readonly segments: readonly Omit<FindingSegment, 'by'>[] | null;
  readonly figures: { readonly [name: string]: Fact } | null;
  readonly reason: string | null;
  readonly owner: string | null;
  /** The last day on which it counts. */
  readonly until: Day | null;
  /** Where it names its rule: what is to be said of it is said there. */
  readonly at: Pointer;
}
