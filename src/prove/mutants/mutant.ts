import type { Fact } from '../../model/finding.ts';
import type { Path } from '../../model/source.ts';

/** What was weakened. */
export const CHANGES = [
  'value',
  'ratio',
  'range',
  'sum',
  'stated',
  'promise',
  'term',
  'unit',
  'later',
  'entry',
  'set',
  'cell',
  'condition',
  'bound',
  'branch',
  'content',
  'adopts',
  'requirement',
  'exception',
  'approval',
] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** One record with one thing in it made worse for somebody. */
export interface Mutant {
  readonly file: string;
  readonly area: string;
  readonly item: string | null;
  readonly key: string | null;
  /** What may move with it: an item, a parameter (`area.minimum-wage`), or null for the list of items itself. */
  readonly moves: string | null;
  readonly change: ChangeKind;
  /** Where it was written. */
  readonly path: Path;
  readonly before: Fact;
  /** null where it was taken away. */
  readonly after: Fact;
  /** The whole record with the change in it. */
  readonly data: unknown;
}

/** A change within a record, before it is known which record. */
export interface Change {
  readonly change: ChangeKind;
  readonly path: Path;
  readonly before: Fact;
  readonly after: Fact;
  /** What is written there instead; left out where `after` is that. */
  readonly write?: readonly Edit[];
}

/** One thing written at a place, or taken away from it (`undefined`). */
export interface Edit {
  readonly path: Path;
  readonly value: unknown;
}
