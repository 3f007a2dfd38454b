import { expect, test } from 'vitest';
import { unreadable, wrongStops } from '../src/build/reading.ts';
import { kindNames } from '../src/render/kinds/index.ts';
import { describePages } from './browser-pages.ts';

describePages('pages as they are read', (visit) => {
  test.each(kindNames)(
    '%s: by keyboard, in text twice as large, with wide spacing, in the language of each part',
    async (kind) => {
      await visit(kind, { viewport: { width: 1280, height: 900 } }, async (page, file, url) => {
        await page.goto(url);
        const found = [...(await wrongStops(page)), ...(await unreadable(page))];
        expect({ file, found }).toEqual({ file, found: [] });
      });
    },
  );
});
