import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '../model/files.ts';
import { MOST_BYTES } from '../source/decode.ts';
import { type Head, peek } from './peek.ts';
import { Shelf } from './shelf.ts';

/** What is known of a file: what it holds, and what it seems to be. */
export interface Sighted {
  readonly digest: string;
  readonly length: number;
  readonly head: Head | null;
}

/** What files held at an earlier time, each with its stamp. As long as that is the same nobody has written to the file. */
export type Index = ReadonlyMap<string, Sighted & { readonly stamp: string }>;

/** Among many files, to note what so few of them hold takes longer than to read these again. */
const FEW = 0.01;

interface Before {
  readonly index: Index;
  readonly now: number;
}

/** Clocks of file systems go in steps; of a file that was written a moment ago its stamp tells nothing. */
const A_MOMENT = 2000;

/** A file that was not written to, by its stamp, holds something else. */
export class Overwritten extends Error {}

/**
 * The files of a workspace, each read once at most: what is hashed, sorted, parsed and sent to other threads is one and the
 * same. What is known from an earlier time is not even read, until somebody asks. One that cannot be read, or is too large to
 * be, is left out: whoever loads it says so.
 */
export class Pool implements Held {
  readonly #files: Files;
  readonly #root: string;
  readonly #shelf = new Shelf();
  readonly #sighted = new Map<string, Sighted>();
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #index = new Map<string, Sighted & { readonly stamp: string }>();
  /** Whether there is so much more or less to keep than was known before that it is worth while. */
  readonly isNew: boolean;

  /** `before` is what is known from another time, and the time it is; null to read everything. */
  constructor(files: Files, root: string, names: readonly string[], before: Before | null) {
    this.#files = files;
    this.#root = root;
    for (const name of names) this.#see(name, before);
    const known = before?.index;
    const other = known ? [...this.#index].filter(([name, one]) => known.get(name) !== one).length : 0;
    const gone = known ? known.size + other - this.#index.size : 0;
    this.isNew = Math.max(other, gone) > (known?.size ?? 0) * FEW;
  }

  /** What can be kept for another time. */
  get index(): Index {
    return this.#index;
  }

  get names(): Iterable<string> {
    return this.#sighted.keys();
  }

  get(name: string): Sighted | undefined {
    return this.#sighted.get(name);
  }

  length(name: string): number | null {
    return this.#sighted.get(name)?.length ?? null;
  }

  /** Throws `Overwritten` where the file is no longer what is known of it. */
  bytes(name: string): Uint8Array | null {
    const known = this.#bytes.get(name);
    const sighted = this.#sighted.get(name);
    if (known || !sighted) return known ?? null;
    const bytes = this.#files.read(join(this.#root, name), this.#shelf.room);
    if (!bytes || digest(bytes) !== sighted.digest) throw new Overwritten(name);
    this.#bytes.set(name, bytes);
    return bytes;
  }

  #see(name: string, before: Before | null): void {
    // Put together by hand: of thousands of files none but those outside goes a way that has to be made straight.
    const path = name.startsWith('.') ? join(this.#root, name) : `${this.#root}/${name}`;
    const stamp = before && (this.#files.stamp?.(path) ?? null);
    const known = before?.index.get(name);
    if (known && stamp?.text === known.stamp) {
      this.#sighted.set(name, known);
      this.#index.set(name, known);
      return;
    }
    const size = stamp?.size ?? this.#files.size(path);
    const bytes = size !== null && size <= MOST_BYTES ? this.#files.read(path, this.#shelf.room) : null;
    if (!bytes) return;
    const { length } = bytes;
    const sighted = { digest: digest(bytes), length, head: peek(bytes), stamp: stamp?.text ?? '' };
    this.#sighted.set(name, sighted);
    this.#bytes.set(name, bytes);
    if (before && stamp && stamp.changed < before.now - A_MOMENT) this.#index.set(name, sighted);
  }
}

/** Files by name. */
export interface Held {
  readonly names: Iterable<string>;
  bytes(name: string): Uint8Array | null;
  length(name: string): number | null;
}

/** Files of a workspace that answer from what is held of them. */
export function pooled(files: Files, root: string, held: Held): Files {
  let names: ReadonlyMap<string, string> | null = null;
  const nameOf = (path: string) => {
    names ??= new Map([...held.names].map((name) => [join(root, name), name]));
    return names.get(path);
  };
  const ask = <T>(path: string, of: (name: string) => T | null, otherwise: (path: string) => T | null): T | null => {
    const name = nameOf(path);
    return (name === undefined ? null : of(name)) ?? otherwise(path);
  };
  return {
    ...files,
    size: (path) => ask(path, (name) => held.length(name), files.size),
    read: (path) => ask(path, (name) => held.bytes(name), files.read),
  };
}

/** SHA-256 of bytes, or of a text. */
export function digest(of: Uint8Array | string): string {
  return hash('sha256', of, 'base64url');
}
