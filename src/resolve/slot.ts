import type { Day } from '../model/day.ts';
import type { Overlay } from '../model/overlay.ts';
import type { DatedValue } from '../model/value.ts';
import type { Breaks } from './breaks.ts';
import type { Setting } from './levels.ts';
import type { SharedMeasure } from './local-item.ts';
import type { Place } from './place.ts';
import type { Told } from './told.ts';

/** An area that leaves a level to those below, and where it says so. */
export interface LeftBelow {
  readonly by: string;
  readonly overlay: string;
  readonly entry: DatedValue;
}

/** One measure of one area over time: what the area has set, and what binds it and those below. */
export class Slot {
  /** What the overlays of the area say of the measure, replaced ones first. */
  readonly writers: readonly Told<Overlay>[];
  readonly #place: Place;
  readonly #item: string;
  readonly #key: string;
  #handedDown: Map<Day, readonly Setting[]> | null = null;
  #measure: SharedMeasure | null | undefined;
  #above: Slot | null | undefined;
  #breaks: Breaks | undefined;

  constructor(place: Place, item: string, key: string) {
    this.writers = place.writers(item, key);
    this.#place = place;
    this.#item = item;
    this.#key = key;
  }

  /** The measure as the area has it; null where it has no such item. */
  get measure(): SharedMeasure | null {
    if (this.#measure === undefined) this.#measure = this.#place.item(this.#item)?.measure(this.#key) ?? null;
    return this.#measure;
  }

  /** When the measure may change here, the bases of relative values apart. */
  get breaks(): Breaks {
    this.#breaks ??= this.#place.breaks(this.#item, this.#key);
    return this.#breaks;
  }

  /** What the area itself has set on a day; of several overlays the one that replaces the others wins. */
  own(day: Day): Setting | null {
    for (let index = this.writers.length - 1; index >= 0; index--) {
      const setting = this.writers[index]?.on(day);
      if (setting) return setting;
    }
    return null;
  }

  /** By what the area leaves the level to those below on a day; null where it does not. */
  left(day: Day): LeftBelow | null {
    for (let index = this.writers.length - 1; index >= 0; index--) {
      const writer = this.writers[index];
      const entry = writer?.leaves(day);
      if (writer && entry) return { by: this.#place.code, overlay: writer.overlay.id, entry };
      if (entry === null) return null;
    }
    return null;
  }

  /** What the area took over from those it came from: each of their values, until it sets one of its own. */
  takenOver(day: Day): readonly Setting[] {
    return this.#place.succeeds && !this.own(day) ? this.before(day) : NOTHING;
  }

  /** What those the area came from have set last, whatever it has set itself. */
  before(day: Day, seen: ReadonlySet<Slot> = new Set()): readonly Setting[] {
    if (seen.has(this)) return NOTHING;
    return this.#predecessors(day).flatMap((slot) => {
      const own = slot.own(day);
      return own ? [own] : slot.before(day, new Set([...seen, this]));
    });
  }

  #predecessors(day: Day): readonly Slot[] {
    const { resolver, code } = this.#place;
    return resolver.tree.predecessors(code, day).map((one) => resolver.slot(one, this.#item, this.#key));
  }

  /** The binding values above the area on a day, from the top down: the floor is the list of them all. */
  above(day: Day): readonly Setting[] {
    const national = this.measure?.floors(day) ?? NOTHING;
    const handed = this.#slotAbove()?.handedDown(day) ?? NOTHING;
    const taken = this.takenOver(day);
    // Most areas have nothing but what the nation says, or nothing but what the areas above them do.
    if (taken.length === 0 && handed.length === 0) return national;
    if (taken.length === 0 && national.length === 0) return handed;
    // What an area took over it owes itself, whether or not those below it were bound.
    return [...national, ...handed, ...taken.map((setting) => ({ ...setting, binding: true }))];
  }

  /** What the area and all above it, the nation apart, bind those below the area to: the same for all of these. */
  handedDown(day: Day): readonly Setting[] {
    this.#handedDown ??= new Map();
    const known = this.#handedDown.get(day);
    if (known) return known;
    const here = [this.own(day), this.#ownBefore(day), ...this.takenOver(day)];
    const binding = here.filter((setting): setting is Setting => setting?.binding === true);
    const above = this.#slotAbove()?.handedDown(day) ?? NOTHING;
    const found = binding.length === 0 ? above : [...above, ...binding];
    this.#handedDown.set(day, found);
    return found;
  }

  #ownBefore(day: Day): Setting | null {
    return this.writers.findLast((one) => one.on(day) !== null)?.before(day) ?? null;
  }

  #slotAbove(): Slot | null {
    if (this.#above === undefined) this.#above = this.#place.slotAbove(this.#item, this.#key);
    return this.#above;
  }
}

const NOTHING: readonly Setting[] = [];
