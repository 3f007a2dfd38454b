/** What was asked for lately, at most about twice `most` things; what nobody asks for any more goes. */
export class Recent<K, V> {
  readonly #most: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}

/** A function of one text that remembers what it has answered lately: pages say the same words again and again. */
export function remembering(most: number, make: (text: string) => string): (text: string) => string {
  const recent = new Recent<string, string>(most);
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    recent.set(text, made);
    return made;
  };
}
