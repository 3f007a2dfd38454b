/** More different days and figures than a country writes. */
const MOST = 20_000;

/** A function that works out the same only once; of more than `most` it begins to forget. */
export function remembered<K, T>(work: (raw: K) => T, most = MOST): (raw: K) => T {
  const known = new Map<K, T>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = work(raw);
    known.set(raw, made);
    return made;
  };
}
