/**
 * The families whose findings may be let pass for a time. Of the others, floors, audiences, content and completeness can
 * only be excepted; what could not be read or linked may hide one of them; a waiver cannot waive what is wrong with it.
 */
const WAIVABLE = new Set(['date', 'edition', 'excerpt', 'funding', 'restraint', 'source', 'text']);

/** A rule of a family that is not listed here cannot be waived. */
export function isWaivable(rule: string): boolean {
  return WAIVABLE.has(rule.split('/')[0] ?? '');
}
