import { distance } from 'fastest-levenshtein';

/** The word somebody most likely meant: within a third of its length, ties by the alphabet; null if none is near. */
export function nearest(word: string, words: Iterable<string>): string | null {
  const near = [...words]
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1));
  return near[0]?.candidate ?? null;
}
