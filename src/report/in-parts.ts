/** So many entries are put into words and written at a time: what is made of them is thrown away young. */
const AT_A_TIME = 1000;

/** A long list told in parts; `from` is how many come before a part. */
export function inParts<T>(all: readonly T[], tell: (some: readonly T[], from: number) => string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < all.length; from += AT_A_TIME) parts.push(tell(all.slice(from, from + AT_A_TIME), from));
  return parts;
}
