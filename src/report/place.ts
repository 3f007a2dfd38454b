import { type Pointer, type Range, rangeAt } from '../model/source.ts';

/** The file of a place as platforms that work on a repository name it: from its root. */
export function repositoryFile(pointer: Pointer, base: string): string {
  return isShipped(pointer) ? pointer.in.file : base + pointer.in.file;
}

/** Whether a place lies in the catalogue that comes with the tool, and so in no file of the repository. */
export function isShipped(pointer: Pointer): boolean {
  return pointer.in.file.startsWith('dixian:');
}

/** A range of which nothing is below 1 and whose end is not before its start: platforms refuse others. */
export function soundRange(pointer: Pointer): Range {
  const { start, end } = rangeAt(pointer);
  const from = { ...start, line: Math.max(1, start.line), column: Math.max(1, start.column) };
  const isBefore = end.line < from.line || (end.line === from.line && end.column < from.column);
  return { start: from, end: isBefore ? from : end };
}
