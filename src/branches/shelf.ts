/** More than nearly every file takes, and little beside what a run takes anyway. */
const CHUNK = 4 * 1024 * 1024;

/** Room for the bytes of files, side by side, where every thread can see them. */
export class Shelf {
  #chunk = new SharedArrayBuffer(0);
  #at = 0;

  /** Room for so many bytes. */
  readonly room = (size: number): Uint8Array => {
    if (this.#at + size > this.#chunk.byteLength) {
      this.#chunk = new SharedArrayBuffer(Math.max(CHUNK, size));
      this.#at = 0;
    }
    const bytes = new Uint8Array(this.#chunk, this.#at, size);
    this.#at += size;
    return bytes;
  };
}

/** Bytes where every thread can see them: themselves, or a copy. */
export function forAll(bytes: Uint8Array): Uint8Array & { readonly buffer: SharedArrayBuffer } {
  if (isShared(bytes)) return bytes;
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

function isShared(bytes: Uint8Array): bytes is Uint8Array & { readonly buffer: SharedArrayBuffer } {
  return bytes.buffer instanceof SharedArrayBuffer;
}
