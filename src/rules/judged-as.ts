import type { Judgement } from '../judge/judge.ts';
import type { Verdict } from '../model/finding.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './rule.ts';

/** Where among the judgements of a subject each verdict is met with: most rules look for a few among very many. */
const places = perSubject(({ judgements }) => {
  const found = new Map<Verdict, number[]>();
  for (let index = 0; index < judgements.length; index++) {
    for (const { verdict } of judgements[index]?.periods ?? []) {
      const known = found.get(verdict);
      if (!known) found.set(verdict, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  return found;
});

/** The judgements in which some period has one of the verdicts, in their order. */
export function judgedAs(subject: Subject, ...verdicts: readonly Verdict[]): readonly Judgement[] {
  const found = new Set(verdicts.flatMap((verdict) => places(subject).get(verdict) ?? []));
  const sorted = verdicts.length === 1 ? found : Int32Array.from(found).sort();
  return Array.from(sorted, (index) => subject.judgements[index]).filter((one) => one !== undefined);
}

/** What is judged of an address; null where nothing is. */
export function judgementOf(subject: Subject, area: string, item: string, key: string): Judgement | null {
  return byAddress(subject).get(`${area}|${item}|${key}`) ?? null;
}

const byAddress = perSubject(
  ({ judgements }) => new Map(judgements.map((one) => [`${one.area}|${one.item}|${one.key}`, one])),
);
