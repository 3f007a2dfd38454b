/** Things in the order of a text each has, sign by sign, as no locale of a machine can change it; equal ones as they come. */
export function sortedBy<T>(all: Iterable<T>, by: (one: T) => string): T[] {
  return [...all].sort((a, b) => {
    const [one, other] = [by(a), by(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}
