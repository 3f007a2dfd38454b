import type { Dimension, Vocabulary } from '../model/catalogue.ts';

/** A value by the kind of people it is for and by whoever has set it; both empty for what is for all. */
interface Line {
  readonly cellId: string;
  readonly dimensionId: string;
  readonly by: string;
}

/**
 * Lines that several authorities have written, in the order of what they are about: by the age (or whatever number) at which
 * each kind of people begins, else as their dimension lists them. Those of one authority stay as it has written them, and what
 * is for everybody else comes last.
 */
export function inOrder<T extends Line>(vocabulary: Vocabulary, lines: readonly T[]): readonly T[] {
  const named = lines.filter(({ cellId }) => cellId !== '');
  if (new Set(named.map(({ by }) => by)).size < 2) return lines;
  const places = placesOf(vocabulary, named);
  if (places === null) return lines;
  const place = (line: T) => places.get(line) ?? Number.POSITIVE_INFINITY;
  return lines.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** Where each line belongs; null where nothing orders them all. */
function placesOf({ dimensions, attributes }: Vocabulary, lines: readonly Line[]): ReadonlyMap<Line, number> | null {
  const dimensionOf = (line: Line): Dimension | undefined => dimensions.get(line.dimensionId);
  const whoOf = (line: Line) => dimensionOf(line)?.cells.get(line.cellId)?.who;
  for (const [id, { type }] of attributes) {
    if (type !== 'integer') continue;
    const starts = lines.map((line) => [line, startOf(whoOf(line), id)] as const);
    const known = starts.flatMap(([line, start]) => (start === null ? [] : [[line, start] as const]));
    if (known.length === lines.length) return new Map(known);
  }
  const [first] = lines;
  if (!first || lines.some(({ dimensionId }) => dimensionId !== first.dimensionId)) return null;
  const order = [...(dimensionOf(first)?.cells.keys() ?? [])];
  return new Map(lines.map((line) => [line, order.indexOf(line.cellId)]));
}

/** The least number that a condition takes of an attribute; null where it asks nothing of it, or not of everybody. */
function startOf(who: unknown, attribute: string): number | null {
  if (typeof who !== 'object' || who === null) return null;
  const { all, [attribute]: test } = who as Readonly<Record<string, unknown>>;
  const inner = Array.isArray(all) ? all.flatMap((one) => startOf(one, attribute) ?? []) : [];
  const bounds = typeof test === 'object' && test !== null ? (test as Readonly<Record<string, unknown>>) : null;
  const own = bounds ? [boundOf(bounds)] : typeof test === 'number' ? [test] : [];
  const starts = [...inner, ...own];
  return starts.length > 0 ? Math.max(...starts) : null;
}

/** What begins above a number comes after what begins at it; what has only an upper end begins before all. */
function boundOf({ ge, gt }: Readonly<Record<string, unknown>>): number {
  if (typeof ge === 'number') return ge;
  return typeof gt === 'number' ? gt + 0.5 : -1;
}
