import type { Catalogue } from '../model/catalogue.ts';
import { shortCodes } from './short-code.ts';

const ITEM = 4;
const MEASURE = 3;

/** The short codes of a catalogue: `7K2R` for an item, `7K2R-4FD` for one of its measures. */
export class Codes {
  readonly #items: ReadonlyMap<string, string>;
  readonly #measures = new Map<string, ReadonlyMap<string, string>>();

  constructor({ items, editions, overlays }: Catalogue) {
    const own = overlays.flatMap((overlay) => [...overlay.ownItems.values()]);
    const listed = [...editions.values()].flatMap((edition) => [...edition.listed.keys()]);
    this.#items = shortCodes([...items.keys(), ...listed, ...own.map((item) => item.id)], ITEM, true);
    const keys = new Map<string, Set<string>>();
    const add = (item: string, names: Iterable<string>) => {
      const known = keys.get(item) ?? new Set<string>();
      for (const name of names) known.add(name);
      keys.set(item, known);
    };
    for (const item of [...items.values(), ...own])
      for (const version of [item, ...item.versions.values()]) add(item.id, version.measures.keys());
    for (const overlay of overlays)
      for (const entry of overlay.items.values()) add(entry.id, entry.addedMeasures.keys());
    for (const [item, names] of keys) this.#measures.set(item, shortCodes(names, MEASURE, false));
  }

  item(id: string): string {
    return this.#items.get(id) ?? id;
  }

  measure(item: string, key: string): string {
    return `${this.item(item)}-${this.#measures.get(item)?.get(key) ?? key}`;
  }
}
