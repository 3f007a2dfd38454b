import { deserialize, serialize } from 'node:v8';
import type { Shared } from './branch.ts';
import type { Ground } from './ground.ts';
import { digest, type Index } from './pool.ts';
import { type KeptWaiver, keptWaiver, restoredWaiver, type Verdict } from './verdict.ts';

/** Keeps bytes from one run to the next, by name. It may forget, and never fails. */
export interface Store {
  get(name: string): Uint8Array | null;
  put(name: string, bytes: Uint8Array): void;
}

/** What is known of a branch. */
export interface Pack {
  /** The digest of everything it depends on, and what is to be said of it as long as that is the same. */
  readonly whole: string;
  readonly verdict: Verdict;
  /** The verdicts on its areas, each under the digest of all that one depends on. */
  units(): Units;
}

export type Units = ReadonlyMap<string, Verdict>;

/** A pack as it is stored: the units are only unpacked where something has changed. */
interface StoredPack extends Omit<Pack, 'units'> {
  readonly units: Uint8Array;
}

/** A ground as it is stored: as plain data. */
interface StoredGround extends Omit<Ground, 'waivers'> {
  readonly waivers: readonly KeptWaiver[];
}

const DIGEST = 43;

/** To write and read back more findings and waivers than this takes longer than to come to them again. */
const MOST_KEPT = 50_000;

/**
 * What earlier checks came to. Everything is kept under the digest of all it depends on, so that it is right as long as it is
 * found; entries that are damaged or another program's are passed over.
 */
export class Recall {
  readonly #store: Store | null;
  readonly #indexes = new Map<string, Index>();
  readonly #grounds = new Map<string, Ground>();
  readonly #packs = new Map<string, Pack>();
  #shared: { readonly key: string; readonly shared: Shared } | null = null;

  constructor(store: Store | null = null) {
    this.#store = store;
  }

  /** What files of a workspace held when it was last checked. */
  index(root: string): Index {
    const known = this.#indexes.get(root) ?? this.#stored<Index>(indexName(root)) ?? new Map();
    this.#indexes.set(root, known);
    return known;
  }

  keepIndex(root: string, index: Index): void {
    this.#indexes.set(root, index);
    this.#put(indexName(root), index);
  }

  ground(key: string): Ground | null {
    const known = this.#grounds.get(key) ?? this.#storedGround(key);
    if (known) this.#grounds.set(key, known);
    return known;
  }

  keepGround(key: string, ground: Ground): void {
    this.#grounds.set(key, ground);
    // Where nothing is stored no place is worked out that nobody asks for.
    if (!this.#store || !isWorthKeeping(ground.verdict, ground.waivers.length)) return;
    this.#put(key, { ...ground, waivers: ground.waivers.map(keptWaiver) } satisfies StoredGround);
  }

  #storedGround(key: string): Ground | null {
    const stored = this.#stored<StoredGround>(key);
    return stored && { ...stored, waivers: stored.waivers.map(restoredWaiver) };
  }

  pack(name: string): Pack | null {
    const known = this.#packs.get(name) ?? this.#storedPack(name);
    if (known) this.#packs.set(name, known);
    return known;
  }

  keepPack(name: string, whole: string, verdict: Verdict, units: Units): void {
    this.#packs.set(name, { whole, verdict, units: () => units });
    if (!this.#store || !isWorthKeeping(verdict)) return;
    this.#put(name, { whole, verdict, units: serialize(units) } satisfies StoredPack);
  }

  #storedPack(name: string): Pack | null {
    const stored = this.#stored<StoredPack>(name);
    return stored && { ...stored, units: () => deserialize(stored.units) as Units };
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
    this.#store.put(name, Buffer.concat([sealOf(name, bytes), bytes]));
  }

  #stored<T>(name: string): T | null {
    const bytes = this.#store?.get(name);
    if (!bytes || bytes.length < DIGEST) return null;
    const content = bytes.subarray(DIGEST);
    if (sealOf(name, content).compare(bytes, 0, DIGEST) !== 0) return null;
    try {
      return deserialize(content) as T;
    } catch {
      return null;
    }
  }
}

/** An entry under the name of another is none: it would be of another kind. */
function sealOf(name: string, bytes: Uint8Array): Buffer {
  return Buffer.from(digest(`${name} ${digest(bytes)}`));
}

function isWorthKeeping({ findings }: Verdict, waivers = 0): boolean {
  return findings.length + waivers <= MOST_KEPT;
}

function indexName(root: string): string {
  return `index-${digest(root)}`;
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
