import type { Judgement, Period } from '../judge/judge.ts';
import { NATION } from '../model/catalogue.ts';
import { covers, type Day } from '../model/day.ts';
import { EFFECTS, type Effect } from '../model/effect.ts';
import type { Fact, Judged } from '../model/finding.ts';
import type { DatedValue } from '../model/value.ts';
import { figures } from '../rules/breach.ts';
import { isExcerpt } from '../rules/facts.ts';
import type { Subject } from '../rules/rule.ts';
import { inOrder } from './below.ts';
import { addressOf, difference } from './difference.ts';
import { silence } from './silence.ts';

export interface ImpactLine {
  readonly effect: Effect;
  readonly area: string;
  readonly item: string;
  readonly key: string;
  readonly cell: string | null;
  /** From when; null where it goes without a day. */
  readonly since: Day | null;
  readonly until: Day | null;
  /** The figures as the rules give them: `local`, `floor`, `unit`, `gap`, `percent`; `was-gap` and `was-since` of a level that is below without the move. */
  readonly params: { readonly [name: string]: Fact };
}

/** What the rules would say of the areas of the workspace if a floor moved. */
export interface Impact {
  readonly lines: readonly ImpactLine[];
  /** Findings of other kinds that the move would bring, and those it would end. */
  readonly also: readonly Judged[];
  readonly gone: readonly Judged[];
}

/** One run of the ordinary rules. */
interface Run {
  readonly subject: Subject;
  readonly findings: readonly Judged[];
}

/** What the ordinary rules say after a floor has moved that they did not say before, for each area of ours. */
export function impact(before: Run, after: Run, item: string, key: string, moved: DatedValue): Impact {
  const { fresh, gone } = difference(before.findings, after.findings);
  const low = new Map(before.findings.flatMap((one) => (one.rule === 'floor/below' ? [[addressOf(one), one]] : [])));
  const found = fresh.flatMap((finding) => lineOfFinding(finding, low.get(addressOf(finding))) ?? []);
  const told = new Set(found.map(addressOf));
  const judged = after.subject.judgements
    .filter((one) => one.item === item && one.key === key)
    .flatMap((one) => linesOfJudgement(after, one, moved))
    .filter((line) => !told.has(addressOf(line)));
  const spoken = new Set(
    [...found, ...judged].filter((line) => line.item === item && line.key === key).map(({ area }) => area),
  );
  const silent = inOrder(after.subject.overlays.map(({ area }) => area))
    .filter((area) => !spoken.has(area))
    .flatMap((area): ImpactLine[] => {
      const effect = silence(after.subject, { area, item, key }, moved);
      return effect === null ? [] : [{ effect, area, item, key, cell: null, since: null, until: null, params: {} }];
    });
  return {
    lines: [...found, ...judged, ...silent].toSorted(inSequence),
    also: fresh.filter((finding) => isLocal(finding) && lineOfFinding(finding) === null),
    gone: gone.filter((finding) => isLocal(finding) && !told.has(addressOf(finding))),
  };
}

/** The national record itself changes by the very assumption. */
function isLocal({ area }: Judged): boolean {
  return area !== undefined && area !== NATION;
}

const EFFECT_OF_RULE: Readonly<Record<string, Effect>> = {
  'floor/below': 'below',
  'floor/upcoming': 'later',
  'floor/was-below': 'was-below',
  'floor/fixed': 'differs',
  'floor/incomparable': 'cannot-tell',
  'excerpt/not-established': 'cannot-tell',
  'excerpt/overtaken': 'overtaken',
};

function lineOfFinding(finding: Judged, before?: Judged): ImpactLine | null {
  const effect = EFFECT_OF_RULE[finding.rule];
  const { area, item, key, cell, since, until, params } = finding;
  if (!effect || area === undefined || item === undefined || key === undefined) return null;
  return {
    effect: finding.status === 'excepted' ? 'excepted' : effect,
    area,
    item,
    key,
    cell: cell ?? null,
    since: since ?? null,
    until: until ?? null,
    params: before
      ? { ...params, 'was-gap': before.params?.['gap'] ?? null, 'was-since': before.since ?? null }
      : (params ?? {}),
  };
}

/** Every cell the new value is a floor of, where the rules have nothing new to say. */
function linesOfJudgement({ subject, findings }: Run, judgement: Judgement, moved: DatedValue): ImpactLine[] {
  const { area, item, key } = judgement;
  return judgement.periods.flatMap((period): ImpactLine[] => {
    const floor = period.against.find((one) => one.placed.entry === moved);
    if (!floor || !covers(period, subject.asOf)) return [];
    const params = figures(subject, judgement, period, floor);
    const effect = quietEffect(subject, findings, judgement, period);
    return [{ effect, area, item, key, cell: period.cell, since: null, until: period.until, params }];
  });
}

function quietEffect(
  subject: Subject,
  findings: readonly Judged[],
  { area, item, key }: Judgement,
  period: Period,
): Effect {
  const address = addressOf({ area, item, key, cell: period.cell });
  const old = findings.find((one) => addressOf(one) === address && EFFECT_OF_RULE[one.rule] === 'cannot-tell');
  if (old) return 'cannot-tell';
  if (period.verdict !== 'weaker' && period.verdict !== 'mixed') return 'meets';
  return isExcerpt(subject, period.overlay) ? 'overtaken-before' : 'below';
}

/** By effect; the largest shortfall first; then by area and cell. */
function inSequence(a: ImpactLine, b: ImpactLine): number {
  const percent = ({ params }: ImpactLine) => (typeof params['percent'] === 'number' ? params['percent'] : 0);
  const effect = EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect);
  return effect || percent(a) - percent(b) || (addressOf(a) < addressOf(b) ? -1 : 1);
}
