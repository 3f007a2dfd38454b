import { distance } from 'fastest-levenshtein';

/** The word somebody most likely meant: within a third of its length, ties by the alphabet; null if none is near. */
export function nearest(word: string, words: Iterable<string>): string | null {
  const meant = word.toLowerCase();
  let near: string | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    const compared = candidate.toLowerCase();
    // Each sign that is too many is a step of its own: what is far too long or too short need not be compared.
    if (Math.abs(meant.length - compared.length) > Math.min(allowed, best)) continue;
    const far = distance(meant, compared);
    if (far > allowed || far > best || (far === best && near !== null && near <= candidate)) continue;
    near = candidate;
    best = far;
  }
  return near;
}
