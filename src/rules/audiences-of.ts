import type { AudienceJudgement } from '../judge/audience.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './rule.ts';

/** The groups an area has changed, as they were judged. */
export function audiencesOf(subject: Subject, area: string): readonly AudienceJudgement[] {
  return byArea(subject).get(area) ?? [];
}

const byArea = perSubject(({ audiences }) => {
  const found = new Map<string, AudienceJudgement[]>();
  for (const one of audiences) {
    const known = found.get(one.area);
    if (known) known.push(one);
    else found.set(one.area, [one]);
  }
  return found;
});
