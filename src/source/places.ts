/** From the first character up to, not including, the second, which is -1 for what takes several lines. */
export type Span = readonly [start: number, end: number];

/** In so few keys one is found by looking at each. */
const FEW = 24;

/** The places of the entries of a collection, in offsets, as bare numbers: a record has thousands, and few are asked for. */
export class Places {
  readonly #steps: (string | number)[] = [];
  readonly #offsets: number[] = [];
  #indexes: ReadonlyMap<string | number, number> | null = null;

  /** -1 for what an entry does not have, or what is not told. */
  add(step: string | number, keyFrom: number, keyTo: number, from: number, to: number): void {
    this.#steps.push(step);
    this.#offsets.push(keyFrom, keyTo, from, to);
  }

  /** Which entry a step leads to; -1 where there is none. */
  indexOf(step: string | number): number {
    const steps = this.#steps;
    if (typeof step === 'number') return steps[step] === step ? step : -1;
    if (steps.length <= FEW) return steps.indexOf(step);
    this.#indexes ??= new Map(steps.map((one, index) => [one, index]));
    return this.#indexes.get(step) ?? -1;
  }

  /** Null for the entries of a list. */
  key(index: number): Span | null {
    return this.#span(4 * index);
  }

  /** Null for an empty value. */
  value(index: number): Span | null {
    return this.#span(4 * index + 2);
  }

  #span(at: number): Span | null {
    const [start = -1, end = -1] = [this.#offsets[at], this.#offsets[at + 1]];
    return start < 0 ? null : [start, end];
  }
}

/** A text as `quickParse` reads it, with the places of the entries of each of its collections. */
export interface Placed {
  readonly data: Readonly<Record<string, unknown>>;
  readonly places: ReadonlyMap<object, Pick<Places, 'indexOf' | 'key' | 'value'>>;
}
