import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unreadable, wrongStops } from '../src/build/reading.ts';
import { ARGS, chromiumPath } from '../src/build/site-browser.ts';
import { kindNames } from '../src/render/kinds/index.ts';
import { TestWorkspace } from './workspace.ts';

const executable = chromiumPath();
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The page of each kind with the most on it. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  item: ['--item', 'temporary-assistance'],
  guide: ['--item', 'temporary-assistance'],
  card: ['--situation', 'hardship'],
};

test.runIf(process.env['CI'])('in the pipeline there must be a Chromium', () => expect(executable).not.toBeNull());

// Where there is no Chromium nothing can be looked at: the pages are then only tested as text, in kinds.test.ts.
describe.skipIf(executable === null)('pages in a browser', () => {
  let one: TestWorkspace;
  let browser: Browser;
  beforeAll(async () => {
    one = new TestWorkspace({ 'dixian.config.yaml': readFileSync('dixian.config.yaml', 'utf8') }, null);
    one.copy('catalog');
    browser = await chromium.launch({ executablePath: executable ?? '', args: ARGS });
    for (const kind of kindNames) {
      const argv = ['render', kind, '--area', '990101', '--lang', 'both', '--format', 'html', '--as-of', '2026-11-21'];
      await one.run([...argv, ...(TOPICS[kind] ?? []), '--out', kind]);
    }
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    one?.remove();
  });

  const looks = [
    { width: 1280, colorScheme: 'light' },
    { width: 320, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ] as const;
  const cases = kindNames.flatMap((kind) => looks.map((look) => ({ kind, ...look })));

  test.each(cases)(
    '$kind, $width px, $colorScheme: no violation, no error, no sideways scrolling',
    async (look) => {
      const context = await browser.newContext({
        // Only so that the tester itself may run: the pages forbid all scripts.
        bypassCSP: true,
        viewport: { width: look.width, height: 900 },
        colorScheme: look.colorScheme,
      });
      const errors: string[] = [];
      try {
        for (const file of one.files(look.kind)) {
          const page = await context.newPage();
          page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
          page.on('pageerror', (error) => errors.push(String(error)));
          await page.goto(`file://${one.root}/${file}`);
          const wider = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          await page.addScriptTag({ content: axe.source });
          const violations = await page.evaluate(
            `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((found) => found.violations.map((one) => one.id + ' ' + one.nodes[0].html))`,
          );
          expect({ file, wider, violations, errors }).toEqual({ file, wider: 0, violations: [], errors: [] });
          await page.close();
        }
      } finally {
        await context.close();
      }
    },
    120_000,
  );

  test.each(kindNames)(
    '%s: by keyboard, in text twice as large, with wide spacing, in the language of each part',
    async (kind) => {
      const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
      try {
        for (const file of one.files(kind)) {
          const page = await context.newPage();
          await page.goto(`file://${one.root}/${file}`);
          const found = [...(await wrongStops(page)), ...(await unreadable(page))];
          expect({ file, found }).toEqual({ file, found: [] });
          await page.close();
        }
      } finally {
        await context.close();
      }
    },
    120_000,
  );
});
