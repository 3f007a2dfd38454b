import { deserialize, serialize } from 'node:v8';
import type { Shared } from './branch.ts';
import type { Ground } from './ground.ts';
import { digest } from './pool.ts';
import type { Verdict } from './verdict.ts';

/** Keeps bytes from one run to the next, by name. It may forget, and never fails. */
export interface Store {
  get(name: string): Uint8Array | null;
  put(name: string, bytes: Uint8Array): void;
}

/** The verdicts on the areas of a branch, each under the digest of everything it depends on. */
export type Pack = ReadonlyMap<string, Verdict>;

const DIGEST = 43;
const NOTHING: Pack = new Map();

/**
 * What earlier checks came to. Everything is kept under the digest of all it depends on, so that it is right as long as it is
 * found; entries that are damaged or another program's are passed over.
 */
export class Recall {
  readonly #store: Store | null;
  readonly #grounds = new Map<string, Ground>();
  readonly #packs = new Map<string, Pack>();
  #shared: { readonly key: string; readonly shared: Shared } | null = null;

  constructor(store: Store | null = null) {
    this.#store = store;
  }

  ground(key: string): Ground | null {
    const known = this.#grounds.get(key) ?? this.#stored<Ground>(key);
    if (known) this.#grounds.set(key, known);
    return known;
  }

  keepGround(key: string, ground: Ground): void {
    this.#grounds.set(key, ground);
    this.#put(key, ground);
  }

  pack(name: string): Pack {
    const known = this.#packs.get(name) ?? this.#stored<Pack>(name) ?? NOTHING;
    this.#packs.set(name, known);
    return known;
  }

  keepPack(name: string, pack: Pack): void {
    this.#packs.set(name, pack);
    this.#put(name, pack);
  }

  /**
   * What all branches have in common, made anew only if it has changed since it was last asked for. What its files say is
   * kept too: to read it again takes longer than to judge the few areas that somebody has changed.
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

/** What files say, by name: only of those in which nothing is wrong. */
export type Parsed = ReadonlyMap<string, unknown>;

function parsedIn({ prepared: { shaped, gathered } }: Shared): Parsed {
  const faulty = new Set(gathered.findings.map(({ at }) => at.in.file));
  return new Map(
    shaped.flatMap(({ document: { file, data }, record, findings }) =>
      record === null || findings.length > 0 || faulty.has(file) || file.startsWith('dixian:') ? [] : [[file, data]],
    ),
  );
}
