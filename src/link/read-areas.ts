import { parse } from 'csv-parse/sync';
import { type Area, LEVELS, type Level, NATION } from '../model/catalogue.ts';
import type { Pointer, SourceDocument } from '../model/source.ts';
import { isDay, type Notes } from './reader.ts';

const COLUMNS = ['code', 'name', 'level', 'rank', 'parent', 'from', 'until', 'succeeds', 'source'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** An area with the place it is written. */
export type PlacedArea = Area & { readonly at: Pointer };

type Rows = readonly { readonly record: Row; readonly info: { readonly lines: number } }[];

/** The register is long and never changes within a run, while a proof links the workspace hundreds of times. */
const parsed = new WeakMap<SourceDocument, Rows>();

/** The register of areas (`areas.csv`); what cannot be read is reported, with its line, and left out. */
export function readAreas(document: SourceDocument, notes: Notes): readonly PlacedArea[] {
  let rows: Rows;
  try {
    // Columns are found by their names, so that a swapped header cannot swap their meaning.
    rows =
      parsed.get(document) ?? parse(document.text, { columns: true, info: true, skip_empty_lines: true, trim: true });
    parsed.set(document, rows);
  } catch (error) {
    const { lines } = error as { readonly lines?: number };
    notes.add('link/areas', { in: document, path: [lines ?? 1] }, {}, 'csv');
    return [];
  }
  const missing = COLUMNS.filter((column) => rows[0] !== undefined && !(column in rows[0].record));
  if (rows.length === 0 || missing.length > 0) {
    notes.add(
      'link/areas',
      { in: document, path: [1] },
      { missing: missing.join(', ') || COLUMNS.join(', ') },
      'header',
    );
    return [];
  }
  return rows.flatMap(({ record, info }) => readRow(record, { in: document, path: [info.lines] }, notes));
}

function readRow(row: Row, at: Pointer, notes: Notes): readonly PlacedArea[] {
  const days = [row.from, row.until].filter((day) => day !== '' && !isDay(day));
  if (!Object.hasOwn(LEVELS, row.level) || row.name === '' || row.code === '' || days.length > 0) {
    notes.add('link/areas', at, { code: row.code }, 'row');
    return [];
  }
  return [
    {
      code: row.code,
      name: { zh: row.name },
      level: row.level as Level,
      rank: row.rank,
      parent: row.parent || null,
      from: row.from || null,
      until: row.until || null,
      succeeds: row.succeeds.split(' ').filter(Boolean),
      source: row.source,
      at,
    },
  ];
}

/** All areas by code: each once, each below one that exists, nobody above himself. */
export function registerAreas(all: readonly PlacedArea[], notes: Notes): ReadonlyMap<string, Area> {
  const areas = new Map<string, PlacedArea>();
  for (const area of all) {
    if (areas.has(area.code)) notes.add('link/duplicate', area.at, { id: area.code, what: 'area' });
    else areas.set(area.code, area);
  }
  for (const area of areas.values()) {
    if (area.code !== NATION && (area.parent === null || !areas.has(area.parent))) {
      notes.add('link/areas', area.at, { code: area.code, parent: area.parent }, 'parent');
    } else if (isItsOwnAncestor(area, areas)) notes.add('link/areas', area.at, { code: area.code }, 'loop');
  }
  return areas;
}

function isItsOwnAncestor(area: Area, areas: ReadonlyMap<string, Area>): boolean {
  const seen = new Set<string>();
  for (let code = area.parent; code !== null; code = areas.get(code)?.parent ?? null) {
    if (code === area.code) return true;
    if (seen.has(code)) return false;
    seen.add(code);
  }
  return false;
}
