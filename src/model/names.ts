import type { Catalogue, ContentElement, Group, Item, Measure } from './catalogue.ts';
import type { Overlay, OverlayItem } from './overlay.ts';
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
export interface Names extends Pick<Catalogue, 'areas' | 'items' | 'editions' | 'vocabulary'> {
  readonly overlays: readonly OverlayNames[];
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

function adds({ addedMeasures, addedContent, addedGroups }: OverlayItem): boolean {
  return addedMeasures.size + addedContent.size + addedGroups.size > 0;
}

function addedNames({ addedMeasures, addedContent, addedGroups }: OverlayItem) {
  return {
    addedMeasures: measureNames(addedMeasures),
    addedContent: called(addedContent),
    addedGroups: called(addedGroups),
  };
}

function itemNames({ name, measures, content, audience }: Item) {
  return { name, measures: measureNames(measures), content: called(content), audience: called(audience) };
}

function measureNames(all: ReadonlyMap<string, Measure>): ReadonlyMap<string, MeasureName> {
  return new Map([...all].map(([key, { name, better }]) => [key, { name, better }]));
}

function called(all: ReadonlyMap<string, ContentElement | Group>): Called {
  return new Map([...all].map(([key, { name }]) => [key, { name }]));
}
