import type { Catalogue } from '../model/catalogue.ts';
import { grouped } from '../model/grouped.ts';
import { allMeasures } from './all-measures.ts';
import { shortCodes } from './short-code.ts';

const ITEM = 4;
const MEASURE = 3;

/** The short codes of a catalogue: `7K2R` for an item, `7K2R-4FD` for one of its measures. */
export class Codes {
  readonly #items: ReadonlyMap<string, string>;
  readonly #measures = new Map<string, ReadonlyMap<string, string>>();

  constructor(catalogue: Catalogue) {
    const { items, editions, overlays } = catalogue;
    const own = overlays.flatMap((overlay) => [...overlay.ownItems.values()]);
    const listed = [...editions.values()].flatMap((edition) => [...edition.listed.keys()]);
    this.#items = shortCodes([...items.keys(), ...listed, ...own.map((item) => item.id)], ITEM, true);
    for (const [item, measures] of grouped(allMeasures(catalogue).values(), (one) => one.item)) {
      const keys = measures.map(({ key }) => key);
      this.#measures.set(item, shortCodes(keys, MEASURE, false));
    }
  }

  item(id: string): string {
    return this.#items.get(id) ?? id;
  }

  measure(item: string, key: string): string {
    return `${this.item(item)}-${this.#measures.get(item)?.get(key) ?? key}`;
  }
}
