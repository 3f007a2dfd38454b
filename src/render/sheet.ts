/** Enough for most pages; a longer one makes it grow. */
const FIRST = 1 << 19;

/** Bytes of one page after the other: a page of a whole area takes half a megabyte, and to ask for as much each time takes long. */
export class Sheet {
  #bytes = Buffer.allocUnsafe(FIRST);
  #end = 0;

  clear(): void {
    this.#end = 0;
  }

  text(text: string): void {
    // No character takes more than three bytes for each unit of its string.
    this.#room(text.length * 3);
    this.#end += this.#bytes.write(text, this.#end);
  }

  bytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  /** Everything written since it was cleared; it holds until it is cleared again. */
  get written(): Buffer {
    return this.#bytes.subarray(0, this.#end);
  }

  #room(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#end + more));
    larger.set(this.written);
    this.#bytes = larger;
  }
}
