import type { Path, Pointer, Position, Range, SourceDocument } from '../model/source.ts';

/** A text without a tree: every path is answered by `ranges`, or by its first character. */
export function plainDocument(file: string, text: string, ranges?: (path: Path) => Range | null): SourceDocument {
  return { file, text, data: null, locate: (path) => ranges?.(path) ?? rangeOf(text, 0, 0) };
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

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1, offset };
}
