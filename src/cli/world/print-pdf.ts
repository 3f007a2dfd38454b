import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { attempt } from './attempt.ts';

/** Why a page could not be printed: no browser is installed, or it came back without a page. */
export type Unprinted = { readonly why: 'no-browser' } | { readonly why: 'failed'; readonly said: string };

type Env = Readonly<Record<string, string | undefined>>;

/** As installed on Linux, macOS and Windows; `DIXIAN_BROWSER` names another. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A profile of its own that is thrown away, and no way out to the network. */
const ARGUMENTS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pdf-header-footer',
];

const LONGEST = 120_000;

/** Prints a page to PDF with an installed Chromium; `day` stands in it instead of the time of day. */
export async function printPdf(env: Env, html: string, day: string): Promise<Uint8Array | Unprinted> {
  const browser = findBrowser(env);
  if (browser === null) return { why: 'no-browser' };
  try {
    return await printed(browser, html, day);
  } catch (error) {
    // No room for a page of our own, or it cannot be taken away again.
    return { why: 'failed', said: error instanceof Error ? error.message : String(error) };
  }
}

async function printed(browser: string, html: string, day: string): Promise<Uint8Array | Unprinted> {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-print-'));
  try {
    const [page, sheet] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, html);
    const said = await run(browser, [
      ...ARGUMENTS,
      // The browser's own cage does not work for the superuser.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${sheet}`,
      pathToFileURL(page).href,
    ]);
    return read(sheet, day) ?? { why: 'failed', said };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function findBrowser(env: Env): string | null {
  const named = env['DIXIAN_BROWSER'];
  if (named) return canRun(named) ? named : null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const found = NAMES.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`))),
  );
  return [...found, ...PLACES].find(canRun) ?? null;
}

function canRun(file: string): boolean {
  return attempt(() => accessSync(file, constants.X_OK)) !== null;
}

/** What the browser said last, for the reader of an error. */
function run(browser: string, args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    let said = '';
    const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    // Node's own limit would keep the program waiting for what could not be started.
    const limit = setTimeout(() => child.kill(), LONGEST);
    const end = (last: string) => {
      clearTimeout(limit);
      done(last);
    };
    child.stderr.on('data', (text: Buffer) => {
      said = `${said}${text.toString()}`.slice(-2000);
    });
    child.on('error', (error) => end(error.message));
    child.on('close', () => end(said.trim().split('\n').at(-1) ?? ''));
  });
}

/** The dates a browser writes are of the same length as those put in their place, so that nothing else moves. */
function read(sheet: string, day: string): Uint8Array | null {
  const text = attempt(() => readFileSync(sheet, 'latin1'));
  if (text === null) return null;
  const stamp = `${day.replaceAll('-', '')}000000`;
  return Buffer.from(text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/gu, `$1${stamp}`), 'latin1');
}
