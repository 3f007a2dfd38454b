import axe from 'axe-core';
import { expect, test } from 'vitest';
import { kindNames } from '../src/render/kinds/index.ts';
import { describePages, executable } from './browser-pages.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

test.runIf(process.env['CI'])('in the pipeline there must be a Chromium', () => expect(executable).not.toBeNull());

describePages('pages in a browser', (visit) => {
  test.each(kindNames.flatMap((kind) => LOOKS.map((look) => ({ kind, ...look }))))(
    '$kind, $width px, $colorScheme: no violation, no error, no sideways scrolling',
    async ({ kind, width, colorScheme }) => {
      await visit(kind, { viewport: { width, height: 900 }, colorScheme }, async (page, file, url) => {
        const errors: string[] = [];
        page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
        page.on('pageerror', (error) => errors.push(String(error)));
        await page.goto(url);
        const wider = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        await page.addScriptTag({ content: axe.source });
        const violations = await page.evaluate(
          `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((found) => found.violations.map((one) => one.id + ' ' + one.nodes[0].html))`,
        );
        expect({ file, wider, violations, errors }).toEqual({ file, wider: 0, violations: [], errors: [] });
      });
    },
  );

  test('no row of the standards is parted in print while it fits on a sheet: nothing repeats its name overleaf', async () => {
    await visit('bulletin', {}, async (page, file, url) => {
      await page.goto(url);
      await page.emulateMedia({ media: 'print' });
      const parted = await page.evaluate(
        `[...document.querySelectorAll('.facets tbody tr')].filter((row) => getComputedStyle(row).breakInside !== 'avoid').length`,
      );
      expect([file, parted]).toEqual([file, 0]);
    });
  });
});
