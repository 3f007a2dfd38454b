import type { Day } from '../model/day.ts';
import type { Fact, Verdict } from '../model/finding.ts';
import type { Checked, Precision } from '../model/value.ts';
import type { UnknownReason } from '../resolve/levels.ts';

/**
 * What a level amounts to: that very level; only that it is at least as good, because the area's own rule was not seen;
 * nothing, because it is left to localities and nobody has set it; nothing that could be established.
 */
export type Holds = 'exact' | 'floor' | 'open' | 'not-established';

/** Why there is no level: what the record says, what working it out ran into, or what the rules found. */
export type Reason = UnknownReason | 'left-open' | 'overtaken' | 'undated' | 'announced' | 'nothing-recorded';

/** One level of one measure as it stands in an area on the day: facts only, no words of ours. */
export interface LevelRow {
  readonly area: string;
  readonly item: string;
  readonly key: string;
  readonly cell: string | null;
  readonly dimension: string | null;
  /** Whether it counts for those only of the cell, or of all, whom nothing nearer names. */
  readonly rest: boolean;
  /** A figure, yes or no, a list, `{ ge, le }`, `{ text }`; null where nothing is established. */
  readonly value: Fact;
  readonly unit: string;
  readonly holds: Holds;
  readonly reason: Reason | null;
  /** What the record says of it, where it says why a level is not known. */
  readonly note: string | null;
  readonly from: Day | null;
  readonly precision: Precision | null;
  /** The area that set it. */
  readonly by: string | null;
  /** How it stands to what is above it; null for the nation, which has nothing above. */
  readonly verdict: Verdict | null;
  readonly excepted: boolean;
  /** Whether the area says that the item does not apply to it: then the level is only what stands above. */
  readonly notApplicable: boolean;
  /** The area above whose running exception lowers what is due here, where this area says nothing itself. */
  readonly exceptedAbove: string | null;
  readonly source: string | null;
  /** The number of the document, else its title. */
  readonly document: string | null;
  readonly checked: Checked | null;
}
