import type { CardItem } from './kinds/card.ts';

/** The sizes a card is printed in, in points, largest first. Below the last, people who need large print cannot read it. */
const SIZES = [14, 13, 12] as const;
type Size = (typeof SIZES)[number];

/** One column of two on an upright A4 sheet, in points, and the height that is left between its margins. */
const COLUMN = { width: 238, height: 742 };
/** What every sheet may have to carry beside its items: its title, what prevails, and the foot of the page. */
const AROUND = 135;
/** The head of the page, on the first sheet. */
const HEAD = 110;
/** Fonts differ, and figures stay with their units: a line holds somewhat less than its width. */
const SLACK = 1.03;
/** From line to line, in heights of a letter. */
const LEAD = 1.35;

/** The items of one field of the list, which a sheet keeps together where it can. */
export interface Shelf {
  readonly name: string;
  readonly items: readonly CardItem[];
}

/** One sheet of a card before it has a title. */
export interface Sheet {
  readonly size: Size;
  readonly shelves: readonly Shelf[];
}

/** A card on as few sheets as it needs, in the largest size that needs no more of them; nothing is left out. */
export function sheetsOf(shelves: readonly Shelf[], notices: readonly string[]): readonly Sheet[] {
  const told = notices.reduce((sum, notice) => sum + lines(notice, 9, 500) * 13 + 6, 0);
  const room = (sheet: number): number => COLUMN.height - AROUND - (sheet === 0 ? HEAD + told : 0);
  const tried = SIZES.map((size) => pack(shelves, size, room).map((one) => ({ size, shelves: one })));
  return tried.reduce((best, next) => (next.length < best.length ? next : best));
}

/** How high the columns of a sheet may be, by its place. */
type Room = (sheet: number) => number;

/** Fields one after another; one that does not fit on the rest of a sheet begins the next, and only a longer one is parted. */
function pack(shelves: readonly Shelf[], size: Size, room: Room): readonly (readonly Shelf[])[] {
  const sheets: Shelf[][] = [];
  const fits = (parts: readonly Shelf[], sheet: number): boolean => fill(parts, size, room(sheet));
  const put = (shelf: Shelf): boolean => {
    const last = sheets.at(-1);
    if (last && fits([...last, shelf], sheets.length - 1)) last.push(shelf);
    else if (fits([shelf], sheets.length)) sheets.push([shelf]);
    else return false;
    return true;
  };
  for (const shelf of shelves) {
    if (put(shelf)) continue;
    for (const item of shelf.items) {
      const last = sheets.at(-1);
      const grown = last && onto(last, shelf, item);
      if (grown && fits(grown, sheets.length - 1)) sheets[sheets.length - 1] = grown;
      else sheets.push([{ ...shelf, items: [item] }]);
    }
  }
  return sheets;
}

/** A sheet with one more item of a field that goes on from sheet to sheet. */
function onto(sheet: readonly Shelf[], shelf: Shelf, item: CardItem): Shelf[] {
  const last = sheet.at(-1);
  if (last?.name !== shelf.name) return [...sheet, { ...shelf, items: [item] }];
  return [...sheet.slice(0, -1), { ...last, items: [...last.items, item] }];
}

/** Whether the items go into two columns, each kept whole. */
function fill(shelves: readonly Shelf[], size: Size, room: number): boolean {
  let column = 1;
  let used = 0;
  for (const item of shelves.flatMap(({ items }) => items)) {
    const height = heightOf(item, size);
    if (used > 0 && used + height > room) {
      column += 1;
      used = 0;
    }
    used += height;
  }
  return column <= 2;
}

function heightOf({ name, who, content, figures, more, ask }: CardItem, size: Size): number {
  const small = [who, ...content, more, ask].reduce((sum, text) => sum + lines(text, size * 0.85), 0);
  const large = figures.reduce((sum, one) => sum + lines(`${one.name}：${one.value} ${one.unchecked}`, size), 0);
  return 6 + (lines(name, size) + large + small * 0.85) * size * LEAD;
}

function lines(text: string, size: number, width = COLUMN.width): number {
  return Math.ceil((ems(text) * size * SLACK) / width);
}

/** A Chinese character takes the whole of its square, other letters about half of it. */
function ems(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2e80' ? 0.5 : 1), 0);
}
