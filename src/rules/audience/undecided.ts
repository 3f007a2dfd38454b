import type { AudienceJudgement } from '../../judge/audience.ts';
import { below } from '../../model/source.ts';
import type { Rule } from '../rule.ts';
import { gravityOf } from './narrower.ts';

/** It cannot be told whether somebody is left out: the condition above is not known, or there are too many cases. */
export const audienceUndecided: Rule = {
  id: 'audience/undecided',
  severity: 'error',
  *check(subject) {
    const reported = new Set<string>();
    for (const one of subject.audiences) {
      const id = `${one.area}|${one.item}|${one.group.key}`;
      if ((one.decision.is !== 'unknown' && one.decision.is !== 'too-large') || reported.has(id)) continue;
      reported.add(id);
      yield {
        rule: 'audience/undecided',
        ...gravityOf(subject, one),
        variant: variantOf(one),
        verdict: 'incomparable',
        at: one.at,
        area: one.area,
        item: one.item,
        key: one.group.key,
        ...(one.since === null ? {} : { since: one.since }),
        params: {
          by: one.by,
          people: one.decision.is === 'too-large' ? one.decision.people : null,
          condition: [one.condition()],
        },
        related: [{ at: below(one.group.at, 'who'), says: 'above', params: {} }],
      };
    }
  },
};

/** Which sentence fits: a group that is left alone may be moved by a threshold the area has set. */
function variantOf({ decision, how, since }: AudienceJudgement): string {
  if (decision.is === 'too-large') return decision.is;
  if (since !== null) return 'upcoming';
  return how === 'threshold' ? how : decision.is;
}
