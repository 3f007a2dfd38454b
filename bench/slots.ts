import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Level } from '../src/model/catalogue.ts';
import type { Records } from '../src/schema/kinds.ts';

type RawItem = Records['item'];
export type RawMeasure = NonNullable<RawItem['measures']>[string];

/** A measure a locality can speak of. */
export interface Slot {
  readonly item: string;
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly unit: string;
  /** The cells of its breakdown; none where it has none. */
  readonly cells: readonly string[];
  /** The levels it is left to; none where the nation sets it. */
  readonly by: readonly Level[];
  readonly optional: boolean;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** The one figure the nation sets, where it is one plain number. */
  readonly floor: number | null;
}

export interface National {
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly slots: readonly Slot[];
}

/** Every measure of the national list as something to fill in, read from the catalogue itself. */
export function national(catalog: string): National {
  const items = yamlIn<RawItem>(join(catalog, 'national/items'));
  const dimensions = Object.assign(
    {},
    ...yamlIn<Records['vocabulary']>(join(catalog, 'vocabulary')).map((one) => one.dimensions ?? {}),
  ) as NonNullable<Records['vocabulary']['dimensions']>;
  return {
    items: items.map(({ id, name }) => ({ id, name: zh(name) })),
    slots: items.flatMap((item) =>
      Object.entries(item.measures ?? {})
        .filter(([, measure]) => measure.fixed === undefined)
        .map(([key, measure]) => slot(item.id, key, measure, Object.keys(dimensions[measure.by ?? '']?.cells ?? {}))),
    ),
  };
}

function yamlIn<T>(folder: string): T[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as T);
}

function slot(item: string, key: string, measure: RawMeasure, cells: readonly string[]): Slot {
  const { decide } = measure;
  return {
    item,
    key,
    name: zh(measure.name),
    type: measure.type,
    unit: measure.unit ?? '',
    cells,
    by: decide ? ([decide.by].flat() as readonly Level[]) : [],
    optional: decide?.optional ?? false,
    lowest: number(decide?.limits?.ge),
    highest: number(decide?.limits?.le),
    floor: decide || cells.length > 0 ? null : plainFigure(measure.floor),
  };
}

/** The last value of a floor, if all its values are plain whole numbers. */
function plainFigure(floor: RawMeasure['floor']): number | null {
  const values = [floor ?? null]
    .flat()
    .map((one) => (one && typeof one === 'object' && 'value' in one ? one.value : one));
  return values.length === 1 ? number(values[0]) : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

function zh(text: string | { readonly zh: string }): string {
  return typeof text === 'string' ? text : text.zh;
}
