import type { FieldView, LineView, MarkKind, RowView } from './bulletin-view.ts';

/** The values of a row, counted. */
interface Tally {
  readonly own: number;
  readonly figures: number;
  readonly seen: number;
  readonly marks: ReadonlyMap<MarkKind, number>;
}

/** Rows stand on many pages of a run, and their values are counted once. */
const tallies = new WeakMap<RowView, Tally>();

const pageTallies = new WeakMap<readonly FieldView[], Tally>();

/** The values of all rows of a page, counted. */
export function tallyOf(fields: readonly FieldView[]): Tally {
  const known = pageTallies.get(fields) ?? counted(fields);
  pageTallies.set(fields, known);
  return known;
}

function counted(fields: readonly FieldView[]): Tally {
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
}

function rowTally(row: RowView): Tally {
  const known = tallies.get(row);
  if (known) return known;
  const lines = row.measures.flatMap((measure) => measure.lines);
  const number = (test: (line: LineView) => boolean) => lines.filter(test).length;
  const marks = new Map<MarkKind, number>();
  for (const { mark } of lines) marks.set(mark.kind, (marks.get(mark.kind) ?? 0) + 1);
  const made = {
    own: number((line) => line.own && line.figure),
    figures: number((line) => line.figure),
    seen: number((line) => line.figure && line.seen),
    marks,
  };
  tallies.set(row, made);
  return made;
}
