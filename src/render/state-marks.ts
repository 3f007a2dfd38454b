import type { State } from '../model/state.ts';

/** The mark of the style sheet for each state of a coverage table; its symbol stands beside the words, never instead. */
export const STATE_MARKS: Readonly<Record<State, string>> = {
  absent: 'absent',
  weaker: 'below',
  differs: 'below',
  incomparable: 'uncompared',
  unset: 'open',
  excepted: 'excepted',
  'not-established': 'unknown',
  unread: 'uncompared',
  stronger: 'above',
  added: 'added',
  specified: 'local',
  equal: 'same',
  inherits: 'inherits',
  'not-seen': 'not-seen',
  'not-applicable': 'no-matter',
  none: 'no-matter',
};
