import type { AudienceJudgement } from '../../judge/audience.ts';
import type { Edition } from '../../model/catalogue.ts';
import type { Fact, Finding, Severity } from '../../model/finding.ts';
import { sortedBy } from '../../model/sorted-by.ts';
import { below } from '../../model/source.ts';
import { audiencesOf } from '../audiences-of.ts';
import { numberFact } from '../facts.ts';
import { lateness } from '../lateness.ts';
import type { Rule, Subject } from '../rule.ts';
import { editionsSince } from '../scope.ts';

/** Somebody who is entitled above is left out here; the finding names such a person. */
export const audienceNarrower: Rule = {
  id: 'audience/narrower',
  severity: 'error',
  *check(subject) {
    const reported = new Set<string>();
    for (const one of subject.audiences) {
      const id = `${one.area}|${one.item}|${one.group.key}`;
      if (one.decision.is !== 'loses' || reported.has(id)) continue;
      reported.add(id);
      yield { ...finding(one, gravityOf(subject, one)), ...lostIn(subject, one) };
    }
  },
};

/** Against the edition an overlay implements it is an error; against a newer one, once its deadline has passed. What is to come warns. */
export function gravityOf(subject: Subject, one: AudienceJudgement): Pick<Finding, 'severity' | 'ahead'> {
  const severity = severityAgainst(subject, one);
  return one.since === null
    ? { severity }
    : { severity: 'warning', ahead: { severity, above: beginsAbove(subject, one) } };
}

/** Where somebody is left out because what stands above begins on that day, and what is here does not: the file above. */
function beginsAbove({ resolver }: Subject, { area, by, since }: AudienceJudgement): readonly string[] {
  const begun = (of: string) => resolver.overlaysOf(of).find((one) => (one.effective ?? one.issued) === since);
  const above = begun(area) ? undefined : begun(by);
  return above ? [above.at.in.file] : [];
}

function severityAgainst(subject: Subject, one: AudienceJudgement): Severity {
  const { resolver, asOf, catalogue } = subject;
  const overlays = resolver.overlaysOf(one.area);
  const other = one.edition === null ? undefined : catalogue.editions.get(one.edition);
  if (!other || overlays.some((overlay) => overlay.implements === other.id)) return 'error';
  const [newest] = sortedBy(overlays, ({ implements: id }) => catalogue.editions.get(id)?.effective ?? '').slice(-1);
  // An edition before it may have let the same people in, and the time for that one have run out.
  const since = newest ? editionsSince(subject, newest, asOf).filter((edition) => isIn(resolver, one, edition)) : [];
  return [...since, other].some((edition) => lateness(subject, edition) === 'error') ? 'error' : 'warning';
}

/** Whether an edition has the condition that somebody is held against. */
function isIn(resolver: Subject['resolver'], { area, item, group }: AudienceJudgement, edition: Edition): boolean {
  const who = resolver.itemAt(area, item, edition)?.audience.get(group.key)?.who;
  return who !== undefined && JSON.stringify(who) === JSON.stringify(group.who);
}

function finding(one: AudienceJudgement, gravity: ReturnType<typeof gravityOf>): Finding {
  return {
    rule: 'audience/narrower',
    ...gravity,
    variant: one.since === null ? one.how : 'upcoming',
    verdict: one.gains ? 'mixed' : 'narrower',
    at: one.at,
    area: one.area,
    item: one.item,
    key: one.group.key,
    ...(one.since === null ? {} : { since: one.since }),
    params: {
      by: one.by,
      subject: one.group.subject,
      person: one.decision.is === 'loses' ? personFact(one.decision.person) : [],
      // Whoever rewrites a group often means to widen it: both are said, so that nobody looks for the loss in what was gained.
      gained: one.gained && personFact(one.gained),
      // The same person may be left out by more and more.
      condition: [one.condition()],
    },
    related: [{ at: below(one.group.at, 'who'), says: 'above', params: {} }],
  };
}

/** All who lose in a group, by whichever of the audiences above and from whatever day. */
function lostIn(subject: Subject, { area, item, group }: AudienceJudgement): { readonly people?: string } {
  const all = audiencesOf(subject, area).flatMap((one) => {
    const isOne = one.item === item && one.group.key === group.key && one.decision.is === 'loses';
    return isOne ? [one.lost()] : [];
  });
  return all.includes(null) ? {} : { people: `{"is":"any","of":[${all.join()}]}` };
}

/** A representative person as facts: what is known of them, feature by feature. */
function personFact(person: ReadonlyMap<string, unknown>): Fact {
  return [...person].map(([feature, value]) => ({
    feature,
    value:
      typeof value === 'string' || typeof value === 'boolean'
        ? value
        : numberFact(value as Parameters<typeof numberFact>[0]),
  }));
}
