import { oncePer } from '../model/once-per.ts';
import type { FieldView, MarkKind, RowView } from './bulletin-view.ts';
import { isLasting } from './lasting.ts';

/** The values of a row, counted. */
interface Tally {
  readonly own: number;
  readonly figures: number;
  readonly seen: number;
  readonly marks: ReadonlyMap<MarkKind, number>;
}

/** The values of rows that stand on many pages of a run are counted once. */
const tallies = new WeakMap<RowView, Tally>();

/** The values of all rows of a page, counted. */
export const tallyOf = oncePer((fields: readonly FieldView[]): Tally => {
  let own = 0;
  let figures = 0;
  let seen = 0;
  const marks = new Map<MarkKind, number>();
  for (const { categories } of fields)
    for (const { rows } of categories)
      for (const row of rows) {
        const tally = rowTally(row);
        own += tally.own;
        figures += tally.figures;
        seen += tally.seen;
        for (const [kind, count] of tally.marks) marks.set(kind, (marks.get(kind) ?? 0) + count);
      }
  return { own, figures, seen, marks };
});

function rowTally(row: RowView): Tally {
  const known = tallies.get(row);
  if (known) return known;
  let own = 0;
  let figures = 0;
  let seen = 0;
  const marks = new Map<MarkKind, number>();
  for (const { lines } of row.measures)
    for (const line of lines) {
      marks.set(line.mark.kind, (marks.get(line.mark.kind) ?? 0) + 1);
      if (!line.figure) continue;
      figures += 1;
      if (line.own) own += 1;
      if (line.seen) seen += 1;
    }
  const made = { own, figures, seen, marks };
  if (isLasting(row)) tallies.set(row, made);
  return made;
}
