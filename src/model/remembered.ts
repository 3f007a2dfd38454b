/** More different days and figures than a country writes. */
const MOST = 20_000;

/** A function that works out the same only once; of more than `most` it begins to forget. What is kept may be a copy. */
export function remembered<K, T>(work: (raw: K) => T, most = MOST, copied = (raw: K): K => raw): (raw: K) => T {
  const known = new Map<K, T>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const own = copied(raw);
    const made = work(own);
    known.set(own, made);
    return made;
  };
}

/** The same for texts that are cut out of files: a piece of a text holds on to the whole of it, unless it is copied. */
export function rememberedTexts<T>(work: (text: string) => T): (text: string) => T {
  return remembered(work, MOST, (text) => Buffer.from(text, 'utf16le').toString('utf16le'));
}
