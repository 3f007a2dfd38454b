/** Things by what they have in common, in the order in which they come. */
export function grouped<T, K = string>(all: Iterable<T>, by: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const found = new Map<K, T[]>();
  for (const one of all) put(found, by(one), one);
  return found;
}

/** Things by each of several keys, in the order in which they come; what is no key is passed over. */
export function groupedByEach<T>(
  all: Iterable<T>,
  keys: (one: T) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) for (const key of new Set(keys(one))) if (key !== undefined) put(found, key, one);
  return found;
}

function put<K, T>(groups: Map<K, T[]>, key: K, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}
