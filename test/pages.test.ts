import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
          const found = {
            stops: await wrongStops(page),
            foreign: await page.evaluate(FOREIGN),
            tables: await page.evaluate(NAMELESS_TABLES),
            large: await cutOff(page, 'html { font-size: 200% }'),
            spaced: await cutOff(
              page,
              '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
            ),
          };
          expect({ file, ...found }).toEqual({ file, stops: [], foreign: [], tables: [], large: [], spaced: [] });
          await page.close();
        }
      } finally {
        await context.close();
      }
    },
    120_000,
  );
});

/** Where a focus cannot be seen, is hidden behind something, or stays where it is; and what the first one leads to. */
async function wrongStops(page: Page): Promise<readonly string[]> {
  const wrong: string[] = [];
  const count = Number(await page.evaluate(STOPS));
  for (let stop = 0; stop < count; stop++) {
    await page.keyboard.press('Tab');
    const at = (await page.evaluate(STOP)) as {
      name: string;
      index: number;
      seen: boolean;
      free: boolean;
      href: string;
    };
    if (stop === 0 && !at.href.startsWith('#')) wrong.push(`first comes ${at.name}`);
    if (at.index !== stop) wrong.push(`stop ${stop} is ${at.index}: ${at.name}`);
    if (!at.seen) wrong.push(`no outline: ${at.name}`);
    if (!at.free) wrong.push(`hidden: ${at.name}`);
  }
  return wrong.slice(0, 5);
}

const CAN_STOP = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }))`;
const STOPS = `${CAN_STOP}.length`;
const STOP = `(() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
  const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    name: at.outerHTML.slice(0, 120),
    index: ${CAN_STOP}.indexOf(at),
    seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
    free: there !== null && (at.contains(there) || there.contains(at)),
    href: at.getAttribute('href') ?? '',
  };
})()`;

/** Chinese that no `lang` marks as such. */
const FOREIGN = `(() => {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let one = texts.nextNode(); one; one = texts.nextNode())
    if (/\\p{Script=Han}/u.test(one.data) && !one.parentElement.closest('[lang]').lang.startsWith('zh'))
      found.push(one.data.trim().slice(0, 60));
  return found.slice(0, 5);
})()`;

const NAMELESS_TABLES = `[...document.querySelectorAll('table')]
  .filter((table) => (!table.caption && !table.ariaLabel && !table.getAttribute('aria-labelledby'))
    || [...table.querySelectorAll('th')].some((head) => !head.scope))
  .map((table) => table.outerHTML.slice(0, 120)).slice(0, 5)`;

/** What is wider than its window or loses part of its text under a style of the reader's. */
async function cutOff(page: Page, style: string): Promise<unknown> {
  await page.reload();
  await page.addStyleTag({ content: style });
  return page.evaluate(`(() => {
    const root = document.documentElement;
    const cut = [...document.querySelectorAll('body *')].filter((one) =>
      one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden' && one.clientWidth > 1);
    return [
      ...(root.scrollWidth > root.clientWidth ? ['wider than the window'] : []),
      ...cut.map((one) => one.outerHTML.slice(0, 120)),
    ].slice(0, 5);
  })()`);
}
