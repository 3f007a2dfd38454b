/** A function that works out the same only once for each thing, and remembers it as long as the thing is there. */
export function oncePer<K extends object, T>(work: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.made;
    const made = work(of);
    known.set(of, { made });
    return made;
  };
}
