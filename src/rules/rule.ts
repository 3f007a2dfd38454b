import type { AudienceJudgement } from '../judge/audience.ts';
import type { Judgement } from '../judge/judge.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Overlay } from '../model/overlay.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { Resolver } from '../resolve/resolver.ts';

/** What the rules look at: the whole workspace on a day, with every local measure already judged. */
export interface Subject {
  readonly catalogue: Catalogue;
  readonly resolver: Resolver;
  readonly evaluator: Evaluator;
  readonly asOf: Day;
  /** The overlays that are ours to report on. */
  readonly overlays: readonly Overlay[];
  /** Every measure an area of ours has set something for. */
  readonly judgements: readonly Judgement[];
  /** Every group an overlay of ours has changed, against the edition it implements and the one in force. */
  readonly audiences: readonly AudienceJudgement[];
  /** How many times its floor a level may be before restraint/steep warns. */
  readonly steep: number;
  readonly assumeNational: ReadonlySet<string>;
  /** Excerpts the configuration allows. */
  readonly excerpts: ReadonlySet<string>;
  /** Whether the records all areas share are to be reported on, and not some overlays alone. */
  readonly common: boolean;
  /** Whether the national catalogue itself is being worked on here. */
  readonly ownCatalogue: boolean;
  /**
   * What several rules have asked of it, by who works it out. It goes with the subject: a WeakMap, once old, holds on to what
   * stands in it until all of the memory is looked through.
   */
  readonly found: Map<unknown, { readonly made: unknown }>;
}

/** One way of looking: it yields facts and places; severity beyond the default, words and output come later. */
export interface Rule {
  /** The family and name, as in `floor/below`; the file is called the same. */
  readonly id: string;
  readonly severity: Severity;
  check(subject: Subject): Iterable<Finding>;
}
