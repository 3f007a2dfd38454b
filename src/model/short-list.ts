/** A list with one more. Where most lists stay at one entry: an empty one that is pushed to makes room for many. */
export function withOne<T>(list: T[], one: T): T[] {
  if (list.length === 0) return [one];
  list.push(one);
  return list;
}
