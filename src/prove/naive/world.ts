import type { Area } from '../../model/catalogue.ts';
import type { Role } from '../../model/overlay.ts';
import type { Records } from '../../schema/kinds.ts';
import type { TypedRecord } from '../../schema/validate.ts';

/** A written record with the part it plays. */
export interface Written {
  readonly record: TypedRecord;
  readonly role: Role;
}

export type RawItem = Records['item'];
export type RawEdition = Records['edition'];
export type RawOverlay = Records['overlay'];
export type RawOverlayItem = NonNullable<RawOverlay['items']>[string];
export type OwnItem = NonNullable<RawOverlay['own-items']>[string];
export type RawVocabulary = Records['vocabulary'];
export type RawDimension = NonNullable<RawVocabulary['dimensions']>[string];

/** Everything as it is written, by id; nothing is worked out ahead. */
export interface World {
  readonly areas: ReadonlyMap<string, Area>;
  readonly editions: readonly RawEdition[];
  readonly items: ReadonlyMap<string, RawItem>;
  readonly overlays: readonly RawOverlay[];
  readonly parameters: readonly Records['parameters'][];
  /** The unit each parameter is defined with. */
  readonly bases: NonNullable<RawVocabulary['parameters']>;
  readonly dimensions: Readonly<Record<string, RawDimension>>;
  readonly units: NonNullable<RawVocabulary['units']>;
  readonly attributes: NonNullable<RawVocabulary['attributes']>;
  readonly excludes: readonly unknown[];
}

/** The written records laid out for looking things up. */
export function worldOf(records: readonly Written[], areas: ReadonlyMap<string, Area>): World {
  const of = <K extends TypedRecord['kind']>(kind: K): Records[K][] =>
    records.flatMap(({ record }) => (record.kind === kind ? [record.data as Records[K]] : []));
  const vocabularies = of('vocabulary');
  return {
    areas,
    editions: of('edition').sort((a, b) => (a.effective < b.effective ? -1 : 1)),
    items: new Map(of('item').map((item) => [item.id, item])),
    overlays: of('overlay'),
    parameters: of('parameters'),
    bases: Object.assign({}, ...vocabularies.map((one) => one.parameters).toReversed()),
    dimensions: Object.assign({}, ...vocabularies.map((one) => one.dimensions).toReversed()),
    units: Object.assign({}, ...vocabularies.map((one) => one.units).toReversed()),
    attributes: Object.assign({}, ...vocabularies.map((one) => one.attributes).toReversed()),
    excludes: vocabularies.flatMap((one) => one.excludes ?? []),
  };
}
