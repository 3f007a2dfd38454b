import { aboutWaiver, TERMS } from '../../gate/waive.ts';
import type { Rule } from '../rule.ts';

/** A waiver without a reason, an owner or an end covers nothing. */
export const waiverIncomplete: Rule = {
  id: 'waiver/incomplete',
  severity: 'error',
  *check({ catalogue }) {
    for (const waiver of catalogue.waivers) {
      const missing = TERMS.filter((term) => waiver[term] === null);
      if (missing.length === 0) continue;
      const about = aboutWaiver(waiver, 'waiver/incomplete');
      yield { ...about, params: { ...about.params, missing } };
    }
  },
};
