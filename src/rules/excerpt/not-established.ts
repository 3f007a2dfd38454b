import { type Against, type Judgement, type Period, tense } from '../../judge/judge.ts';
import { goesOn } from '../breach.ts';
import { headOf, isExcerpt, localFacts } from '../facts.ts';
import { fixedOtherwise } from '../fixed-for-all.ts';
import { isFixedSince } from '../floor/fixed.ts';
import { isBaseUnknown, isNotEstablished } from '../floor/incomparable.ts';
import { judgedAs } from '../judged-as.ts';
import type { Rule, Subject } from '../rule.ts';

/**
 * A value in an excerpt stands against a floor whose base was not seen, or one that came after it and is another, or cannot be
 * compared with it: nothing can be said, and nobody is accused.
 */
export const excerptNotEstablished: Rule = {
  id: 'excerpt/not-established',
  severity: 'info',
  *check(subject) {
    for (const judgement of judgedAs(subject, 'incomparable', 'mixed', 'stronger')) {
      for (const period of judgement.periods) {
        if (!isExcerpt(subject, period.overlay) || tense(period, subject.asOf) !== 'present') continue;
        const isUnseen = period.verdict === 'incomparable' && isBaseUnknown(period);
        const finding = isUnseen ? unseen(period) : overtaking(subject, judgement, period);
        if (!finding) continue;
        const { variant, base, floor } = finding;
        yield {
          rule: 'excerpt/not-established',
          ...(variant ? { variant } : {}),
          ...headOf(judgement, period),
          params: { ...localFacts(subject, judgement, period), base, by: floor?.setting.by ?? null },
        };
      }
    }
  },
};

interface Open {
  readonly variant?: 'own' | 'later';
  readonly base: string | null;
  readonly floor?: Against;
}

/** The base that was not seen: that of the value itself, or of a floor. */
function unseen({ level, against }: Period): Open {
  const floor = against.find((one) => one.outcome.obstacle === 'unknown');
  const unknown = [level, floor?.level].find((one) => one?.is === 'unknown');
  const base = unknown?.is === 'unknown' ? unknown.detail : null;
  return floor ? { base, floor } : { variant: 'own', base };
}

/** What has come after a value that had nothing against it, and leaves open what holds now. By what is higher it is overtaken. */
function overtaking(subject: Subject, judgement: Judgement, period: Period): Open | null {
  const floor = laterFloor(subject, judgement, period);
  return floor ? { variant: 'later', base: null, floor } : null;
}

function laterFloor(subject: Subject, judgement: Judgement, period: Period): Against | undefined {
  const of = (comparison: string) => period.against.find(({ outcome }) => outcome.comparison === comparison);
  if (isFixedSince(subject, judgement, period)) return period.verdict === 'weaker' ? undefined : fixedOtherwise(period);
  if (period.verdict === 'mixed') return goesOn(judgement, period) ? of('mixed') : undefined;
  return period.verdict === 'incomparable' && isNotEstablished(judgement, period) ? of('incomparable') : undefined;
}
