import type { Area } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { adds, bringsIn, type Overlay } from '../model/overlay.ts';
import { withOne } from '../model/short-list.ts';
import { type Breaks, withBreaks } from './breaks.ts';
import { SharedItem } from './local-item.ts';
import type { Resolver } from './resolver.ts';
import { Slot } from './slot.ts';
import { Told, type Written } from './told.ts';

/** One area in its line: its overlays, who stands above it, and what it makes of items and measures, each found once. */
export class Place {
  readonly resolver: Resolver;
  readonly code: string;
  /** Null where the area is not registered. */
  readonly area: Area | null;
  /** The area above; null for those right below the nation. */
  readonly above: Place | null;
  readonly overlays: readonly Overlay[];
  /** The overlays of the area and of all it has come from, its own last: what they added is still promised here. */
  readonly #inherited: readonly Overlay[];
  readonly #isBelowNation: boolean;
  /** The area in whose hands the items are: the nearest in the line that adds anything; null for the nation. */
  readonly #author: Place | null;
  /** The days on which the area begins and ends. */
  readonly #bounds: readonly (Day | null)[];
  readonly #items = new Map<string, SharedItem | null>();
  readonly #slots = new Map<string, Map<string, Slot>>();
  #itemIds: ReadonlySet<string> | null = null;

  constructor(resolver: Resolver, code: string) {
    const { tree } = resolver;
    this.resolver = resolver;
    this.code = code;
    this.area = tree.get(code);
    this.#isBelowNation = tree.chain(code).length > 0;
    this.above = nearestAbove(resolver, code);
    this.overlays = resolver.overlaysOf(code);
    this.#inherited = tree
      .lineage(code)
      .toReversed()
      .flatMap((one) => resolver.overlaysOf(one));
    const isAuthor = this.#isBelowNation && this.#inherited.some(bringsIn);
    this.#author = isAuthor ? this : this.above ? this.above.#author : null;
    this.#bounds = this.area ? [this.area.from, this.area.until] : [];
  }

  /** An item as the area has it; the very one of the area above where it adds nothing of its own. */
  item(id: string): SharedItem | null {
    if (this.#author === null) return this.resolver.listed(id);
    if (this.#author !== this) return this.#author.item(id);
    const known = this.#items.get(id);
    if (known !== undefined) return known;
    const found = this.#composed(id);
    this.#items.set(id, found);
    return found;
  }

  #composed(id: string): SharedItem | null {
    const above = this.above ? this.above.item(id) : this.resolver.listed(id);
    const entries = this.#inherited.flatMap((one) => one.items.get(id) ?? []);
    if (above && !entries.some(adds)) return above;
    const overlays = this.#overlaysInLine();
    const item = this.resolver.catalogue.items.get(id) ?? overlays.flatMap((one) => one.ownItems.get(id) ?? [])[0];
    return item ? new SharedItem(item, overlays, this.resolver.calendar) : null;
  }

  #overlaysInLine(): readonly Overlay[] {
    return [...(this.above ? this.above.#overlaysInLine() : []), ...this.#inherited];
  }

  /** The items the area can speak of: the national list and the own items of its line. */
  get itemIds(): ReadonlySet<string> {
    this.#itemIds ??= this.#collectIds();
    return this.#itemIds;
  }

  #collectIds(): ReadonlySet<string> {
    const above = this.above ? this.above.itemIds : this.resolver.listedIds;
    const own = this.#isBelowNation ? this.#inherited.flatMap((one) => [...one.ownItems.keys()]) : [];
    return own.length === 0 ? above : new Set([...above, ...own]);
  }

  /** Whether the area, or one it came from, may have said anything of an item. */
  speaksOf(item: string): boolean {
    return this.succeeds || this.overlays.some((one) => one.items.has(item) || one.ownItems.has(item));
  }

  get succeeds(): boolean {
    return this.area !== null && this.area.succeeds.length > 0;
  }

  slot(item: string, key: string): Slot {
    const slots = this.#slots.get(item) ?? new Map<string, Slot>();
    if (slots.size === 0) this.#slots.set(item, slots);
    const known = slots.get(key);
    if (known) return known;
    const slot = new Slot(this, item, key);
    slots.set(key, slot);
    return slot;
  }

  /** What the nearest area above that may have said anything of a measure has for it. */
  slotAbove(item: string, key: string): Slot | null {
    let place = this.above;
    while (place && !place.speaksOf(item)) place = place.above;
    return place ? place.slot(item, key) : null;
  }

  /** What the overlays of the area say of a measure, replaced ones first. */
  writers(item: string, key: string): readonly Told<Overlay>[] {
    let found: Told<Overlay>[] = [];
    for (const overlay of this.overlays) {
      const written = writtenIn(overlay, item, key);
      if (written) found = withOne(found, new Told(overlay, written, this.code, this.resolver.standsUntil(overlay)));
    }
    if (found.length < 2) return found;
    return found.sort(
      (a, b) => Number(a.overlay.replaces === b.overlay.id) - Number(b.overlay.replaces === a.overlay.id),
    );
  }

  /** When a measure may change here: what is known above, and what the area and those it came from add to it. */
  breaks(item: string, key: string): Breaks {
    let breaks = this.above ? this.above.#knownBreaks(item, key) : this.resolver.nationalBreaks(item, key);
    if (!this.#isBelowNation) return breaks;
    for (const one of this.#lineage()) {
      breaks = withBreaks(breaks, one.#bounds);
      for (const { overlay, local } of one.speaksOf(item) ? one.slot(item, key).writers : [])
        breaks = withBreaks(breaks, [this.resolver.replacedOn(overlay), overlay.repealed], local.series);
    }
    return breaks;
  }

  #lineage(): readonly Place[] {
    return this.succeeds ? this.resolver.tree.lineage(this.code).map((code) => this.resolver.place(code)) : [this];
  }

  #knownBreaks(item: string, key: string): Breaks {
    return this.speaksOf(item) ? this.slot(item, key).breaks : this.breaks(item, key);
  }
}

/** The area above, nation left out. In a circle, which is reported elsewhere, nobody stands above anybody. */
function nearestAbove(resolver: Resolver, code: string): Place | null {
  const above = resolver.tree.chain(code).at(-2);
  if (!above || resolver.tree.chain(above.code).some((one) => one.code === code)) return null;
  return resolver.place(above.code);
}

/** What an overlay says of a measure: of one above it, one it adds, or one of an item of its own. */
function writtenIn(overlay: Overlay, item: string, key: string): Written | null {
  const entry = overlay.items.get(item);
  const written = entry?.sets.get(key) ?? entry?.addedMeasures.get(key);
  if (written) return written;
  const own = overlay.ownItems.get(item)?.measures.get(key);
  return own && own.series.length > 0 ? own : null;
}
