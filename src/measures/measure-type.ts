import type { Better } from '../model/catalogue.ts';
import type { Scalar } from '../model/value.ts';

/** How one value stands to another for the resident. */
export type Comparison = 'equal' | 'better' | 'worse' | 'mixed' | 'incomparable';

/** One type of promise: what it holds, which way is better, and what going beyond the floor asks for. */
export interface MeasureType {
  readonly id: string;
  readonly holds: 'number' | 'boolean' | 'set' | 'prose';
  /** The default direction; a measure may state the other. */
  readonly better: Better;
  readonly unit: 'required' | 'none';
  /** The most there can be, in percent; nothing where there is no such limit. */
  readonly most?: number;
  /** What a level above the floor needs: full evidence, a source, or nothing (DESIGN 4, the second gate). */
  readonly gate: 'evidence' | 'source' | 'none';
  /** Whether `a` is at least as good as `b`; a partial order, so the answer may be that it cannot be told. */
  compare(a: Scalar, b: Scalar, better: Better): Comparison;
  /** Values from weakest to strongest in the default direction, as they are written: food for the tests of every type. */
  readonly examples: readonly unknown[];
}
