import type { Rule } from '../rule.ts';

/** A breach kept on record that no rule finds any more. It is worked out after all other rules; see `settle`. */
export const observedStale: Rule = {
  id: 'observed/stale',
  severity: 'error',
  *check() {
    // Only known once every other rule has spoken.
  },
};
