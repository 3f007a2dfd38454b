// What a reader needs besides what axe looks at: asked of pages by their tests and of a whole site before it goes out.
import type { Page } from 'playwright-core';

/** What is wrong for those who read in larger or wider text, by table, or by ear in two languages. */
export async function unreadable(page: Page): Promise<readonly string[]> {
  const told = (what: string, found: unknown) => (found as readonly string[]).map((one) => `${what}: ${one}`);
  return [
    ...told('Chinese unmarked', await page.evaluate(FOREIGN)),
    ...told('table without name or scope', await page.evaluate(NAMELESS_TABLES)),
    ...told('twice as large', await cutOff(page, 'html { font-size: 200% }')),
    ...told('widely spaced', await cutOff(page, SPACED)),
  ];
}

const SPACED = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }';

/** Where a focus cannot be seen, is hidden behind something, or stays where it is; and what the first one leads to. */
export async function wrongStops(page: Page): Promise<readonly string[]> {
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
    if (/\\p{Script=Han}/u.test(one.data) && !one.parentElement.closest('[lang]').getAttribute('lang').startsWith('zh'))
      found.push(one.data.trim().slice(0, 60));
  return found.slice(0, 5);
})()`;

const NAMELESS_TABLES = `[...document.querySelectorAll('table')]
  .filter((table) => (!table.caption && !table.ariaLabel && !table.getAttribute('aria-labelledby'))
    || [...table.querySelectorAll('th')].some((head) => !head.scope))
  .map((table) => table.outerHTML.slice(0, 120)).slice(0, 5)`;

/** What is wider than its window or loses part of its text under a style of the reader's. */
function cutOff(page: Page, style: string): Promise<unknown> {
  return page.evaluate(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(style)});
    document.adoptedStyleSheets = [sheet];
    const root = document.documentElement;
    const cut = [...document.querySelectorAll('body *')].filter((one) =>
      one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden' && one.clientWidth > 1);
    const found = [
      ...(root.scrollWidth > root.clientWidth ? ['wider than the window'] : []),
      ...cut.map((one) => one.outerHTML.slice(0, 120)),
    ].slice(0, 5);
    document.adoptedStyleSheets = [];
    return found;
  })()`);
}
