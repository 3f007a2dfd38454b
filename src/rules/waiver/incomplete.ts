import { aboutWaiver, LONGEST, TERMS } from '../../gate/waive.ts';
import { beside } from '../../model/source.ts';
import { addPeriod } from '../../resolve/period.ts';
import type { Rule } from '../rule.ts';

/** A waiver without a reason, an owner or an end covers nothing; one without an end in sight is warned of. */
export const waiverIncomplete: Rule = {
  id: 'waiver/incomplete',
  severity: 'error',
  *check({ catalogue, asOf }) {
    const most = addPeriod(asOf, LONGEST);
    for (const waiver of catalogue.waivers) {
      const missing = TERMS.filter((term) => waiver[term] === null);
      const last = waiver.until ?? '';
      if (missing.length === 0 && last <= most) continue;
      const about = aboutWaiver(waiver, 'waiver/incomplete');
      if (missing.length > 0) yield { ...about, params: { ...about.params, missing } };
      else
        yield {
          ...about,
          severity: 'warning',
          variant: 'long',
          at: beside(waiver.at, 'until'),
          params: { ...about.params, last },
        };
    }
  },
};
