import type { Catalogue, Dimension, Edition, Measure } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { begins, type Overlay } from '../model/overlay.ts';
import { AreaTree } from './areas.ts';
import { type Breaks, NEVER, withBreaks } from './breaks.ts';
import { MOST_STEPS, type Setting } from './levels.ts';
import { Editions, type LocalItem, SharedItem } from './local-item.ts';
import { Place } from './place.ts';
import type { LeftBelow, Slot } from './slot.ts';
import { Told } from './told.ts';

/** One measure of one area. */
interface OneMeasure {
  readonly area: string;
  readonly item: string;
  readonly key: string;
}

/**
 * Who owes a level; `owner` is null where it lies below the area. `left`: who has left it to them, and where that is written; `by`:
 * these and all who had left it to them, from the top down.
 */
export interface Duty {
  readonly owner: string | null;
  readonly left: LeftBelow | null;
  readonly by: readonly string[];
}

/** What is in force where and when, who set it, and the floors above it. Answers only; it never changes the catalogue. */
export class Resolver {
  readonly catalogue: Catalogue;
  readonly #common: Common;
  readonly #byArea = new Map<string, Overlay[]>();
  readonly #byId: ReadonlyMap<string, Overlay>;
  readonly #replacedOn = new Map<string, Day | null>();
  readonly #places = new Map<string, Place>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.#common = commonOf(catalogue);
    this.#byId = new Map(catalogue.overlays.map((one) => [one.id, one]));
    for (const overlay of catalogue.overlays) {
      this.#byArea.set(overlay.area, [...this.overlaysOf(overlay.area), overlay]);
      if (overlay.replaces && this.replaces(overlay, overlay.replaces)) {
        this.#replacedOn.set(overlay.replaces, begins(overlay));
      }
    }
  }

  get tree(): AreaTree {
    return this.#common.tree;
  }

  get calendar(): Editions {
    return this.#common.calendar;
  }

  /** The items of the national list. */
  get listedIds(): ReadonlySet<string> {
    return this.#common.listedIds;
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

  /** By what a setting is broken down; null where it is for all, or by something that is not known. */
  dimensionOf({ dimension }: Pick<Setting, 'dimension'>): Dimension | null {
    return dimension === null ? null : (this.catalogue.vocabulary.dimensions.get(dimension) ?? null);
  }

  /** Editions from the oldest to the newest. */
  get editions(): readonly Edition[] {
    return this.calendar.all;
  }

  /** The edition in force on a day; the first one for days before it. */
  editionOn(day: Day): Edition | null {
    return this.calendar.on(day);
  }

  overlaysOf(area: string): readonly Overlay[] {
    return this.#byArea.get(area) ?? [];
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

  /** The day from which an overlay is replaced or repealed; null where it stands for good. */
  standsUntil(overlay: Overlay): Day | null {
    const replaced = this.replacedOn(overlay);
    const { repealed } = overlay;
    return replaced === null || (repealed !== null && repealed < replaced) ? repealed : replaced;
  }

  /** Whether an overlay stands on a day: not replaced, not repealed. Past its expiry its last values stay binding. */
  stands(overlay: Overlay, day: Day): boolean {
    const until = this.standsUntil(overlay);
    return until === null || day < until;
  }

  /** An area in its line. */
  place(area: string): Place {
    const known = this.#places.get(area);
    if (known) return known;
    const place = new Place(this, area);
    this.#places.set(area, place);
    return place;
  }

  /** An item of the national list, as all areas have it that add nothing to it. */
  listed(id: string): SharedItem | null {
    const { listed } = this.#common;
    const known = listed.get(id);
    if (known) return known;
    const item = this.catalogue.items.get(id);
    if (!item) return null;
    const shared = new SharedItem(item, [], this.calendar);
    listed.set(id, shared);
    return shared;
  }

  /** An item for an area in an edition; null where neither the nation nor an area of the chain has it. */
  itemAt(area: string, id: string, edition: Edition | null): LocalItem | null {
    return this.place(area).item(id)?.in(edition) ?? null;
  }

  /** An item for an area in the newest edition, which a record may speak of before it is in force. */
  newestItem(area: string, id: string): LocalItem | null {
    return this.itemAt(area, id, this.calendar.last);
  }

  /** The items an area can speak of: the national list and the own items of its chain. */
  itemIds(area: string): ReadonlySet<string> {
    return this.place(area).itemIds;
  }

  /** The measure as an area has it on a day. */
  measureAt(area: string, item: string, key: string, day: Day): Measure | null {
    return this.place(area).item(item)?.measure(key).on(day) ?? null;
  }

  /** What the nation, or the owner of the item, sets on a day; null for a slot left open or a value not yet in force. */
  national(measure: Measure, owner: string, day: Day): Setting | null {
    return new Told(null, measure, owner).on(day);
  }

  /** One measure of one area over time. */
  slot(area: string, item: string, key: string): Slot {
    return this.place(area).slot(item, key);
  }

  /** The same, where the area or one it came from may have said anything of it. */
  #spoken(area: string, item: string, key: string): Slot | null {
    const place = this.place(area);
    return place.speaksOf(item) ? place.slot(item, key) : null;
  }

  /** What an area itself has set on a day; of several overlays the one that replaces the others wins. */
  own(area: string, item: string, key: string, day: Day): Setting | null {
    return this.#spoken(area, item, key)?.own(day) ?? null;
  }

  /** By what an area leaves a measure to those below on a day; null where it does not. */
  left(area: string, item: string, key: string, day: Day): LeftBelow | null {
    return this.#spoken(area, item, key)?.left(day) ?? null;
  }

  /**
   * Who owes a level that is left to localities: whoever it falls to first may leave it to those below, as far as they are
   * among the levels that may set it, and so may these.
   */
  duty(area: string, measure: Measure, day: Day): Duty {
    const by = measure.decide?.by ?? [];
    let duty: Duty = { owner: this.tree.owes(area, by), left: null, by: [] };
    while (duty.owner !== null) {
      const { owner } = duty;
      const left = this.left(owner, measure.item, measure.key, day);
      const next = left ? this.tree.passedOn(area, owner, by, left.entry.decidedBy ?? []) : owner;
      if (next === owner) return duty;
      duty = { owner: next, left, by: [...duty.by, owner] };
    }
    return duty;
  }

  /** The overlays of an area that set a measure, replaced ones first. */
  writers(area: string, item: string, key: string): readonly Told<Overlay>[] {
    return this.#spoken(area, item, key)?.writers ?? [];
  }

  /** The binding values above an area on a day, from the top down: the floor is the list of them all. */
  above(area: string, item: string, key: string, day: Day): readonly Setting[] {
    return this.slot(area, item, key).above(day);
  }

  /** What an area took over from those it came from: each of their values, until it sets one of its own. */
  takenOver(area: string, item: string, key: string, day: Day): readonly Setting[] {
    return this.#spoken(area, item, key)?.takenOver(day) ?? [];
  }

  /** What those an area came from have set last, whatever it has set itself. */
  before(area: string, item: string, key: string, day: Day): readonly Setting[] {
    return this.#spoken(area, item, key)?.before(day) ?? [];
  }

  /** When a measure of the national list may change by what the nation says; an edition may change anything. */
  nationalBreaks(item: string, key: string): Breaks {
    const { national } = this.#common;
    const known = national.get(item)?.get(key);
    if (known) return known;
    const breaks = this.#findBreaks(item, key);
    national.set(item, (national.get(item) ?? new Map<string, Breaks>()).set(key, breaks));
    return breaks;
  }

  #findBreaks(id: string, key: string): Breaks {
    const item = this.catalogue.items.get(id);
    const versions = item ? [item, ...item.versions.values()] : [];
    const series = versions.flatMap((version) => version.measures.get(key)?.series ?? []);
    return withBreaks(
      NEVER,
      this.editions.map((edition) => edition.effective),
      series,
    );
  }

  /** Every day on which something about a measure may change for an area, in order; relative bases included. */
  breakpoints(area: string, item: string, key: string): readonly Day[] {
    const { days, bases } = this.slot(area, item, key).breaks;
    if (bases.length === 0) return days;
    return this.#withBases({ area, item, key });
  }

  /** Ring by ring: what rests on more values than anybody can tell has no days of those beyond. */
  #withBases(asked: OneMeasure): readonly Day[] {
    const days = new Set<Day>();
    const seen = new Set<Slot>();
    let ring = [asked];
    for (let step = 0; step <= MOST_STEPS && ring.length > 0; step++) {
      const next: OneMeasure[] = [];
      for (const { area, item, key } of ring) {
        const slot = this.slot(area, item, key);
        if (seen.has(slot)) continue;
        seen.add(slot);
        for (const day of slot.breaks.days) days.add(day);
        for (const { of, at } of slot.breaks.bases) {
          if (of.startsWith('area.')) this.#parameterDays(area, of.slice(5), days);
          const [base = '', baseKey = ''] = of.split('#');
          if (baseKey) next.push({ area: at === 'here' || at === 'above' ? area : at, item: base, key: baseKey });
        }
      }
      ring = next;
    }
    return [...days].sort();
  }

  #parameterDays(area: string, id: string, days: Set<Day>): void {
    for (const code of this.tree.chain(area).flatMap((one) => this.tree.lineage(one.code)))
      for (const { from } of this.catalogue.parameters.get(`${code}.${id}`)?.series ?? []) if (from) days.add(from);
  }
}

/** What rests on the shared records alone. */
interface Common {
  readonly of: Pick<Catalogue, 'areas' | 'editions' | 'items'>;
  readonly tree: AreaTree;
  readonly calendar: Editions;
  readonly listedIds: ReadonlySet<string>;
  readonly listed: Map<string, SharedItem>;
  readonly national: Map<string, Map<string, Breaks>>;
}

/** The branches of a workspace are catalogues of their own over the very same shared records. */
const commons = new WeakMap<Catalogue['items'], Common>();

function commonOf(catalogue: Catalogue): Common {
  const { areas, editions, items } = catalogue;
  const known = commons.get(items);
  if (known && known.of.areas === areas && known.of.editions === editions) return known;
  const made = {
    of: { areas, editions, items },
    tree: new AreaTree(areas),
    calendar: new Editions(catalogue),
    listedIds: new Set(items.keys()),
    listed: new Map(),
    national: new Map(),
  };
  commons.set(items, made);
  return made;
}
