import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Office } from './office.ts';

type Rows = readonly (readonly string[])[];

/** What LibreOffice reads differently in the tables and workbooks of a site: cell by cell, figures as figures. */
export function inSpreadsheet(
  office: Office,
  site: string,
  folder: string,
): { cells: number; found: readonly string[] } {
  const files = gathered(site, folder);
  const read = office.tables(files);
  const made = readdirSync(read);
  let cells = 0;
  const found: string[] = [];
  for (const file of files) {
    const name = basename(file);
    for (const [part, ours] of file.endsWith('.csv') ? [['', csvRows(file)] as const] : sheetsOf(file)) {
      const theirs = made.find((one) => one === (part === '' ? name : `${name.replace(/\.xlsx$/, '')}-${part}.csv`));
      if (theirs === undefined) found.push(`${name}: LibreOffice finds no ${part}`);
      else {
        found.push(...differences(ours, csvRows(join(read, theirs))).map((one) => `${name} ${part}: ${one}`));
        cells += ours.reduce((sum, row) => sum + row.length, 0);
      }
    }
    const levels = files.find((one) => basename(one) === name.replace('.xlsx', '-levels.csv'));
    const tidy = name.endsWith('.xlsx') ? sheetsOf(file)[1] : undefined;
    if (levels && tidy)
      found.push(...differences(csvRows(levels), tidy[1]).map((one) => `${name} and its CSV: ${one}`));
  }
  return { cells, found };
}

/** The tables of all areas have one name: here each has one of its own. */
function gathered(site: string, folder: string): readonly string[] {
  const here = join(folder, 'in');
  mkdirSync(here, { recursive: true });
  return readdirSync(join(site, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|xlsx)$/.test(entry.name))
    .map((entry) => {
      const name = entry.name === 'levels.csv' ? `${basename(entry.parentPath)}-levels.csv` : entry.name;
      copyFileSync(join(entry.parentPath, entry.name), join(here, name));
      return join(here, name);
    })
    .sort();
}

function csvRows(file: string): Rows {
  return parse(readFileSync(file), { bom: true, relax_column_count: true });
}

/** At most five, each with its place. */
function differences(ours: Rows, theirs: Rows): readonly string[] {
  const rows = Array.from({ length: Math.max(ours.length, theirs.length) }, (_none, index) => index);
  return rows
    .flatMap((row) => {
      const [mine = [], other = []] = [ours[row], theirs[row]];
      const columns = Array.from({ length: Math.max(mine.length, other.length) }, (_none, index) => index);
      return columns.flatMap((column) => {
        const [a, b] = [plain(mine[column]), plain(other[column])];
        return a === b ? [] : [`row ${row + 1}, column ${column + 1}: ${a} is read as ${b}`];
      });
    })
    .slice(0, 5);
}

/** Without the apostrophe that keeps a text from being a formula, line ends alike, and TRUE as `true`. */
function plain(cell = ''): string {
  const text = cell.replace(/^'/, '').replaceAll('\r\n', '\n');
  return /^(TRUE|FALSE)$/.test(text) ? text.toLowerCase() : text;
}

/** The sheets of a workbook by name, as its parts say: read by nothing that wrote them. */
function sheetsOf(file: string): readonly (readonly [string, Rows])[] {
  const parts = unzipSync(readFileSync(file));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = texts(part('xl/sharedStrings.xml'));
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => name);
  return names.map((name, index) => [name, rowsOf(part(`xl/worksheets/sheet${index + 1}.xml`), shared)]);
}

function texts(xml: string): readonly string[] {
  const found: string[] = [];
  let inside = false;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'si') found.push('');
        inside = name === 't';
      },
      ontext(text) {
        if (inside) found.push(`${found.pop() ?? ''}${text}`);
      },
      onclosetag() {
        inside = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

function rowsOf(xml: string, shared: readonly string[]): Rows {
  const rows: string[][] = [];
  let cell: { column: number; type: string } | null = null;
  let inside = false;
  const parser = new Parser(
    {
      onopentag(name, { r = '', t = 'n' }) {
        if (name === 'row') rows.push([]);
        if (name === 'c') cell = { column: columnOf(r), type: t };
        inside = name === 'v' || name === 't';
      },
      ontext(text) {
        const row = rows.at(-1);
        if (!inside || !row || !cell) return;
        while (row.length <= cell.column) row.push('');
        row[cell.column] += cell.type === 's' ? (shared[Number(text)] ?? '') : cell.type === 'b' ? yesNo(text) : text;
      },
      onclosetag() {
        inside = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return rows;
}

const yesNo = (text: string): string => (text === '1' ? 'true' : 'false');

/** `B7` is column 1. */
function columnOf(reference: string): number {
  return [...reference.replace(/\d+$/, '')].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
}
