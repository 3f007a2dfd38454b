import { tense } from '../../judge/judge.ts';
import { headOf, isExcerpt, localFacts } from '../facts.ts';
import { isBaseUnknown } from '../floor/incomparable.ts';
import { judgedAs } from '../judged-as.ts';
import type { Rule } from '../rule.ts';

/** A value in an excerpt stands against a floor whose base was not seen: nothing can be said, and nobody is accused. */
export const excerptNotEstablished: Rule = {
  id: 'excerpt/not-established',
  severity: 'info',
  *check(subject) {
    for (const judgement of judgedAs(subject, 'incomparable')) {
      for (const period of judgement.periods) {
        if (period.verdict !== 'incomparable' || !isExcerpt(subject, period.overlay) || !isBaseUnknown(period))
          continue;
        if (tense(period, subject.asOf) !== 'present') continue;
        const floor = period.against.find((one) => one.outcome.obstacle === 'unknown');
        const unknown = [period.level, floor?.level].find((level) => level?.is === 'unknown');
        yield {
          rule: 'excerpt/not-established',
          ...(floor ? {} : { variant: 'own' }),
          ...headOf(judgement, period),
          params: {
            ...localFacts(subject, judgement, period),
            base: unknown?.is === 'unknown' ? unknown.detail : null,
            by: floor?.setting.by ?? null,
          },
        };
      }
    }
  },
};
