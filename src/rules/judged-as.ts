import type { Judgement, Period } from '../judge/judge.ts';
import type { Verdict } from '../model/finding.ts';
import { relativesIn } from '../model/value.ts';
import { isBackdated } from './backdated.ts';
import { belowPercent } from './below-percent.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './rule.ts';

/** What a rule may look for in a period: its verdict, or something of the value that is seldom met with. */
export type Trait = Verdict | 'stated' | 'fixed' | 'other-unit' | 'backdated' | 'below-percent';

/** Where among the judgements of a subject each trait is: most rules look for a few among very many, and all are walked once. */
const places = perSubject((subject) => {
  const { judgements } = subject;
  const found = new Map<Trait, number[]>();
  const add = (trait: Trait, index: number) => {
    const known = found.get(trait);
    if (!known) found.set(trait, [index]);
    else if (known[known.length - 1] !== index) known.push(index);
  };
  for (let index = 0; index < judgements.length; index++) {
    const { measure, periods } = judgements[index] as Judgement;
    for (const period of periods) {
      add(period.verdict, index);
      if (isStated(period)) add('stated', index);
      if (facesFixed(period)) add('fixed', index);
      if (period.own.quantity.unit !== measure.unit) add('other-unit', index);
      if (belowPercent(measure, period)) add('below-percent', index);
      if (isBackdated(period.own.entry, subject.catalogue)) add('backdated', index);
    }
  }
  return found;
});

function isStated({ own: { quantity } }: Period): boolean {
  return relativesIn(quantity.flat).some(({ stated }) => stated !== undefined);
}

function facesFixed({ against }: Period): boolean {
  for (const one of against) if (one.fixed) return true;
  return false;
}

/** The judgements in which some period has one of the traits, in their order. */
export function judgedAs(subject: Subject, ...traits: readonly Trait[]): readonly Judgement[] {
  const found = new Set(traits.flatMap((trait) => places(subject).get(trait) ?? []));
  const sorted = traits.length === 1 ? found : Int32Array.from(found).sort();
  return Array.from(sorted, (index) => subject.judgements[index] as Judgement);
}

/** What is judged of an address; null where nothing is. */
export function judgementOf(subject: Subject, area: string, item: string, key: string): Judgement | null {
  return byAddress(subject).get(`${area}|${item}|${key}`) ?? null;
}

const byAddress = perSubject(
  ({ judgements }) => new Map(judgements.map((one) => [`${one.area}|${one.item}|${one.key}`, one])),
);
