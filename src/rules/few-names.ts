/** So many names can be read through at a glance. */
const FEW = 12;

/** The names that are known, for the hint of a finding about one that is not; null where there are none, or too many to read. */
export function fewNames(known: ReadonlyMap<string, unknown> | ReadonlySet<string>): string | null {
  return known.size > 0 && known.size <= FEW ? [...known.keys()].join(', ') : null;
}
