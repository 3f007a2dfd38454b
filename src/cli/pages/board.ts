/** What the threads that make pages tell one another: which job comes next, how many pages are done, whether to stop. */
export class Board {
  readonly shared: SharedArrayBuffer;
  readonly #places: Int32Array;

  constructor(shared = new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#places = new Int32Array(shared);
  }

  /** Takes the number of the job that is to be done next; nobody else gets the same. */
  take(): number {
    return Atomics.add(this.#places, NEXT, 1);
  }

  pageDone(): void {
    Atomics.add(this.#places, DONE, 1);
  }

  get done(): number {
    return Atomics.load(this.#places, DONE);
  }

  /** Everybody ends with the page at hand. */
  stop(): void {
    Atomics.store(this.#places, STOPPED, 1);
  }

  get isStopped(): boolean {
    return Atomics.load(this.#places, STOPPED) === 1;
  }
}

const PLACES = 3;
const [NEXT, DONE, STOPPED] = [0, 1, 2];
