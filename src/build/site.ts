// `npm run site`: builds the site of the shipped catalogue in both languages and checks it: every page for its weight and
// its links, in a real Chromium a sample of every kind of page (`-- --all`: every page) for accessibility and errors, and
// in a LibreOffice every table and workbook for its figures and Word files for what they print.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { main, realIo } from '../cli/main.ts';
import { Routes } from '../publish/routes.ts';
import { kindNames, kinds } from '../render/kinds/index.ts';
import { Office, officePath, PDF_TEXT } from './office.ts';
import { chromiumPath, inBrowser } from './site-browser.ts';
import { checkLinks, pagesIn } from './site-links.ts';
import { inSpreadsheet } from './site-tables.ts';
import { inWordProcessor } from './site-word.ts';

const SITE = join(process.cwd(), 'out/site');
const OFFICE = join(process.cwd(), 'out/office');
const AS_OF = '2026-11-21';
const ARGS = ['publish', '--out', SITE, '--lang', 'zh,en', '--as-of', AS_OF];

rmSync(SITE, { recursive: true, force: true });
const codes = [await main(ARGS, realIo()), await main(['verify', SITE], realIo())];
const pages = pagesIn(SITE);
const problems = [
  ...(codes.every((code) => code === 0) ? [] : [`publish and verify ended with ${codes.join(' and ')}`]),
  ...checkLinks(SITE, pages),
];
console.log(`${pages.length} pages: weight and links checked`);
for (const problem of problems) console.error(problem);
let told = problems.length;
const chromium = chromiumPath();
if (chromium !== null) {
  const { looked, found } = await inBrowser(chromium, SITE, pages, process.argv.includes('--all'));
  problems.push(...found, ...unseen(looked));
  console.log(`${looked.length} of them looked at in Chromium, light and dark, wide and at 320 px`);
} else if (process.env['CI']) problems.push('there is no Chromium to look at the pages with');
else console.log('no Chromium found: the pages were not looked at in a browser');
for (const problem of problems.slice(told)) console.error(problem);
told = problems.length;
const program = officePath();
if (program !== null && existsSync(PDF_TEXT)) {
  rmSync(OFFICE, { recursive: true, force: true });
  const office = new Office(program, OFFICE);
  const tables = inSpreadsheet(office, SITE, OFFICE);
  const word = await inWordProcessor(office, realIo(), AS_OF, OFFICE);
  problems.push(...tables.found, ...word.found);
  console.log(`${tables.cells} cells of tables and ${word.sheets} sheets of Word files read back by LibreOffice`);
} else if (process.env['CI'])
  problems.push('there is no LibreOffice with pdftotext to open tables and Word files with');
else console.log('no LibreOffice with pdftotext found: tables and Word files were not opened');
for (const problem of problems.slice(told)) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Kinds that no page looked at is of: the sample would otherwise pass by saying nothing of them. */
function unseen(looked: readonly string[]): readonly string[] {
  const langs = ['zh', 'en'] as const;
  const routes = new Routes(langs);
  return kindNames.flatMap((kind) =>
    langs.flatMap((lang) => {
      const { about } = kinds[kind];
      const topic = about === 'item' || about === 'situation' ? 'TOPIC' : '';
      const path = routes.page({ kind, area: 'AREA', topic, lang }).replace('AREA', '[^/]+').replace('TOPIC', '[^/]+');
      return looked.some((page) => new RegExp(`^${path}$`).test(page)) ? [] : [`no ${kind} in ${lang} was looked at`];
    }),
  );
}
