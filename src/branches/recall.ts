import { deserialize, serialize } from 'node:v8';
import type { Shared } from './branch.ts';
import { digest } from './pool.ts';
import type { Verdict } from './verdict.ts';

/** Keeps bytes from one run to the next, by name. It may forget, and never fails. */
export interface Store {
  get(name: string): Uint8Array | null;
  put(name: string, bytes: Uint8Array): void;
}

const DIGEST = 43;

/**
 * What earlier checks came to. A verdict is kept under the digest of everything it depends on, so that it is right as long
 * as it is found; entries that are damaged or another program's are passed over.
 */
export class Recall {
  readonly #store: Store | null;
  readonly #verdicts = new Map<string, Verdict>();
  #shared: { readonly key: string; readonly shared: Shared } | null = null;

  constructor(store: Store | null = null) {
    this.#store = store;
  }

  verdict(key: string): Verdict | null {
    const known = this.#verdicts.get(key) ?? this.#stored(key);
    if (known) this.#verdicts.set(key, known);
    return known;
  }

  keep(key: string, verdict: Verdict): void {
    this.#verdicts.set(key, verdict);
    if (!this.#store) return;
    const bytes = serialize(verdict);
    this.#store.put(key, Buffer.concat([Buffer.from(digest(bytes)), bytes]));
  }

  /** What all branches have in common, made anew only if it has changed since it was last asked for. */
  shared(key: string, open: () => Shared): Shared {
    if (this.#shared?.key !== key) this.#shared = { key, shared: open() };
    return this.#shared.shared;
  }

  #stored(key: string): Verdict | null {
    const bytes = this.#store?.get(key);
    if (!bytes || bytes.length < DIGEST) return null;
    const content = bytes.subarray(DIGEST);
    if (digest(content) !== Buffer.from(bytes.subarray(0, DIGEST)).toString('latin1')) return null;
    try {
      return deserialize(content) as Verdict;
    } catch {
      return null;
    }
  }
}
