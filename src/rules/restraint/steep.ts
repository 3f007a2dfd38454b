import Fraction from 'fraction.js';
import { tense } from '../../judge/judge.ts';
import { assured, levelInUnit } from '../../resolve/compare.ts';
import { floorFacts, headOf, localFacts } from '../facts.ts';
import { judgedAs } from '../judged-as.ts';
import type { Rule } from '../rule.ts';

/** A level is many times its floor: nothing forbids it, but a reviewer should look at what it costs. */
export const restraintSteep: Rule = {
  id: 'restraint/steep',
  severity: 'warning',
  *check(subject) {
    const { units } = subject.catalogue.vocabulary;
    for (const judgement of judgedAs(subject, 'stronger')) {
      if (judgement.measure.better !== 'more') continue;
      const reported = new Set<string | null>();
      for (const period of judgement.periods) {
        if (period.verdict !== 'stronger' || tense(period, subject.asOf) === 'past' || reported.has(period.cell))
          continue;
        const overlay = subject.resolver.overlay(period.overlay);
        if (overlay?.role !== 'local' || overlay.scope !== 'complete') continue;
        const floors = period.against.map((one) => ({
          one,
          value: assured(levelInUnit(one.level, judgement.measure.unit, units), judgement.measure),
        }));
        const local = assured(levelInUnit(period.level, judgement.measure.unit, units), judgement.measure);
        const top = floors
          .filter(({ value }) => value instanceof Fraction)
          .sort((a, b) => (b.value as Fraction).compare(a.value as Fraction))[0];
        if (!top || !(local instanceof Fraction) || !(top.value instanceof Fraction) || top.value.compare(0) <= 0)
          continue;
        const times = local.div(top.value);
        if (times.compare(subject.steep) < 0) continue;
        reported.add(period.cell);
        yield {
          rule: 'restraint/steep',
          ...headOf(judgement, period),
          params: {
            ...localFacts(subject, judgement, period),
            ...floorFacts(subject, judgement, period, top.one),
            by: top.one.setting.by,
            times: times.round(1).valueOf(),
            limit: subject.steep,
          },
        };
      }
    }
  },
};
