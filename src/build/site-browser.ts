import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { grouped } from '../model/grouped.ts';
import { unreadable } from './reading.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** How a Chromium without a screen is started where nothing can be reached. */
export const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

/** A Chromium of this machine; null where there is none. */
export function chromiumPath(): string | null {
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** Does something in one page of a fresh browser. */
export async function visit<T>(executablePath: string, action: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath, args: ARGS });
  try {
    return await action(await browser.newPage({ viewport: WIDE }));
  } finally {
    await browser.close();
  }
}

/** Looks at pages as they stand on the disk, and says what axe and the console say of them. */
export async function inBrowser(
  executablePath: string,
  site: string,
  pages: readonly string[],
  all: boolean,
): Promise<{ readonly looked: readonly string[]; readonly found: readonly string[] }> {
  const chosen = all ? pages : sample(site, pages);
  const browser = await chromium.launch({ executablePath, args: ARGS });
  const found: string[] = [];
  try {
    const context = await browser.newContext({ viewport: WIDE });
    for (const page of chosen) found.push(...(await look(context, site, page)));
  } finally {
    await browser.close();
  }
  return { looked: chosen, found };
}

/** Of each kind of page in each language the lightest and the heaviest: what has little on it, and what has most. */
function sample(site: string, pages: readonly string[]): readonly string[] {
  const weight = (page: string) => statSync(join(site, page)).size;
  return [...grouped(pages, groupOf).values()].flatMap((group) => {
    const [first, ...others] = group.toSorted((a, b) => weight(a) - weight(b));
    return [first, others.at(-1)].flatMap((page) => page ?? []);
  });
}

/** Pages made by the same template in the same language. */
function groupOf(page: string): string {
  return page
    .replace(/areas\/[^/]+\//, 'areas/*/')
    .replace(/[^/]+\.html$/, (name) =>
      /\/(item|items|fields|guide|card|measures)\//.test(`/${page}`)
        ? '*'
        : name.replace(/^(field|changes)-.*/, '$1-*'),
    )
    .replace(/measures\/[^/]+\//, 'measures/*/');
}

async function look(context: BrowserContext, site: string, path: string): Promise<string[]> {
  const page = await context.newPage();
  const found: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.push(`${path}: console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`${path}: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) found.push(`${path}: asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(site, path)).href);
  // axe is put into the page from outside: the content policy of the page is not asked about it.
  await page.evaluate(axe.source);
  found.push(...(await axeSays(page)).map((problem) => `${path}: ${problem}`));
  found.push(...(await unreadable(page)).map((problem) => `${path}: ${problem}`));
  await page.setViewportSize(NARROW);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await axeSays(page)).map((problem) => `${path}: dark, narrow: ${problem}`));
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  if (typeof overflow === 'number' && overflow > 0) found.push(`${path}: ${overflow} px wider than the window`);
  await page.close();
  return found;
}

async function axeSays(page: Page): Promise<string[]> {
  const violations: unknown = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"], preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => ["axe", id, ...nodes.slice(0, 2).map((node) => node.target + " " + node.failureSummary)].join(" ")))',
  );
  return Array.isArray(violations) ? violations.map(String) : ['axe did not answer'];
}
