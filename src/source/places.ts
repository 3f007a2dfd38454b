/** From the first character up to, not including, the second, which is -1 for what takes several lines. */
export type Offsets = readonly [start: number, end: number];

/** No entry. */
export const NONE = -1;

/** In a collection of so few entries one is found by looking at each. */
const FEW = 24;

/** What is known of an entry: bare numbers, since a record has thousands of entries and few are asked for. */
const BEFORE = 0;
const INSIDE = 1;
const KEY = 2;
const VALUE = 4;
const WIDTH = 6;

/**
 * The places of all entries of a text, in offsets. Every collection is known by its last entry, and every entry knows the one before
 * it and what it holds, so that nothing is made for a collection.
 */
export class Places {
  readonly #steps: (string | number)[] = [];
  #numbers = new Int32Array(64 * WIDTH);
  readonly #indexes = new Map<number, ReadonlyMap<string | number, number>>();
  /** The last entry of the collection that is all of the text. */
  root = NONE;

  /** The entry behind another one, and the last entry it holds; -1 for what it does not have, or what is not told of where it stands. */
  add(step: string | number, before: number, inside: number, keyFrom: number, keyTo: number, from: number, to: number) {
    const entry = this.#steps.push(step) - 1;
    const at = entry * WIDTH;
    if (at === this.#numbers.length) this.#grow();
    const numbers = this.#numbers;
    numbers[at + BEFORE] = before;
    numbers[at + INSIDE] = inside;
    numbers[at + KEY] = keyFrom;
    numbers[at + KEY + 1] = keyTo;
    numbers[at + VALUE] = from;
    numbers[at + VALUE + 1] = to;
    return entry;
  }

  #grow(): void {
    const grown = new Int32Array(2 * this.#numbers.length);
    grown.set(this.#numbers);
    this.#numbers = grown;
  }

  /** The entry to which a step leads in a collection, which is known by its last entry. */
  find(last: number, step: string | number): number {
    let entry = last;
    for (let seen = 0; entry !== NONE; entry = this.#number(entry, BEFORE), seen++) {
      if (this.#steps[entry] === step) return entry;
      if (seen === FEW) return this.#indexOf(last).get(step) ?? NONE;
    }
    return NONE;
  }

  #indexOf(last: number): ReadonlyMap<string | number, number> {
    const known = this.#indexes.get(last);
    if (known) return known;
    const index = new Map<string | number, number>();
    for (let entry = last; entry !== NONE; entry = this.#number(entry, BEFORE))
      index.set(this.#steps[entry] ?? '', entry);
    this.#indexes.set(last, index);
    return index;
  }

  /** The first entry of the collection that is all of the text. */
  first(): number {
    let entry = this.root;
    for (let before = entry; before !== NONE; before = this.#number(entry, BEFORE)) entry = before;
    return entry;
  }

  /** The last entry that an entry holds. */
  inside(entry: number): number {
    return this.#number(entry, INSIDE);
  }

  /** Null for the entries of a list. */
  key(entry: number): Offsets | null {
    return this.#span(entry, KEY);
  }

  /** Null for an empty value. */
  value(entry: number): Offsets | null {
    return this.#span(entry, VALUE);
  }

  #span(entry: number, what: number): Offsets | null {
    const start = this.#number(entry, what);
    return start < 0 ? null : [start, this.#number(entry, what + 1)];
  }

  #number(entry: number, what: number): number {
    return this.#numbers[entry * WIDTH + what] ?? NONE;
  }
}

/** A text as `quickParse` reads it, with the places of its entries. */
export interface Placed {
  readonly data: Readonly<Record<string, unknown>>;
  readonly places: Omit<Places, 'add'>;
}
