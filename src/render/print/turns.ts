/** More than the longest page takes: a table of the items of a country takes some hundred thousand. */
const MOST = 3_000_000;

/** How often the loops and partials of one page have gone round: loops in one another multiply, and nobody would wait for them. */
export class Turns {
  #left = MOST;

  /** Begins a page. */
  begin(): void {
    this.#left = MOST;
  }

  take(turns: number): void {
    this.#left -= turns;
    if (this.#left < 0) throw new Error('Too many turns');
  }
}
