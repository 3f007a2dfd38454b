import type { Io } from '../io.ts';
import { type Destination, put } from '../put.ts';

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
    if (put(this.#io, this.#to, file, bytes)) this.written += 1;
    else this.unchanged += 1;
  }
}
