import { type Pointer, writtenAt } from '../model/source.ts';

/** Where what a value takes from around it is written: in it, beside it or further out; null where that is another record. */
export function whereWritten({ in: document, path }: Pointer, key: string): Pointer | null {
  for (let length = path.length; length > 1; length--) {
    const place = { in: document, path: [...path.slice(0, length), key] };
    if (typeof writtenAt(place) === 'string') return place;
  }
  return null;
}
