import { AREA_CODE } from '../model/area-code.ts';
import { type Area, LEVELS, type Level, NATION } from '../model/catalogue.ts';
import { dayAfter, isDay } from '../model/day.ts';
import type { Fact } from '../model/finding.ts';
import { INVISIBLE } from '../model/invisible.ts';
import type { Pointer, SourceDocument } from '../model/source.ts';
import { nearest } from '../schema/nearest.ts';
import { type CsvTable, csvTable, keyOf } from './csv-rows.ts';
import type { Notes } from './reader.ts';

const COLUMNS = ['code', 'name', 'level', 'rank', 'parent', 'from', 'until', 'succeeds', 'source'] as const;
const ENGLISH = 'name-en';
/** A register may lack the English names, and a row its own. */
type Row = Readonly<Record<(typeof COLUMNS)[number], string>> & { readonly [ENGLISH]?: string };

/** Records that are YAML may not hold it either. */
const UNSEEN = new RegExp(`\\p{Cc}|${INVISIBLE.source}`, 'u');
/** What nearly all rows are made of. */
const SOUND = /^[ -~\u3400-\u4dbf\u4e00-\u9fff]*$/;

/** Whether something stands in a row that nobody sees: of two codes that look alike each would be one of its own. */
function hidesSomething(row: Row): boolean {
  const all = Object.values(row).join(' ');
  return !SOUND.test(all) && UNSEEN.test(all);
}

/** What spreadsheets and keyboards put between columns in place of commas. */
const OTHER_COMMAS = /[;\t，；]/u;

/** An area with the place it is written. */
export type PlacedArea = Area & { readonly at: Pointer };

/** The register is long and never changes within a run, while a proof links the workspace hundreds of times. */
const parsed = new WeakMap<SourceDocument, CsvTable>();

/** The register of areas (`areas.csv`); what cannot be read is reported, with its line, and left out. */
export function readAreas(document: SourceDocument, notes: Notes): readonly PlacedArea[] {
  let table: CsvTable;
  try {
    table = parsed.get(document) ?? csvTable(document.text);
    parsed.set(document, table);
  } catch (error) {
    const { lines = 1 } = error as { readonly lines?: number };
    notes.add('link/areas', { in: document, path: [openQuoteIn(document.text) ?? lines] }, {}, 'csv');
    return [];
  }
  const { names, rows } = table;
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0 || rows.length === 0) {
    const [sign = null] = names.length === 1 ? (OTHER_COMMAS.exec(names[0] ?? '') ?? []) : [];
    const variant = sign !== null ? 'commas' : missing.length > 0 ? 'header' : 'no-rows';
    notes.add('link/areas', { in: document, path: [1] }, { missing: missing.join(', '), sign }, variant);
    return [];
  }
  checkColumns(table, { in: document, path: [1] }, notes);
  return rows.flatMap(({ record, info }) => readRow(record as Row, { in: document, path: [info.lines] }, notes));
}

/** The line of a quotation mark that is left open: the package tells of the end of what it swallows. */
function openQuoteIn(text: string): number | null {
  return text.split('\n').findIndex((line) => line.split('"').length % 2 === 0) + 1 || null;
}

/** A column that is misspelt, has no name or stands there twice would have been left out without a word. */
function checkColumns({ names, rows }: CsvTable, at: Pointer, notes: Notes): void {
  for (const [place, column] of names.entries()) {
    // Spreadsheets leave columns in which there is nothing.
    if (column === '' && rows.every(({ record }) => !record[keyOf(column, place)])) continue;
    if (column === '') notes.add('link/areas', at, { nth: place + 1 }, 'nameless');
    else if (names.indexOf(column) < place) continue;
    else if (names.includes(column, place + 1)) notes.add('link/areas', at, { column }, 'twice');
    else if (!isKnown(column)) notes.add('link/areas', at, { column, near: nearest(column, KNOWN) }, 'column');
  }
}

const KNOWN: ReadonlySet<string> = new Set([...COLUMNS, ENGLISH]);

/** Like keys of records, columns of one's own begin with `x-`. */
function isKnown(column: string): boolean {
  return KNOWN.has(column) || column.startsWith('x-');
}

/** What is wrong with a row; null where nothing is. */
function slipIn(row: Row): { readonly variant: string; readonly params?: Readonly<Record<string, Fact>> } | null {
  if (hidesSomething(row)) return { variant: 'unseen' };
  if (!AREA_CODE.test(row.code)) return { variant: 'code' };
  if (row.name === '') return { variant: 'name' };
  if (!Object.hasOwn(LEVELS, row.level))
    return { variant: 'level', params: { level: row.level, known: Object.keys(LEVELS).join(', ') } };
  const day = [row.from, row.until].find((one) => one !== '' && !isDay(one));
  return day === undefined ? null : { variant: 'day', params: { day } };
}

