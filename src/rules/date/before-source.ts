import type { Judgement } from '../../judge/judge.ts';
import { below } from '../../model/source.ts';
import type { DatedValue } from '../../model/value.ts';
import type { Rule } from '../rule.ts';

/** Kinds of source that only tell what another document has set. */
const REPORTS = new Set(['page', 'press', 'notes', 'report']);

/** The entries that a judgement speaks of, each once: that of the period before is the one most often met again. */
function entriesOf({ periods }: Judgement): Iterable<DatedValue> {
  const [first] = periods;
  const same = first !== undefined && periods.every(({ own }) => own.entry === first.own.entry);
  return same ? [first.own.entry] : new Set(periods.map(({ own }) => own.entry));
}

/** A value begins before the document it cites was issued: back-dated on purpose, or a slip in one of the two dates. */
export const dateBeforeSource: Rule = {
  id: 'date/before-source',
  severity: 'info',
  *check({ judgements, catalogue }) {
    for (const judgement of judgements) {
      for (const entry of entriesOf(judgement)) {
        const source = entry.source === null ? null : catalogue.sources.get(entry.source);
        // A page or report that tells of a value may well come after it; an issued document should not.
        const issued = source && !REPORTS.has(source.type) ? source.issued : null;
        // "In force on that day at the latest" says nothing of when the document came.
        if (entry.from === null || issued === null || entry.precision !== 'day' || issued <= entry.from) continue;
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
