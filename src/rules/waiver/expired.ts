import { aboutWaiver } from '../../gate/waive.ts';
import { beside } from '../../model/source.ts';
import type { Rule } from '../rule.ts';

/** A waiver past its last day: what it covered counts again. */
export const waiverExpired: Rule = {
  id: 'waiver/expired',
  severity: 'error',
  *check({ catalogue, asOf }) {
    for (const waiver of catalogue.waivers) {
      if (waiver.until === null || waiver.until >= asOf) continue;
      const about = aboutWaiver(waiver, 'waiver/expired');
      yield { ...about, at: beside(waiver.at, 'until'), params: { ...about.params, last: waiver.until } };
    }
  },
};
