import type { Catalogue } from '../model/catalogue.ts';
import type { DatedValue } from '../model/value.ts';

/** Kinds of source that only tell what another document has set. */
const REPORTS = new Set(['page', 'press', 'notes', 'report']);

/** Whether a value begins before the document it cites was issued. */
export function isBackdated({ source, from, precision }: DatedValue, { sources }: Pick<Catalogue, 'sources'>): boolean {
  // "In force on that day at the latest" says nothing of when the document came.
  if (source === null || from === null || precision !== 'day') return false;
  const cited = sources.get(source);
  // A page or report that tells of a value may well come after it; an issued document should not.
  return cited !== undefined && cited.issued !== null && cited.issued > from && !REPORTS.has(cited.type);
}
