/** From the first character up to, not including, the second, which is -1 for what takes several lines. */
export type Span = readonly [start: number, end: number];

/** Where an entry of a collection stands, in offsets. */
export interface Place {
  /** Null for the entries of a list. */
  readonly key: Span | null;
  /** Null for an empty value. */
  readonly value: Span | null;
}

/** In so few keys one is found by looking at each. */
const FEW = 24;

/** The places of the entries of a collection, as bare numbers: a record has thousands, and few are asked for. */
export class Places {
  readonly #steps: (string | number)[] = [];
  readonly #offsets: number[] = [];
  #indexes: ReadonlyMap<string | number, number> | null = null;

  /** -1 for what an entry does not have, or what is not told. */
  add(step: string | number, keyFrom: number, keyTo: number, from: number, to: number): void {
    this.#steps.push(step);
    this.#offsets.push(keyFrom, keyTo, from, to);
  }

  get first(): Place | undefined {
    return this.#at(0);
  }

  get(step: string | number): Place | undefined {
    const steps = this.#steps;
    if (typeof step === 'number') return steps[step] === step ? this.#at(step) : undefined;
    if (steps.length <= FEW) return this.#at(steps.indexOf(step));
    this.#indexes ??= new Map(steps.map((one, index) => [one, index]));
    return this.#at(this.#indexes.get(step) ?? -1);
  }

  #at(index: number): Place | undefined {
    const [keyFrom, keyTo, from, to] = this.#offsets.slice(4 * index, 4 * index + 4);
    if (index < 0 || keyFrom === undefined || keyTo === undefined || from === undefined || to === undefined)
      return undefined;
    return { key: keyFrom < 0 ? null : [keyFrom, keyTo], value: from < 0 ? null : [from, to] };
  }
}

/** A text as `quickParse` reads it, with the places of the entries of each of its collections. */
export interface Placed {
  readonly data: Readonly<Record<string, unknown>>;
  readonly places: ReadonlyMap<object, Pick<Places, 'get' | 'first'>>;
}
