import type { Path, Pointer, Position, Range, SourceDocument } from '../model/source.ts';

/** A text without a tree: every path is answered by `ranges`; a path of one number is a line; else the first character. */
export function plainDocument(file: string, text: string, ranges?: (path: Path) => Range | null): SourceDocument {
  return { file, text, data: null, locate: (path) => ranges?.(path) ?? lineOf(text, path) };
}

function lineOf(text: string, [line]: Path): Range {
  const starts = lineStarts(text);
  const start = typeof line === 'number' ? (starts[line - 1] ?? 0) : 0;
  return rangeOf(text, start, start);
}

/** A pointer to the beginning of a file that could not be read as a tree. */
export function wholeFile(file: string, text = ''): Pointer {
  return { in: plainDocument(file, text), path: [] };
}

/** A pointer to a stretch of a text, by offsets. */
export function stretch(file: string, text: string, start: number, end: number): Pointer {
  return { in: plainDocument(file, text, () => rangeOf(text, start, end)), path: [] };
}

/** Two offsets as a range. */
export function rangeOf(text: string, start: number, end: number): Range {
  return { start: positionOf(text, start), end: positionOf(text, Math.max(start, end)) };
}

interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Line starts of the text asked about last, and of the one before: findings come file by file, and what they rest on stands in another. */
let known: Lines = { text: '', starts: [0] };
let other = known;

function lineStarts(text: string): readonly number[] {
  if (known.text === text) {
    // Kept with the very text asked for: another one that reads the same would be compared letter by letter every time.
    known = { text, starts: known.starts };
    return known.starts;
  }
  const asked = { text, starts: other.text === text ? other.starts : startsIn(text) };
  other = known;
  known = asked;
  return asked.starts;
}

/** Where the lines of a text begin. */
export function startsIn(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionOf(text: string, offset: number): Position {
  const starts = lineStarts(text);
  const index = lineIndex(starts, offset);
  return { line: index + 1, column: offset - (starts[index] ?? 0) + 1, offset };
}

/** Which line an offset is on, from 0. */
export function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
