import type { Static } from '@sinclair/typebox';
import type { schemas } from './define/index.ts';

type Schemas = typeof schemas;

/** The shape of each kind of record as it is written, once its schema has vouched for it. */
export type Records = { readonly [K in keyof Schemas]: Static<Schemas[K]> };

/** The kinds a data file may have; configuration and reports are not data files. */
export const DATA_KINDS = [
  'edition',
  'evidence',
  'funding-scheme',
  'item',
  'overlay',
  'parameters',
  'selection',
  'source',
  'vocabulary',
  'waivers',
] as const satisfies readonly (keyof Schemas)[];

export type DataKind = (typeof DATA_KINDS)[number];
