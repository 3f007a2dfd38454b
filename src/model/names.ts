import type { BaseUnit, Catalogue, ItemVersion, Measure, Vocabulary } from './catalogue.ts';
import type { Day } from './day.ts';
import { adds, type Overlay, type OverlayItem } from './overlay.ts';
import type { Text } from './text.ts';

type Called = ReadonlyMap<string, { readonly name: Text }>;

/** What an overlay calls what it brings in. */
export interface OverlayNames {
  readonly id: string;
  readonly title: Text;
  readonly items: ReadonlyMap<
    string,
    {
      readonly addedMeasures: ReadonlyMap<string, MeasureName>;
      readonly addedContent: Called;
      readonly addedGroups: Called;
    }
  >;
  readonly ownItems: ReadonlyMap<
    string,
    {
      readonly name: Text;
      readonly measures: ReadonlyMap<string, MeasureName>;
      readonly content: Called;
      readonly audience: Called;
    }
  >;
}

export type MeasureName = Pick<Measure, 'name' | 'better'>;

/** All that sentences need of a catalogue. */
export interface Names {
  readonly areas: ReadonlyMap<
    string,
    {
      readonly name: Text;
      readonly parent: string | null;
      readonly until: Day | null;
      readonly succeeds: readonly string[];
    }
  >;
  readonly items: ReadonlyMap<string, ItemNames>;
  readonly editions: ReadonlyMap<string, { readonly listed: ReadonlyMap<string, { readonly name: Text | null }> }>;
  readonly vocabulary: VocabularyNames;
  readonly sources: ReadonlyMap<string, { readonly title: Text; readonly number: string | null }>;
  readonly overlays: readonly OverlayNames[];
}

interface ItemNames {
  readonly name: Text;
  readonly measures: ReadonlyMap<string, MeasureName>;
  readonly content: Called;
  readonly audience: Called;
  /** Measures that a later edition brought in have their names there. */
  readonly versions: ReadonlyMap<string, { readonly measures: ReadonlyMap<string, MeasureName> }>;
}

interface VocabularyNames {
  readonly terms: Called;
  readonly departments: Called;
  readonly parameters: Called;
  readonly units: ReadonlyMap<string, Pick<BaseUnit, 'name' | 'count'>>;
  readonly dimensions: ReadonlyMap<string, { readonly name: Text; readonly cells: Called }>;
  readonly attributes: ReadonlyMap<
    string,
    { readonly name: Text; readonly unit: Text | null; readonly values: Called }
  >;
}

/** The names all areas have in common, as plain data. */
export function namesInCommon({ items, editions, vocabulary, sources }: Catalogue): Omit<Names, 'areas' | 'overlays'> {
  return {
    items: mapped(items, (item) => ({
      ...itemNames(item),
      versions: mapped(item.versions, ({ measures }) => ({ measures: measureNames(measures) })),
    })),
    editions: mapped(editions, ({ listed }) => ({ listed: mapped(listed, ({ name }) => ({ name })) })),
    vocabulary: vocabularyNames(vocabulary),
    sources: mapped(sources, ({ title, number }) => ({ title, number })),
  };
}

function vocabularyNames(vocabulary: Vocabulary): VocabularyNames {
  return {
    terms: called(vocabulary.terms),
    departments: called(vocabulary.departments),
    parameters: called(vocabulary.parameters),
    units: mapped(vocabulary.units, ({ name, count }) => ({ name, ...(count === undefined ? {} : { count }) })),
    dimensions: mapped(vocabulary.dimensions, ({ name, cells }) => ({ name, cells: called(cells) })),
    attributes: mapped(vocabulary.attributes, ({ name, unit, values }) => ({ name, unit, values: called(values) })),
  };
}

/** The names of an overlay without the rest of it, as plain data. */
export function namesOf({ id, title, items, ownItems }: Overlay): OverlayNames {
  return {
    id,
    title,
    items: new Map([...items].flatMap(([key, item]) => (adds(item) ? [[key, addedNames(item)]] : []))),
    ownItems: new Map([...ownItems].map(([key, item]) => [key, itemNames(item)])),
  };
}

function addedNames({ addedMeasures, addedContent, addedGroups }: OverlayItem) {
  return {
    addedMeasures: measureNames(addedMeasures),
    addedContent: called(addedContent),
    addedGroups: called(addedGroups),
  };
}

function itemNames({ name, measures, content, audience }: ItemVersion) {
  return { name, measures: measureNames(measures), content: called(content), audience: called(audience) };
}

function measureNames(all: ReadonlyMap<string, Measure>): ReadonlyMap<string, MeasureName> {
  return mapped(all, ({ name, better }) => ({ name, better }));
}

function called(all: Called): Called {
  return mapped(all, ({ name }) => ({ name }));
}

function mapped<T, U>(all: ReadonlyMap<string, T>, to: (one: T) => U): ReadonlyMap<string, U> {
  return new Map([...all].map(([key, one]) => [key, to(one)]));
}
