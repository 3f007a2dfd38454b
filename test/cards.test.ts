import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARGS, chromiumPath } from '../src/build/site-browser.ts';
import { type Shelf, sheetsOf } from '../src/render/card-sheets.ts';
import type { CardItem } from '../src/render/kinds/card.ts';
import { TestWorkspace } from './workspace.ts';

const executable = chromiumPath();

/** The nation, and areas with little and with much of their own: the cards of the others are as these. */
const SHOWN = /\/(CN|110000|410200|990000|990101)-card-/;

/** How high the fullest sheet is: the first begins with the head of the page, the last ends with its foot. */
const FULLEST = `(() => {
  const sheets = [...document.querySelectorAll('.sheet')].map((one) => one.getBoundingClientRect());
  const bottom = document.body.getBoundingClientRect().bottom;
  return Math.max(...sheets.map((one, at) =>
    (at === sheets.length - 1 ? bottom : one.bottom) - (at === 0 ? 0 : one.top)));
})()`;

// What a sheet holds is reckoned without a browser: here one prints what was reckoned.
describe.skipIf(executable === null)('cards on paper', () => {
  let one: TestWorkspace;
  let browser: Browser;
  beforeAll(async () => {
    one = new TestWorkspace({ 'dixian.config.yaml': readFileSync('dixian.config.yaml', 'utf8') }, null);
    one.copy('catalog');
    const argv = ['render', 'card', '--all', '--lang', 'both', '--format', 'html', '--as-of', '2026-11-21'];
    await one.run([...argv, '--out', 'cards']);
    browser = await chromium.launch({ executablePath: executable ?? '', args: ARGS });
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    one?.remove();
  });

  test('each card prints on as many sheets as it names', async () => {
    // Between the margins of A4, in CSS pixels: 178 by 263 millimetres.
    const page = await browser.newPage({ viewport: { width: 673, height: 994 } });
    await page.emulateMedia({ media: 'print' });
    const cards = one.files('cards').filter((file) => SHOWN.test(`/${file}`));
    const heights: { file: string; height: number }[] = [];
    for (const file of cards) {
      await page.goto(`file://${one.root}/${file}`);
      heights.push({ file, height: Number(await page.evaluate(FULLEST)) });
    }
    expect(cards.length).toBeGreaterThan(80);
    expect(heights.filter(({ height }) => height > 994)).toEqual([]);
    // Printing takes longer: what fills its sheet most is printed.
    for (const { file } of heights.toSorted((a, b) => b.height - a.height).slice(0, 20)) {
      await page.goto(`file://${one.root}/${file}`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const named = one.get(file)?.match(/<section class="sheet/g)?.length;
      expect([file, pdf.match(/\/Type ?\/Page\b/g)?.length]).toEqual([file, named]);
    }
  }, 900_000);
});

describe('what goes on a sheet', () => {
  const item = (name: string, figures: number): CardItem => ({
    name,
    href: '',
    who: '居民',
    content: [],
    figures: Array.from({ length: figures }, (_, at) => ({
      name: `标准${at}`,
      value: '100 元',
      sentence: false,
      unchecked: '',
      trace: '',
    })),
    more: '',
    ask: '',
    trace: '',
  });
  const shelf = (name: string, items: number): Shelf => ({
    name,
    items: Array.from({ length: items }, (_, at) => item(`${name}${at}`, 3)),
  });
  const names = (shelves: readonly Shelf[]): readonly string[] =>
    sheetsOf(shelves, []).flatMap((sheet) => sheet.shelves.flatMap(({ items }) => items.map(({ name }) => name)));

  test('a few items stand on one sheet, in the largest size', () => {
    expect(sheetsOf([shelf('甲', 3), shelf('乙', 2)], [])).toEqual([
      expect.objectContaining({ size: 14, shelves: [expect.anything(), expect.anything()] }),
    ]);
  });

  test('nothing is left out, and the order stays, however many sheets it takes', () => {
    const shelves = [shelf('甲', 9), shelf('乙', 40), shelf('丙', 1)];
    expect(sheetsOf(shelves, []).length).toBeGreaterThan(2);
    expect(names(shelves)).toEqual(shelves.flatMap(({ items }) => items.map(({ name }) => name)));
  });

  test('a field that a sheet can hold is not parted', () => {
    const shelves = ['甲', '乙', '丙', '丁'].map((name) => shelf(name, 8));
    for (const sheet of sheetsOf(shelves, [])) for (const { items } of sheet.shelves) expect(items).toHaveLength(8);
  });

  test('an item longer than a sheet has one for itself', () => {
    const long = { name: '甲', items: [item('一', 2), item('二', 200), item('三', 2)] };
    expect(names([long])).toEqual(['一', '二', '三']);
  });
});