function readRow(row: Row, at: Pointer, notes: Notes): readonly PlacedArea[] {
  // Spreadsheets leave rows in which there is nothing.
  if (row.code === '' && Object.values(row).every((cell) => cell === '')) return [];
  const slip = slipIn(row);
  if (slip) {
    notes.add('link/areas', at, { code: row.code, ...slip.params }, slip.variant);
    return [];
  }
  return [
    {
      code: row.code,
      name: row[ENGLISH] ? { zh: row.name, en: row[ENGLISH] } : { zh: row.name },
      level: row.level as Level,
      rank: row.rank,
      parent: row.parent || null,
      from: row.from || null,
      until: row.until ? dayAfter(row.until) : null,
      succeeds: row.succeeds.split(' ').filter(Boolean),
      source: row.source,
      at,
    },
  ];
}

type Areas = ReadonlyMap<string, PlacedArea>;

/** All areas by code: each once, each below one that exists as long as it does, nobody above himself or come from himself. */
export function registerAreas(
  all: readonly PlacedArea[],
  notes: Notes,
  { isRead }: { readonly isRead: boolean },
): ReadonlyMap<string, Area> {
  const areas = new Map<string, PlacedArea>();
  for (const area of all) {
    const first = areas.get(area.code);
    if (first) notes.twice('area', area.code, area.at, first.at);
    else areas.set(area.code, area);
  }
  // What is not found among the rest may stand in a row that could not be read.
  const isWhole = isRead && !notes.findings.some(({ rule }) => rule === 'link/areas');
  for (const area of areas.values()) {
    // It is reported here; nobody else has to walk that far.
    const parent = checkParent(area, areas, notes, isWhole) === 'endless' ? null : area.parent;
    const succeeds = checkSuccession(area, areas, notes, isWhole) === 'endless' ? [] : area.succeeds;
    if (parent !== area.parent || succeeds !== area.succeeds) areas.set(area.code, { ...area, parent, succeeds });
  }
  return areas;
}

function checkParent(area: PlacedArea, areas: Areas, notes: Notes, isWhole: boolean): Way {
  const { code, parent, at } = area;
  const above = parent === null ? undefined : areas.get(parent);
  const way = wayOf(area, areas, MOST_ABOVE, (one) => (one.parent === null ? [] : [one.parent]));
  if (way === 'back') notes.add('link/areas', at, { code }, 'loop');
  else if (way === 'endless') notes.add('link/areas', at, { code, limit: MOST_ABOVE }, 'too-high');
  else if (!above && code !== NATION && isWhole) notes.add('link/areas', at, { code, parent }, 'parent');
  else if (above) checkPeriod(area, above, notes);
  return way;
}

/** A parent that has ended, or has yet to begin, sets no floor: who stands above an area has to exist while it does. */
function checkPeriod(area: PlacedArea, parent: PlacedArea, notes: Notes): void {
  const params = { code: area.code, parent: parent.code };
  if (parent.until !== null && (area.until === null || area.until > parent.until))
    notes.add('link/areas', area.at, { ...params, end: parent.until }, 'outlives');
  else if (parent.from !== null && area.until !== null && area.until <= parent.from)
    notes.add('link/areas', area.at, { ...params, from: parent.from }, 'too-early');
}

function checkSuccession(area: PlacedArea, areas: Areas, notes: Notes, isWhole: boolean): Way {
  const { code, from, until, at } = area;
  if (from !== null && until !== null && until <= from)
    notes.add('link/areas', at, { code, from, end: until }, 'backwards');
  for (const before of area.succeeds)
    if (!areas.has(before) && isWhole) notes.add('link/areas', at, { code, before }, 'predecessor');
  const way = wayOf(area, areas, MOST_BEFORE, (one) => one.succeeds);
  if (way === 'back') notes.add('link/areas', at, { code }, 'own-heir');
  else if (way === 'endless') notes.add('link/areas', at, { code, limit: MOST_BEFORE }, 'too-many-before');
  return way;
}

/** More areas than ever stand above one, and than one has ever come from: such a way is not followed to its end. */
const MOST_ABOVE = 30;
const MOST_BEFORE = 500;

/** Where a way from an area leads: to an end, back to it, or further than any way does. */
type Way = 'ends' | 'back' | 'endless';

function wayOf(area: PlacedArea, areas: Areas, most: number, next: (one: Area) => readonly string[]): Way {
  return straightWay(area, areas, most, next) ?? branchingWay(area, areas, most, next);
}

/** The same where nothing branches, as nearly everywhere; null where it does, or where the way may run in a circle. */
function straightWay(area: PlacedArea, areas: Areas, most: number, next: (one: Area) => readonly string[]): Way | null {
  let here: Area | undefined = area;
  for (let steps = 0; steps <= most; steps++) {
    const codes: readonly string[] = here ? next(here) : [];
    const [code] = codes;
    if (code === undefined) return 'ends';
    if (codes.length > 1) return null;
    if (code === area.code) return 'back';
    here = areas.get(code);
  }
  return null;
}

function branchingWay(area: PlacedArea, areas: Areas, most: number, next: (one: Area) => readonly string[]): Way {
  const seen = new Set(next(area));
  // A set goes on with what is added while it is walked through.
  for (const code of seen) {
    if (code === area.code) return 'back';
    if (seen.size > most) return 'endless';
    const one = areas.get(code);
    for (const further of one ? next(one) : []) seen.add(further);
  }
  return 'ends';
}
