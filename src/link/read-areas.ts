import { parse } from 'csv-parse/sync';
import type { Area, Level } from '../model/catalogue.ts';
import type { SourceDocument } from '../model/source.ts';
import type { Notes } from './reader.ts';

const COLUMNS = ['code', 'name', 'level', 'rank', 'parent', 'from', 'until', 'succeeds', 'source'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The register of areas (`areas.csv`) as areas; a row that cannot be read is reported and left out. */
export function readAreas(document: SourceDocument, notes: Notes): readonly Area[] {
  let rows: readonly Row[];
  try {
    rows = parse(document.text, { columns: [...COLUMNS], from_line: 2, skip_empty_lines: true, trim: true });
  } catch (error) {
    notes.add('link/areas', { in: document, path: [] }, { reason: String((error as Error).message).slice(0, 200) });
    return [];
  }
  return rows.map(readRow);
}

function readRow(row: Row): Area {
  return {
    code: row.code,
    name: { zh: row.name },
    level: row.level as Level,
    rank: row.rank,
    parent: row.parent || null,
    from: row.from || null,
    until: row.until || null,
    succeeds: row.succeeds.split(' ').filter(Boolean),
    source: row.source,
  };
}
