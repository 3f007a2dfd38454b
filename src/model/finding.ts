import type { Day, Span } from './day.ts';
import type { Pointer } from './source.ts';

export type Severity = 'error' | 'warning' | 'info';

/** How a local measure, content element or group relates to what stands above it (DESIGN 4). */
export type Verdict =
  | 'inherits'
  | 'equal'
  | 'specified'
  | 'added'
  | 'stronger'
  | 'wider'
  | 'weaker'
  | 'narrower'
  | 'mixed'
  | 'incomparable'
  | 'unread';

/** One period of a breach, with the figures of that period. */
export interface FindingSegment extends Span {
  readonly local: Fact;
  readonly floor: Fact;
  /** The area that set the floor. */
  readonly by: string | null;
}

/** A figure or id carried by a finding until it is put into words. Numbers stay exact strings where JSON cannot hold them. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

/** What a rule reports: ids, figures and pointers, no sentences. */
export interface Finding {
  readonly rule: string;
  /** Where it differs from the default severity of the rule. */
  readonly severity?: Severity;
  readonly verdict?: Verdict;
  readonly at: Pointer;
  readonly area?: string;
  readonly item?: string;
  readonly key?: string;
  readonly cell?: string;
  readonly since?: Day | null;
  readonly until?: Day | null;
  readonly ahead?: Ahead;
  /** Whom it concerns, as plain data that can be held against those of another state: where there are more of them, it is worse. */
  readonly people?: string;
  readonly params?: { readonly [name: string]: Fact };
  readonly segments?: readonly FindingSegment[];
  readonly related?: readonly Related[];
  /** Which of several sentences of the rule fits. */
  readonly variant?: string;
}

/** Another place that has to do with a finding, and what is said of it. */
export interface Related {
  readonly at: Pointer;
  readonly says: string;
  readonly params: { readonly [name: string]: Fact };
}

/** Of what is told before its day, since there is time to mend it: what it amounts to if a change brings it. */
export interface Ahead {
  readonly severity: Severity;
  /** The files in which what stands above begins on that very day, over what the area had before; none where the area itself brings it. */
  readonly above: readonly string[];
}

/** How a finding counts: plainly, covered by an exception, kept on record, waived, or there before the change that is gated. */
export type Status = 'open' | 'excepted' | 'observed' | 'waived' | 'present';

/** A finding with its final severity and standing. */
export interface Judged extends Finding {
  readonly severity: Severity;
  readonly status: Status;
  /** Of what an excerpt keeps on record or a waiver lets pass: that the change brings it or makes it worse, which fails nothing but is named. */
  readonly introduced?: true;
}
