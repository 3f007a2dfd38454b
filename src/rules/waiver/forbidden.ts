import { isWaivable } from '../../gate/waivable.ts';
import { aboutWaiver } from '../../gate/waive.ts';
import type { Rule } from '../rule.ts';

/** A waiver of a rule that cannot be waived. */
export const waiverForbidden: Rule = {
  id: 'waiver/forbidden',
  severity: 'error',
  *check({ catalogue }) {
    for (const waiver of catalogue.waivers) {
      if (isWaivable(waiver.rule)) continue;
      const excepted = waiver.rule.startsWith('floor/');
      yield {
        ...aboutWaiver(waiver, 'waiver/forbidden'),
        ...(excepted ? { variant: 'floor' } : {}),
      };
    }
  },
};
