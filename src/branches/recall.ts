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
    const known = this.#verdicts.get(key) ?? this.#stored<Verdict>(key);
    if (known) this.#verdicts.set(key, known);
    return known;
  }

  keep(key: string, verdict: Verdict): void {
    this.#verdicts.set(key, verdict);
    this.#put(key, verdict);
  }

  /**
   * What all branches have in common, made anew only if it has changed since it was last asked for. What its files say is
   * kept too: to read it again takes longer than all the rest of a run in which nothing has changed.
   */
  shared(key: string, open: (parsed: Parsed | null) => Shared): Shared {
    if (this.#shared?.key === key) return this.#shared.shared;
    const name = `${key}-read`;
    const parsed = this.#stored<Parsed>(name);
    const shared = open(parsed);
    if (!parsed) this.#put(name, parsedIn(shared));
    this.#shared = { key, shared };
    return shared;
  }

  #put(name: string, value: unknown): void {
    if (!this.#store) return;
    const bytes = serialize(value);
    this.#store.put(name, Buffer.concat([Buffer.from(digest(bytes)), bytes]));
  }

  #stored<T>(name: string): T | null {
    const bytes = this.#store?.get(name);
    if (!bytes || bytes.length < DIGEST) return null;
    const content = bytes.subarray(DIGEST);
    if (digest(content) !== Buffer.from(bytes.subarray(0, DIGEST)).toString('latin1')) return null;
    try {
      return deserialize(content) as T;
    } catch {
      return null;
    }
  }
}

/** What files say, by name: only of those that could be read without a finding. */
export type Parsed = ReadonlyMap<string, unknown>;

function parsedIn({ prepared: { shaped, gathered } }: Shared): Parsed {
  const faulty = new Set(gathered.findings.map(({ at }) => at.in.file));
  return new Map(
    shaped.flatMap(({ document: { file, data } }) =>
      faulty.has(file) || file.startsWith('dixian:') ? [] : [[file, data]],
    ),
  );
}
