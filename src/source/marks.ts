/**
 * More marks than any record has: the largest real one has some thousands. The YAML package makes an object, an error or both
 * of each, and a file that is nothing but marks would keep it busy for minutes.
 */
export const MOST_MARKS = 60_000;

const MARKS = new Set(Array.from('\n,:[]{}?-"\'&*!', (mark) => mark.charCodeAt(0)));

/** How many signs of a text may mean something in YAML. */
export function marksIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (MARKS.has(text.charCodeAt(at))) count++;
  return count;
}
