// `npm run pictures`: the pictures of the README, made from what the tool really says. Needs a Chromium.
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main, realIo } from '../cli/main.ts';
import { chromiumPath, visit } from './site-browser.ts';

const CASE = 'test/rules/floor/below/bad-1';
const BASE = 'test/base';
const OUT = resolve('docs/pictures');
const HEAVIEST = 150_000;
const DAY = '2026-11-21';

const ESCAPE = new RegExp(`${String.fromCharCode(27)}\\[([0-9;]*)m`, 'g');

/** Signs a terminal is told colours with, as the few a report uses. */
const COLOURS: Readonly<Record<string, string>> = {
  '1': 'font-weight:700',
  '2': 'opacity:.65',
  '4': 'text-decoration:underline',
  '31': 'color:#f28b82',
  '32': 'color:#81c995',
  '33': 'color:#fdd663',
  '34': 'color:#8ab4f8',
  '35': 'color:#d7aefb',
  '36': 'color:#78d9ec',
  '90': 'color:#9aa0a6',
};

const chromium = chromiumPath();
if (chromium === null) throw new Error('there is no Chromium to take pictures with');
mkdirSync(OUT, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'dixian-pictures-'));
try {
  for (const lang of ['zh', 'en'] as const) {
    await take(chromium, await terminalPage(lang), `finding-${lang}.png`, { width: 920, height: 100 }, true);
    await run([
      'render',
      'bulletin',
      '--area',
      '990101',
      '--lang',
      lang,
      '--format',
      'html',
      '--as-of',
      DAY,
      '--out',
      folder,
    ]);
    await take(
      chromium,
      `${join(folder, `990101-${lang}.html`)}#category-social-assistance`,
      `bulletin-${lang}.png`,
      { width: 1000, height: 640 },
      false,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What `dixian validate` says of a case of a rule, as a page that looks like a terminal. */
async function terminalPage(lang: 'zh' | 'en'): Promise<string> {
  const place = join(folder, `work-${lang}`);
  for (const from of [BASE, CASE]) cpSync(from, place, { recursive: true });
  const said = (await run(['validate', '--lang', lang], place)).trimEnd();
  const file = join(folder, `terminal-${lang}.html`);
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#1e2227;color:#e8eaed;font:14px/1.55 "DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace;padding:18px 22px}pre{margin:0;font:inherit;white-space:pre-wrap}.ask{color:#81c995}</style><pre><span class="ask">$</span> npx dixian validate\n${coloured(said)}</pre>`,
  );
  return file;
}

function coloured(said: string): string {
  const escaped = said.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
  let open = 0;
  const html = escaped.replace(ESCAPE, (_all, codes: string) => {
    const style = codes.split(';').flatMap((code) => COLOURS[code] ?? []);
    if (style.length > 0) {
      open += 1;
      return `<span style="${style.join(';')}">`;
    }
    const closing = open > 0 ? '</span>' : '';
    open = Math.max(0, open - 1);
    return closing;
  });
  return `${html}${'</span>'.repeat(open)}`;
}

/** Runs a command as on a terminal, and answers what it says there. */
async function run(args: readonly string[], cwd = process.cwd()): Promise<string> {
  let said = '';
  const write = (text: string): void => {
    said += text;
  };
  const stdout = { isTTY: true, columns: 108, write };
  const code = await main(args, { ...realIo(), cwd, stdout, env: { ...process.env, NO_COLOR: undefined } });
  if (code > 1) throw new Error(`dixian ${args.join(' ')} ended with ${code}`);
  return said;
}

async function take(
  browser: string,
  page: string,
  name: string,
  viewport: { readonly width: number; readonly height: number },
  whole: boolean,
): Promise<void> {
  const path = join(OUT, name);
  await visit(browser, async (tab) => {
    await tab.setViewportSize(viewport);
    const [file = '', anchor = ''] = page.split('#');
    await tab.goto(`${pathToFileURL(file).href}#${anchor}`);
    await tab.screenshot({ path, fullPage: whole });
  });
  const { size } = statSync(path);
  if (size > HEAVIEST) throw new Error(`${name} weighs ${size} bytes`);
  console.log(`${name}: ${Math.round(size / 1000)} kB`);
}
