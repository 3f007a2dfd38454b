import { below } from '../../model/source.ts';
import type { Rule } from '../rule.ts';

/** Kinds of source that only tell what another document has set. */
const REPORTS = new Set(['page', 'press', 'notes', 'report']);

/** A value begins before the document it cites was issued: back-dated on purpose, or a slip in one of the two dates. */
export const dateBeforeSource: Rule = {
  id: 'date/before-source',
  severity: 'info',
  *check({ judgements, catalogue }) {
    for (const judgement of judgements) {
      const seen = new Set<unknown>();
      for (const period of judgement.periods) {
        const { entry } = period.own;
        const source = entry.source === null ? null : catalogue.sources.get(entry.source);
        // A page or report that tells of a value may well come after it; an issued document should not.
        const issued = source && !REPORTS.has(source.type) ? source.issued : null;
        // "In force on that day at the latest" says nothing of when the document came.
        if (
          seen.has(entry) ||
          entry.from === null ||
          issued === null ||
          entry.precision !== 'day' ||
          issued <= entry.from
        )
          continue;
        seen.add(entry);
        yield {
          rule: 'date/before-source',
          at: below({ in: entry.at.in, path: entry.at.path.slice(0, -1) }, 'from'),
          area: judgement.area,
          item: judgement.item,
          key: judgement.key,
          since: entry.from,
          params: { from: entry.from, issued, source: entry.source },
        };
      }
    }
  },
};
