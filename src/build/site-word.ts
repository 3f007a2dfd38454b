import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { design } from '../cli/design.ts';
import type { Io } from '../cli/io.ts';
import { openWorkspace } from '../cli/open.ts';
import type { BulletinView } from '../render/bulletin-view.ts';
import { Desk } from '../render/desk.ts';
import { gongwenView } from '../render/gongwen.ts';
import { kinds } from '../render/kinds/index.ts';
import { Press } from '../render/page.ts';
import { layouts } from '../render/word/look.ts';
import { word } from '../render/word/word.ts';
import { type Office, PDF_TEXT } from './office.ts';

/** The nation, and the area with the most on its page. */
const AREAS = ['CN', '990101'];
/** More sheets than this and something is spread out that should not be. */
const MOST_SHEETS = 80;

/** What is missing where LibreOffice prints the Word files of bulletins: every name of an item, every value. */
export async function inWordProcessor(
  office: Office,
  io: Io,
  asOf: string,
  folder: string,
): Promise<{ readonly sheets: number; readonly found: readonly string[] }> {
  const opened = openWorkspace(io, { asOf });
  const desk = new Desk(opened.subject, opened.report, opened.settings.rules);
  const press = new Press(design(io));
  const bulletin = await kinds.bulletin.load();
  mkdirSync(join(folder, 'word'), { recursive: true });
  const made: { file: string; view: BulletinView }[] = [];
  for (const area of AREAS)
    for (const lang of ['zh', 'en'] as const)
      for (const layout of layouts) {
        const view = bulletin.view(desk, { area, topic: '', lang, draft: false }) as BulletinView;
        const [kind, laid] = layout === 'gongwen' ? ['bulletin-gongwen', gongwenView(view)] : ['bulletin', view];
        const file = join(folder, 'word', `${area}-${lang}-${layout}.docx`);
        writeFileSync(file, await word(press.page(kind, laid, 'html'), laid, layout));
        made.push({ file, view });
      }
  const printed = office.print(made.map(({ file }) => file));
  const looked = made.map(({ file, view }) => {
    const name = basename(file, '.docx');
    const sheets = sheetsOf(join(printed, `${name}.pdf`));
    return {
      sheets: sheets.length,
      found: [...missing(sheets, view), ...tooMany(sheets.length)].map((one) => `${name}.docx: ${one}`),
    };
  });
  return { sheets: looked.reduce((sum, one) => sum + one.sheets, 0), found: looked.flatMap(({ found }) => found) };
}

/** Sheet by sheet in the order in which it was printed: a cell stays one run of text, however narrow its column is. */
function sheetsOf(pdf: string): readonly string[] {
  const text = execFileSync(PDF_TEXT, ['-raw', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return text.split('\f').slice(0, -1);
}

/** The text without what stands on every sheet: heads, feet and heads of tables may part a cell that goes on overleaf. */
function goingOn(sheets: readonly string[]): string {
  const bare = (line: string) => line.replace(/\d+ ?\/ ?\d+|— \d+ —/gu, '').trim();
  const times = new Map<string, number>();
  for (const sheet of sheets)
    for (const line of new Set(sheet.split('\n').map(bare))) times.set(line, (times.get(line) ?? 0) + 1);
  const stands = (line: string) => (times.get(bare(line)) ?? 0) > sheets.length / 3;
  return sheets.flatMap((sheet) => sheet.split('\n').filter((line) => !stands(line))).join('');
}

function missing(sheets: readonly string[], { fields }: BulletinView): readonly string[] {
  const each = sheets.map(unspaced);
  const packed = unspaced(goingOn(sheets));
  const rows = fields.flatMap(({ categories }) => categories.flatMap((category) => category.rows));
  const wanted = rows.flatMap(({ name, measures }) => [
    name,
    ...measures.flatMap((measure) => [measure.name, ...measure.lines.map(({ value }) => value)]),
  ]);
  return [...new Set(wanted)]
    .filter((one) => !packed.includes(unspaced(one)) && !overleaf(each, unspaced(one)))
    .map((one) => `there is no “${one}”`);
}

/** Begun in a cell on one sheet and ended in the same cell on the next, with other cells between. */
function overleaf(sheets: readonly string[], text: string): boolean {
  return [...text].some((_sign, at) => {
    const [begun, ended] = [text.slice(0, at), text.slice(at)];
    return (
      at > 0 && sheets.some((sheet, index) => sheet.includes(begun) && sheets[index + 1]?.includes(ended) === true)
    );
  });
}

function tooMany(sheets: number): readonly string[] {
  return sheets > MOST_SHEETS ? [`${sheets} sheets`] : [];
}

const unspaced = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00ad\u200b-\u200d\u2010-]+/gu, '');
