import type { Rule } from '../rule.ts';

/** A waiver of something that no longer occurs, or has become worse. It is worked out after all other rules; see `waive`. */
export const waiverStale: Rule = {
  id: 'waiver/stale',
  severity: 'error',
  *check() {
    // Only known once every other rule has spoken.
  },
};
