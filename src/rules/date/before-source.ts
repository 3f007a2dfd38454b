import { below } from '../../model/source.ts';
import { isBackdated } from '../backdated.ts';
import { judgedAs } from '../judged-as.ts';
import type { Rule } from '../rule.ts';

/** A value begins before the document it cites was issued: back-dated on purpose, or a slip in one of the two dates. */
export const dateBeforeSource: Rule = {
  id: 'date/before-source',
  severity: 'info',
  *check(subject) {
    const { catalogue } = subject;
    for (const { area, item, key, periods } of judgedAs(subject, 'backdated')) {
      for (const entry of new Set(periods.map(({ own }) => own.entry))) {
        if (!isBackdated(entry, catalogue)) continue;
        const issued = catalogue.sources.get(entry.source ?? '')?.issued ?? null;
        yield {
          rule: 'date/before-source',
          at: below({ in: entry.at.in, path: entry.at.path.slice(0, -1) }, 'from'),
          area,
          item,
          key,
          since: entry.from,
          params: { from: entry.from, issued, source: entry.source },
        };
      }
    }
  },
};
