import { type Catalogue, type Edition, type Item, type ItemVersion, type Measure, NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Overlay } from '../model/overlay.ts';
import { sortedBy } from '../model/sorted-by.ts';
import type { Setting } from './levels.ts';
import { Told } from './told.ts';

/** An item as an area has it: the national or owner's version, with what the areas above and the area itself add. */
export interface LocalItem extends ItemVersion {
  readonly id: string;
  readonly owner: string;
  readonly national: Item;
  /** For each added key, the area that added it. */
  readonly addedBy: ReadonlyMap<string, string>;
}

/** The editions of the national list over time. */
export class Editions {
  /** From the oldest to the newest. */
  readonly all: readonly Edition[];

  constructor(catalogue: Catalogue) {
    this.all = sortedBy(catalogue.editions.values(), ({ effective }) => effective);
  }

  get last(): Edition | null {
    return this.all.at(-1) ?? null;
  }

  /** The edition in force on a day; the first one for days before it. */
  on(day: Day): Edition | null {
    return this.all.findLast((edition) => edition.effective <= day) ?? this.all[0] ?? null;
  }
}

/** An item in all its editions, as all areas have it that add nothing to it: they share this very object. */
export class SharedItem {
  readonly #item: Item;
  readonly #overlays: readonly Overlay[];
  readonly #editions: Editions;
  readonly #versions = new Map<Edition | null, LocalItem>();
  readonly #measures = new Map<string, SharedMeasure>();

  /** `overlays` are those that may add to the item, from the top down. */
  constructor(item: Item, overlays: readonly Overlay[], editions: Editions) {
    this.#item = item;
    this.#overlays = overlays;
    this.#editions = editions;
  }

  in(edition: Edition | null): LocalItem {
    const known = this.#versions.get(edition);
    if (known) return known;
    const version = composed(this.#item, edition, this.#overlays);
    this.#versions.set(edition, version);
    return version;
  }

  measure(key: string): SharedMeasure {
    const known = this.#measures.get(key);
    if (known) return known;
    const measure = new SharedMeasure(this, key, this.#editions);
    this.#measures.set(key, measure);
    return measure;
  }
}

/** One measure of such an item over time. */
export class SharedMeasure {
  readonly #item: SharedItem;
  readonly #key: string;
  readonly #editions: Editions;
  readonly #days = new Map<Day, { readonly measure: Measure | null; readonly floors: readonly Setting[] }>();
  readonly #told = new Map<Measure, Told<null>>();
  /** The area that brought the measure in: the nation, or the locality that added it. */
  readonly owner: string;

  constructor(item: SharedItem, key: string, editions: Editions) {
    this.#item = item;
    this.#key = key;
    this.#editions = editions;
    const latest = item.in(editions.last);
    this.owner = latest.addedBy.get(key) ?? latest.owner;
  }

  /** The measure on a day; one that the edition of the day does not have yet is as the newest has it. */
  on(day: Day): Measure | null {
    return this.#on(day).measure;
  }

  /** What the nation binds everybody to on a day. */
  floors(day: Day): readonly Setting[] {
    return this.#on(day).floors;
  }

  #on(day: Day) {
    const known = this.#days.get(day);
    if (known) return known;
    const now = this.#item.in(this.#editions.on(day));
    const measure = now.measures.get(this.#key) ?? this.#item.in(this.#editions.last).measures.get(this.#key) ?? null;
    const isNational = (now.addedBy.get(this.#key) ?? now.owner) === NATION;
    const found = { measure, floors: measure && isNational ? this.#national(measure, day) : [] };
    this.#days.set(day, found);
    return found;
  }

  #national(measure: Measure, day: Day): readonly Setting[] {
    const told = this.#told.get(measure) ?? new Told(null, measure, NATION);
    this.#told.set(measure, told);
    return [told.on(day), told.before(day)].filter((one) => one !== null).filter(({ binding }) => binding);
  }
}

/** The item as an edition has it: each revision up to that edition applied. */
export function versionFor(item: Item, edition: Edition | null): ItemVersion {
  if (!edition) return item;
  let version: ItemVersion = item;
  for (const [id, later] of item.versions) if (id <= edition.id) version = later;
  return version;
}

function composed(item: Item, edition: Edition | null, overlays: readonly Overlay[]): LocalItem {
  const version = versionFor(item, edition);
  const addedBy = new Map<string, string>();
  const audience = new Map(version.audience);
  const content = new Map(version.content);
  const measures = new Map(version.measures);
  for (const overlay of overlays) {
    const entry = overlay.items.get(item.id);
    if (!entry) continue;
    for (const [target, added] of [
      [audience, entry.addedGroups],
      [content, entry.addedContent],
      [measures, entry.addedMeasures],
    ] as const) {
      for (const [name, one] of added as ReadonlyMap<string, never>) {
        if (target.has(name)) continue;
        (target as Map<string, unknown>).set(name, one);
        addedBy.set(name, overlay.area);
      }
    }
  }
  return { id: item.id, owner: item.owner, national: item, addedBy, ...version, audience, content, measures };
}
