import type { Judgement } from '../judge/judge.ts';
import type { Exception, Overlay } from '../model/overlay.ts';
import type { Given, Granted } from '../model/pledges.ts';
import { common, overlaps } from '../model/spans.ts';
import { levelInUnit } from '../resolve/compare.ts';
import type { Level } from '../resolve/levels.ts';
import { entriesThat } from './entries-that.ts';
import { MISSED } from './exception-runs.ts';
import { approvedLevel, faultOf } from './exceptions.ts';
import { levelFact, writtenFact } from './facts.ts';
import { judgementOf } from './judged-as.ts';
import { peopleOf } from './people-of.ts';
import type { Subject } from './rule.ts';

/** The steps below a floor that are allowed to our areas, and what is given meanwhile; of what no measure stands for, nothing. */
export function grantedIn(subject: Subject): readonly Granted[] {
  const found: Granted[] = [];
  for (const [overlay, entries] of entriesThat(subject, 'is-excused'))
    for (const { id, exceptions } of entries)
      for (const exception of exceptions) {
        const granted = ofException(subject, overlay, id, exception);
        if (granted) found.push(granted);
      }
  return found;
}

function ofException(subject: Subject, overlay: Overlay, item: string, exception: Exception): Granted | null {
  const { resolver, asOf } = subject;
  const { area } = overlay;
  const { key, cell, span, level, approved } = exception;
  const measure = resolver.measureAt(area, item, key, asOf);
  if (!measure || !resolver.stands(overlay, asOf) || faultOf(subject, overlay, item, exception)) return null;
  const judged = judgementOf(subject, area, item, key);
  return {
    area,
    item,
    key,
    cell,
    since: span.since,
    until: span.until,
    approval: JSON.stringify([approved.area, approved.by, approved.date, approved.document]),
    approved: approved.date,
    isLevelled: level !== null,
    better: measure.better,
    given: judged
      ? given(subject, judged, exception, approvedLevel(subject, area, item, exception))
      : [{ ...span, cell: null, people: null, level: null, isMissed: false }],
  };
}

function given(
  subject: Subject,
  judgement: Judgement,
  { cell, span }: Exception,
  approved: Level | null,
): readonly Given[] {
  const { measure, periods } = judgement;
  const { units } = subject.catalogue.vocabulary;
  return periods
    .filter((period) => overlaps(period, span) && (cell === null || period.cell === cell))
    .map((period) => ({
      ...common(period, span),
      cell: period.cell,
      people: peopleOf(subject, judgement, [period]).people ?? null,
      level: levelFact(levelInUnit(approved ?? period.level, measure.unit, units)) ?? writtenFact(period.own.quantity),
      isMissed: MISSED.has(period.verdict),
    }));
}
