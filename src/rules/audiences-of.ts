import type { AudienceJudgement } from '../judge/audience.ts';
import { grouped } from '../model/grouped.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './rule.ts';

/** The groups an area has changed, as they were judged. */
export function audiencesOf(subject: Subject, area: string): readonly AudienceJudgement[] {
  return byArea(subject).get(area) ?? [];
}

const byArea = perSubject(({ audiences }) => grouped(audiences, ({ area }) => area));
