import type { Static } from '@sinclair/typebox';
import type { outputs } from './define/index.ts';

type Outputs = typeof outputs;

/** Nothing that is written out is changed any more. */
type Whole<T> = T extends readonly (infer One)[]
  ? readonly Whole<One>[]
  : T extends object
    ? { readonly [K in keyof T]: Whole<T[K]> }
    : T;

/** What the commands write as JSON, from the schema that is published for it. */
export type CoverageJson = Whole<Static<Outputs['coverage']>>;
export type ImpactJson = Whole<Static<Outputs['impact']>>;
export type OwedJson = Whole<Static<Outputs['owed']>>;
export type ScorecardJson = Whole<Static<Outputs['scorecard']>>;
