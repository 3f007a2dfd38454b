import { type Catalogue, type Edition, type Item, type ItemVersion, type Measure, NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { LocalSeries, Overlay, OverlayItem } from '../model/overlay.ts';
import type { DatedValue } from '../model/value.ts';
import { AreaTree } from './areas.ts';
import type { Setting } from './levels.ts';
import { valuesOn } from './setting.ts';

/** An item as an area has it: the national or owner's version, with what the areas above and the area itself add. */
export interface LocalItem extends ItemVersion {
  readonly id: string;
  readonly owner: string;
  readonly national: Item;
  /** For each added key, the area that added it. */
  readonly addedBy: ReadonlyMap<string, string>;
}

/** What is in force where and when, who set it, and the floors above it. Answers only; it never changes the catalogue. */
export class Resolver {
  readonly catalogue: Catalogue;
  readonly tree: AreaTree;
  readonly #byArea = new Map<string, Overlay[]>();
  readonly #byId: ReadonlyMap<string, Overlay>;
  readonly #editions: readonly Edition[];
  readonly #replacedOn = new Map<string, Day | null>();
  /** By edition, then area, then item. */
  readonly #items = new Map<Edition | null, Map<string, Map<string, LocalItem | null>>>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.tree = new AreaTree(catalogue.areas);
    this.#editions = [...catalogue.editions.values()].toSorted((a, b) => (a.effective < b.effective ? -1 : 1));
    this.#byId = new Map(catalogue.overlays.map((one) => [one.id, one]));
    for (const overlay of catalogue.overlays) {
      this.#byArea.set(overlay.area, [...this.overlaysOf(overlay.area), overlay]);
      if (overlay.replaces && this.replaces(overlay, overlay.replaces)) {
        this.#replacedOn.set(overlay.replaces, overlay.effective ?? overlay.issued);
      }
    }
  }

  /** Whether an overlay may stand in for another: of its own area, not itself, and not by way of a circle. */
  replaces(overlay: Overlay, id: string): boolean {
    const seen = new Set([overlay.id]);
    for (let next: string | null = id; next !== null; next = this.overlay(next)?.replaces ?? null) {
      if (seen.has(next)) return false;
      seen.add(next);
    }
    return this.overlay(id)?.area === overlay.area;
  }

  /** The overlay of an id; null where there is none. */
  overlay(id: string): Overlay | null {
    return this.#byId.get(id) ?? null;
  }

  /** Editions from the oldest to the newest. */
  get editions(): readonly Edition[] {
    return this.#editions;
  }

  /** The edition in force on a day; the first one for days before it. */
  editionOn(day: Day): Edition | null {
    return this.#editions.findLast((edition) => edition.effective <= day) ?? this.#editions[0] ?? null;
  }

  overlaysOf(area: string): readonly Overlay[] {
    return this.#byArea.get(area) ?? [];
  }

  /** The overlays of an area and of all it has come from, its own last: what they added is still promised here. */
  #withPredecessors(area: string): readonly Overlay[] {
    return this.tree
      .lineage(area)
      .toReversed()
      .flatMap((code) => this.overlaysOf(code));
  }

  /** The overlays that stand for an area on a day: its own, else those of all it came from; none where one of these has none. */
  standing(area: string, day: Day, seen: ReadonlySet<string> = new Set()): readonly Overlay[] {
    const own = this.overlaysOf(area).filter((overlay) => this.stands(overlay, day));
    if (own.length > 0 || seen.has(area)) return own;
    const before = this.tree.predecessors(area, day).map((code) => this.standing(code, day, new Set([...seen, area])));
    return before.some((one) => one.length === 0) ? [] : before.flat();
  }

  /** The day from which a successor stands in for an overlay; null where there is none. */
  replacedOn(overlay: Overlay): Day | null {
    return this.#replacedOn.get(overlay.id) ?? null;
  }

  /** Whether an overlay stands on a day: not replaced, not repealed. Past its expiry its last values stay binding. */
  stands(overlay: Overlay, day: Day): boolean {
    const replaced = this.replacedOn(overlay);
    return !(replaced !== null && replaced <= day) && !(overlay.repealed !== null && overlay.repealed <= day);
  }

  /** An item for an area in an edition; null where neither the nation nor an area of the chain has it. */
  itemAt(area: string, id: string, edition: Edition | null): LocalItem | null {
    const items = inner(inner(this.#items, edition), area);
    const known = items.get(id);
    if (known !== undefined) return known;
    // Areas that stand above one another in a circle are reported elsewhere; here they must only come to an end.
    items.set(id, null);
    const found = this.#compose(area, id, edition);
    items.set(id, found);
    return found;
  }

  /** An area that adds nothing of its own has the very item of the area above it. */
  #compose(area: string, id: string, edition: Edition | null): LocalItem | null {
    const parent = this.tree.ancestors(area).at(-1);
    const own = this.#withPredecessors(area);
    const isChain = this.tree.get(area) !== null;
    const above = parent ? this.itemAt(parent.code, id, edition) : this.#asListed(id, edition);
    if (!isChain || (above && !own.some((overlay) => adds(overlay.items.get(id))))) return above;
    return this.#composeWhole(area, id, edition);
  }

  #asListed(id: string, edition: Edition | null): LocalItem | null {
    const item = this.catalogue.items.get(id);
    return item ? { ...versionFor(item, edition), id, owner: item.owner, national: item, addedBy: new Map() } : null;
  }

  #composeWhole(area: string, id: string, edition: Edition | null): LocalItem | null {
    const overlays = this.tree.chain(area).flatMap((one) => this.#withPredecessors(one.code));
    const item = this.catalogue.items.get(id) ?? overlays.flatMap((overlay) => overlay.ownItems.get(id) ?? [])[0];
    if (!item) return null;
    const version = versionFor(item, edition);
    const addedBy = new Map<string, string>();
    const audience = new Map(version.audience);
    const content = new Map(version.content);
    const measures = new Map(version.measures);
    for (const overlay of overlays) {
      const entry = overlay.items.get(id);
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
    return { ...version, id, owner: item.owner, national: item, audience, content, measures, addedBy };
  }

  /** The items an area can speak of: the national list and the own items of its chain. */
  itemIds(area: string): ReadonlySet<string> {
    const own = this.tree
      .chain(area)
      .flatMap((one) => this.#withPredecessors(one.code).flatMap((overlay) => [...overlay.ownItems.keys()]));
    return new Set([...this.catalogue.items.keys(), ...own]);
  }

  /** The measure as an area has it on a day. */
  measureAt(area: string, item: string, key: string, day: Day): Measure | null {
    return (
      this.itemAt(area, item, this.editionOn(day))?.measures.get(key) ??
      this.itemAt(area, item, this.#editions.at(-1) ?? null)?.measures.get(key) ??
      null
    );
  }

  /** What the nation, or the owner of the item, sets on a day; null for a slot left open or a value not yet in force. */
  national(measure: Measure, owner: string, day: Day): Setting | null {
    const values = valuesOn(measure.series, owner, day);
    return values ? { by: owner, overlay: null, binding: measure.binds === 'descendants', ...values } : null;
  }

  /** What an area itself has set on a day; of several overlays the one that replaces the others wins. */
  own(area: string, item: string, key: string, day: Day): Setting | null {
    for (const { overlay, local } of this.writers(area, item, key).toReversed()) {
      if (!this.stands(overlay, day)) continue;
      const values = valuesOn(local.series, area, day);
      if (values) return { by: area, overlay: overlay.id, binding: local.binds === 'descendants', ...values };
    }
    return null;
  }

  /** The overlays of an area that set a measure, replaced ones first. */
  writers(
    area: string,
    item: string,
    key: string,
  ): readonly { readonly overlay: Overlay; readonly local: Pick<LocalSeries, 'series' | 'binds' | 'at'> }[] {
    const found = this.overlaysOf(area).flatMap((overlay) => {
      const entry = overlay.items.get(item);
      const local = entry?.sets.get(key) ?? entry?.addedMeasures.get(key) ?? ownMeasure(overlay, item, key);
      return local ? [{ overlay, local }] : [];
    });
    if (found.length < 2) return found;
    return found.toSorted(
      (a, b) => Number(a.overlay.replaces === b.overlay.id) - Number(b.overlay.replaces === a.overlay.id),
    );
  }

  /** The binding values above an area on a day, from the top down: the floor is the list of them all. */
  above(area: string, item: string, key: string, day: Day): readonly Setting[] {
    const found: (Setting | null)[] = [];
    const measure = this.measureAt(area, item, key, day);
    const owner =
      this.itemAt(area, item, this.editionOn(day))?.addedBy.get(key) ?? this.catalogue.items.get(item)?.owner ?? null;
    if (measure && owner === NATION) {
      found.push(this.national(measure, NATION, day), this.#before(measure, NATION, day));
    }
    for (const ancestor of this.tree.ancestors(area)) {
      found.push(this.own(ancestor.code, item, key, day), this.#ownBefore(ancestor.code, item, key, day));
      found.push(...this.takenOver(ancestor.code, item, key, day));
    }
    // What an area took over it owes itself, whether or not those below it were bound.
    found.push(...this.takenOver(area, item, key, day).map((setting) => ({ ...setting, binding: true })));
    return found.filter((setting) => setting?.binding === true) as Setting[];
  }

  /** What an area took over from those it came from: each of their values, until it sets one of its own. */
  takenOver(area: string, item: string, key: string, day: Day): readonly Setting[] {
    return this.own(area, item, key, day) ? [] : this.before(area, item, key, day);
  }

  /** What those an area came from have set last, whatever it has set itself. */
  before(area: string, item: string, key: string, day: Day, seen: ReadonlySet<string> = new Set()): readonly Setting[] {
    if (seen.has(area)) return [];
    return this.tree.predecessors(area, day).flatMap((code) => {
      const own = this.own(code, item, key, day);
      return own ? [own] : this.before(code, item, key, day, new Set([...seen, area]));
    });
  }

  /** What stood before a value of which only the month or year is known: until that has passed, either may be in force. */
  #before(measure: Pick<Measure, 'series' | 'binds'>, owner: string, day: Day): Setting | null {
    const firm = measure.series.filter((entry) => !isUnsettled(entry, day));
    if (firm.length === measure.series.length) return null;
    const values = valuesOn(firm, owner, day);
    return values ? { by: owner, overlay: null, binding: measure.binds === 'descendants', ...values } : null;
  }

  #ownBefore(area: string, item: string, key: string, day: Day): Setting | null {
    const own = this.own(area, item, key, day);
    const writer = this.writers(area, item, key).find(({ overlay }) => overlay.id === own?.overlay);
    const before = writer ? this.#before(writer.local, area, day) : null;
    return before ? { ...before, overlay: own?.overlay ?? null } : null;
  }

  /** Every day on which something about a measure may change for an area; relative bases included. */
  breakpoints(area: string, item: string, key: string, seen: Set<string> = new Set()): ReadonlySet<Day> {
    const days = new Set<Day>();
    const address = `${area}|${item}#${key}`;
    if (seen.has(address)) return days;
    seen.add(address);
    const series: DatedValue[] = [];
    const national = this.catalogue.items.get(item);
    if (national) {
      for (const version of [national, ...national.versions.values()])
        series.push(...(version.measures.get(key)?.series ?? []));
    }
    for (const code of this.tree.chain(area).flatMap((one) => this.tree.lineage(one.code))) {
      for (const { overlay, local } of this.writers(code, item, key)) {
        series.push(...local.series);
        for (const day of [this.replacedOn(overlay), overlay.repealed]) if (day) days.add(day);
      }
      const { from = null, until = null } = this.tree.get(code) ?? {};
      for (const day of [from, until]) if (day) days.add(day);
    }
    for (const edition of this.#editions) days.add(edition.effective);
    for (const entry of series) {
      if (entry.from) days.add(entry.from);
      const settled = settledFrom(entry);
      if (settled) days.add(settled);
      for (const quantity of [entry.flat, ...entry.cells.values()]) {
        if (quantity?.flat.form === 'relative') this.#baseDays(area, quantity.flat.of, quantity.flat.at, days, seen);
      }
    }
    return days;
  }

  #baseDays(area: string, of: string, at: string, days: Set<Day>, seen: Set<string>): void {
    if (of.startsWith('area.')) {
      for (const code of this.tree.chain(area).flatMap((one) => this.tree.lineage(one.code))) {
        for (const entry of this.catalogue.parameters.get(`${code}.${of.slice(5)}`)?.series ?? [])
          if (entry.from) days.add(entry.from);
      }
      return;
    }
    const [item = '', key = ''] = of.split('#');
    if (key)
      for (const day of this.breakpoints(at === 'here' || at === 'above' ? area : at, item, key, seen)) days.add(day);
  }
}

function ownMeasure(overlay: Overlay, item: string, key: string): Pick<LocalSeries, 'series' | 'binds' | 'at'> | null {
  const measure = overlay.ownItems.get(item)?.measures.get(key);
  return measure && measure.series.length > 0 ? measure : null;
}

/** The day on which a value known by its month or year only is sure to be in force; null where its day is known. */
function settledFrom({ from, precision }: DatedValue): Day | null {
  if (from === null || (precision !== 'month' && precision !== 'year')) return null;
  const [year = '', month = ''] = from.split('-');
  if (precision === 'year' || month === '12') return `${Number(year) + 1}-01-01`;
  return `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
}

/** Whether a value may or may not have begun on a day. */
export function isUnsettled(entry: DatedValue, day: Day): boolean {
  const settled = settledFrom(entry);
  return settled !== null && entry.from !== null && entry.from <= day && day < settled;
}

/** The map within a map, made when first asked for. */
function inner<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = maps.get(key) ?? new Map<L, V>();
  maps.set(key, known);
  return known;
}

function adds(entry: OverlayItem | undefined): boolean {
  return entry !== undefined && entry.addedGroups.size + entry.addedContent.size + entry.addedMeasures.size > 0;
}

/** The item as an edition has it: each revision up to that edition applied. */
export function versionFor(item: Item, edition: Edition | null): ItemVersion {
  if (!edition) return item;
  let version: ItemVersion = item;
  for (const [id, later] of item.versions) if (id <= edition.id) version = later;
  return version;
}
