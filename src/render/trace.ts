import { below, type Pointer } from '../model/source.ts';
import type { DatedValue } from '../model/value.ts';

/** The place of a record as `file:line`, so that what is printed can be traced. */
export function trace(at: Pointer): string {
  const line = at.in.lineOf?.(at.path, at.part) ?? at.in.locate(at.path, at.part).start.line;
  return `${at.in.file}:${line}`;
}

/** The place of a value, or of one cell of it. */
export function traceValue(entry: DatedValue, cell: string | null): string {
  return trace(cell !== null && entry.cells.has(cell) ? below(entry.at, cell) : entry.at);
}
