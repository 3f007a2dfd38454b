import { join, resolve } from 'node:path';
import type { Io } from './io.ts';
import { put } from './put.ts';
import { writing } from './writing.ts';

/** A folder that is written to: absolute, and as it was asked for. */
interface Destination {
  readonly folder: string;
  readonly out: string;
}

/** Writes files below a folder and counts them; what has not changed is not written again. */
export class PageWriter {
  readonly #io: Io;
  readonly #to: Destination;
  written = 0;
  unchanged = 0;

  constructor(io: Io, to: Destination) {
    this.#io = io;
    this.#to = to;
  }

  write(file: string, bytes: Uint8Array): void {
    const { folder, out } = this.#to;
    if (writing(join(out, file), () => put(this.#io, resolve(folder, file), bytes))) this.written += 1;
    else this.unchanged += 1;
  }
}
