import { parse } from 'csv-parse/sync';

/** One row by the names of its columns, and the line it stands in. */
export interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/** A table: the names of its columns as they are written, which may be none or one twice, and its rows. */
export interface CsvTable {
  readonly names: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** A table by the names in its first line; throws what the CSV package says of a text that is no table. */
export function csvTable(text: string): CsvTable {
  return plainTable(text) ?? anyTable(text);
}

function anyTable(text: string): CsvTable {
  let names: readonly string[] = [];
  // Columns are found by their names, so that a swapped header cannot swap their meaning.
  const columns = (found: readonly string[]) => {
    names = found;
    return found.map(keyOf);
  };
  const rows = parse<CsvRow>(text, { columns, info: true, skip_empty_lines: true, trim: true });
  return { names, rows };
}

/** What the cells of a column go by: its name, or its place where it has none, as no name can be written. */
export function keyOf(name: string, place: number): string {
  return name || ` ${place}`;
}

/** What the package would trim, unquote or count otherwise than by commas and line ends. */
const NOT_PLAIN = /[^\P{White_Space} \n]|"|[,\n] | [,\n]|^[ \n]| $|\n\n/u;

/** A table in the plain form nearly every register has; null where the package has to look. */
export function plainTable(text: string): CsvTable | null {
  if (NOT_PLAIN.test(text)) return null;
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  const names = (lines[0] ?? '').split(',');
  if (names.length < 2 || new Set(names).size < names.length || names.includes('') || names.includes('__proto__'))
    return null;
  const rows: CsvRow[] = [];
  for (let line = 1; line < lines.length; line++) {
    const cells = (lines[line] ?? '').split(',');
    if (cells.length !== names.length) return null;
    const record: Record<string, string> = {};
    for (let column = 0; column < names.length; column++) record[names[column] ?? ''] = cells[column] ?? '';
    rows.push({ record, info: { lines: line + 1 } });
  }
  return { names, rows };
}
