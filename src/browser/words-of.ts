/**
 * A text as words to index and to look for: Chinese in pairs of characters, anything else as it is spaced. The last
 * character of a run stands alone as well, so that whoever looks for one character finds it wherever it stands.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (/\p{Script=Han}/u.test(run)) words.push(...pairs([...run]));
    else words.push(run);
  }
  return words;
}

function pairs(characters: readonly string[]): string[] {
  return characters.map((one, index) => one + (characters[index + 1] ?? ''));
}

/** The words of a query: the single last character of a longer run is left out, for the pair before it says more. */
export function askedWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/(\p{Script=Han}+)/u)
    .flatMap((run) => {
      const words = wordsOf(run);
      return /^\p{Script=Han}{2,}$/u.test(run) ? words.slice(0, -1) : words;
    });
}
