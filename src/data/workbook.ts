import { unzipSync, zipSync } from 'fflate';
import type { Cell as SheetCell, SheetData } from 'write-excel-file/node';
import { sortedBy } from '../model/sorted-by.ts';
import type { OfficialRow } from './official.ts';
import type { Table } from './table.ts';

/** The words of a workbook in the language of the site. */
export interface WorkbookWords {
  readonly official: string;
  readonly tidy: string;
  /** The heads of the official sheet: field, category, number, then the facets. */
  readonly heads: Readonly<Record<keyof OfficialRow, string>>;
}

const COLUMNS = ['field', 'category', 'number', 'item', 'audience', 'content', 'standard', 'funding', 'lead'] as const;
const WIDTHS: Readonly<Record<keyof OfficialRow, number>> = {
  field: 12,
  category: 14,
  number: 12,
  item: 20,
  audience: 28,
  content: 28,
  standard: 60,
  funding: 28,
  lead: 20,
};

/** A workbook with the official sheet and the tidy one; the same records give the same bytes. */
export async function workbook(rows: readonly OfficialRow[], levels: Table, words: WorkbookWords): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const written = writeXlsxFile([
    {
      sheet: words.official,
      data: officialSheet(rows, words),
      columns: COLUMNS.map((name) => ({ width: WIDTHS[name] })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      sheet: words.tidy,
      data: tidySheet(levels),
      columns: levels.columns.map(({ name }) => ({ width: name === 'id' ? 40 : 16 })),
      stickyRowsCount: 1,
    },
  ]);
  return withoutClock(await written.toBuffer());
}

function officialSheet(rows: readonly OfficialRow[], { heads }: WorkbookWords): SheetData {
  return [COLUMNS.map((name) => head(heads[name])), ...rows.map((row) => COLUMNS.map((name) => text(row[name], true)))];
}

function tidySheet(levels: Table): SheetData {
  const body: SheetCell[][] = [];
  for (const row of levels.rows())
    body.push(
      row.map((cell): SheetCell => {
        if (cell === null) return null;
        return typeof cell === 'string' ? text(cell, false) : typeof cell === 'number' ? number(cell) : yesNo(cell);
      }),
    );
  return [levels.columns.map(({ name }) => head(name)), ...body];
}

const head = (value: string): SheetCell => ({ value: clean(value), type: String, fontWeight: 'bold', wrap: true });
// A cell that says it holds text is never read as a formula.
const text = (value: string, wrap: boolean): SheetCell =>
  value === '' ? null : { value: clean(value), type: String, wrap, alignVertical: 'top' };
const number = (value: number): SheetCell => ({ value, type: Number });
const yesNo = (value: boolean): SheetCell => ({ value, type: Boolean });

/** The most a cell of a workbook holds. */
const LONGEST = 32_767;

/** Without what XML forbids, and no longer than a cell may be: what is cut says so. */
function clean(value: string): string {
  const sound = value.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
  return sound.length > LONGEST ? `${sound.slice(0, LONGEST - 1)}…` : sound;
}

/** A zip carries the minute it was made in; all parts are given the first one a zip can hold. */
function withoutClock(zip: Uint8Array): Uint8Array {
  const parts = sortedBy(Object.entries(unzipSync(zip)), ([name]) => name);
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1), level: 6 });
}
