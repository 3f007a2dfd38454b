import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/lib/libreoffice/program/soffice'];
/** Comma, double quotes, UTF-8, from the first line on; numbers as they are and not as they look. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false';

/** Poppler's: the text of a PDF. */
export const PDF_TEXT = '/usr/bin/pdftotext';

/** A LibreOffice of this machine; null where there is none. */
export function officePath(): string | null {
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** What LibreOffice makes of files, read as anybody would open them; it keeps its own things in the same folder. */
export class Office {
  readonly #program: string;
  readonly #folder: string;

  constructor(program: string, folder: string) {
    this.#program = program;
    this.#folder = folder;
  }

  /** Workbooks and tables to CSV: of `a.xlsx` there is `a-SHEET.csv` for each sheet, of `b.csv` there is `b.csv`. */
  tables(files: readonly string[]): string {
    const [books, texts] = [
      files.filter((file) => file.endsWith('.xlsx')),
      files.filter((file) => file.endsWith('.csv')),
    ];
    if (books.length > 0) this.#convert(`${CSV},-1`, books, 'tables');
    // Without a window nobody answers which encoding and separator it proposes; with one it proposes these.
    if (texts.length > 0) this.#convert(`${CSV},0`, texts, 'tables', ['--infilter=CSV:44,34,76,1']);
    return join(this.#folder, 'tables');
  }

  /** Word files to PDF. */
  print(files: readonly string[]): string {
    return this.#convert('pdf', files, 'print');
  }

  #convert(to: string, files: readonly string[], below: string, more: readonly string[] = []): string {
    const out = join(this.#folder, below);
    const profile = `-env:UserInstallation=file://${join(this.#folder, 'profile')}`;
    execFileSync(this.#program, ['--headless', profile, ...more, '--convert-to', to, '--outdir', out, ...files], {
      stdio: 'pipe',
      timeout: 240_000,
    });
    return out;
  }
}
