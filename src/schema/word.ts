/** Whether a value can be said in a sentence as it is; a map or a list cannot. */
export function isWord(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
