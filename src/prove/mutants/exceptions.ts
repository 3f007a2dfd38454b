import type { Day } from '../../model/day.ts';
import type { Path } from '../../model/source.ts';
import type { RawOverlayItem } from '../naive/world.ts';
import type { Change } from './mutant.ts';
import { plus } from './series.ts';

type RawException = NonNullable<RawOverlayItem['exceptions']>[number];

/** An exception cut short at either end, or taken away. */
export function* cutException(one: RawException, path: Path, area: string, asOf: Day): Generator<Change> {
  const ends = [plus(one.until, -31), plus(asOf, -1)].filter((day) => one.from <= day && day < one.until);
  for (const after of ends) yield { change: 'exception', path: [...path, 'until'], before: one.until, after };
  const starts = [plus(one.from, 31), plus(asOf, 1)].filter((day) => one.from < day && day <= one.until);
  for (const after of starts) yield { change: 'exception', path: [...path, 'from'], before: one.from, after };
  yield { change: 'exception', path, before: one.for, after: null, write: [{ path, value: undefined }] };
  yield approvedByItself(one.approved.area, path, area);
}

/** An approval by the area itself, in place of one from above. */
export function approvedByItself(before: string | undefined, path: Path, area: string): Change {
  return { change: 'approval', path: [...path, 'approved', 'area'], before: before ?? null, after: area };
}
