import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { ARGS, chromiumPath } from '../src/build/site-browser.ts';
import { kindNames } from '../src/render/kinds/index.ts';
import { TestWorkspace } from './workspace.ts';

/** Null where there is no Chromium: nothing can be looked at then, and pages are only tested as text, in kinds.test.ts. */
export const executable = chromiumPath();

/** The page of each kind with the most on it. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  item: ['--item', 'temporary-assistance'],
  guide: ['--item', 'temporary-assistance'],
  card: ['--situation', 'hardship'],
};

/** Has somebody look at the pages of a kind one after the other: each has a file, an address, and a tab of its own that is still empty. */
export type Visit = (
  kind: string,
  options: BrowserContextOptions,
  look: (page: Page, file: string, url: string) => Promise<void>,
) => Promise<void>;

/** An address as localities print them: it has no place to break at, and is wider than a telephone. */
const ADDRESS =
  'https://services.example.org/portal/apply?region=990101&channel=web&language=zh-CN&item=temporary-assistance';
const COUNTY = 'catalog/local/990101-shili-xian/overlay.yaml';

/** Tests over every kind of page in both languages in a browser; skipped where there is none. */
export function describePages(name: string, tests: (visit: Visit) => void): void {
  describe.skipIf(executable === null)(name, () => {
    let one: TestWorkspace;
    let browser: Browser;
    beforeAll(async () => {
      one = new TestWorkspace({ 'dixian.config.yaml': readFileSync('dixian.config.yaml', 'utf8') }, null);
      one.copy('catalog');
      one.put(COUNTY, (one.get(COUNTY) ?? '').replace('places: [', `places: ["${ADDRESS}", `));
      browser = await chromium.launch({ executablePath: executable ?? '', args: ARGS });
      for (const kind of kindNames) {
        const which = ['--area', '990101', ...(TOPICS[kind] ?? []), '--as-of', '2026-11-21'];
        await one.run(['render', kind, ...which, '--lang', 'both', '--format', 'html', '--out', kind]);
      }
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      one?.remove();
    });

    tests(async (kind, options, look) => {
      // Only so that the tester itself may run: the pages forbid all scripts.
      const context = await browser.newContext({ bypassCSP: true, ...options });
      try {
        for (const file of one.files(kind)) {
          const page = await context.newPage();
          await look(page, file, `file://${one.root}/${file}`);
          await page.close();
        }
      } finally {
        await context.close();
      }
    });
  });
}
