import { INVISIBLE } from '../model/invisible.ts';
import type { Range } from '../model/source.ts';
import { type Cells, narrow } from './cells.ts';

/** A source line with what is underlined, aligned under Chinese, tabs and emoji. */
export interface Frame {
  readonly gutter: string;
  readonly code: string;
  readonly pad: string;
  readonly underline: string;
}

const TAB = '    ';
const ELLIPSIS = '…';
/** Between the number of a line and the line. */
export const BAR = '│';
/** In UTF-16 units; what is longer, signs heaped upon one letter, may be cut. */
const LONGEST_CHARACTER = 8;

/** The line of a range, cut to `width` cells around what it points at. */
export function frame(text: string, range: Range, width: number, cells: Cells = narrow): Frame {
  const line = lineAt(text, range.start.offset);
  const from = Math.min(range.start.column - 1, line.length);
  const to = range.end.line === range.start.line ? Math.max(from + 1, range.end.column - 1) : line.length;
  const gutter = String(range.start.line);
  const room = Math.max(20, width - gutter.length - 5 - cells(BAR));
  // Of a line without end only what may be shown is looked at.
  const reach = room * LONGEST_CHARACTER;
  const shownMark = clip(printable(line.slice(from, Math.min(to, from + reach))), room, cells);
  const head = clipStart(printable(line.slice(Math.max(0, from - reach), from)), room - cells(shownMark), cells);
  const tail = clip(printable(line.slice(to, to + reach)), room - cells(head) - cells(shownMark), cells);
  return {
    gutter,
    code: head + shownMark + tail,
    pad: ' '.repeat(cells(head)),
    underline: '~'.repeat(Math.max(1, cells(shownMark))),
  };
}

/** Text made safe for a terminal: tabs as spaces, control and direction characters and halves of characters shown as a box. */
export function printable(text: string): string {
  if (SOUND.test(text) && !text.includes('##[')) return text;
  return (
    text
      .replaceAll('\t', TAB)
      // The log of a build takes what follows for a command, wherever it stands.
      .replaceAll('##[', '##\u25a1')
      .replace(UNSEEN, '\u25a1')
  );
}

/** In one line a line end says nothing either; and how wide signs are that are joined to one is for each terminal to say. */
const UNSEEN = new RegExp(`\\p{Cc}|\\u200d|${INVISIBLE.source}`, 'gu');

/** What nearly every text is made of, told without looking at each sign by itself; no sign of it joins the one before. */
const SOUND = /^[ -~\u00b7\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3030-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;

function lineAt(text: string, offset: number): string {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
}

/** Made when it is needed: that takes a tenth of the time of a run that needs none. */
let segmenter: Intl.Segmenter | null = null;

function clip(text: string, room: number, cells: Cells): string {
  if (cells(text) <= room) return text;
  const left = room - cells(ELLIPSIS);
  return left >= 0 ? fitting(charactersOf(text), left, cells).join('') + ELLIPSIS : '';
}

function clipStart(text: string, room: number, cells: Cells): string {
  if (cells(text) <= room) return text;
  const left = room - cells(ELLIPSIS);
  return left >= 0 ? ELLIPSIS + fitting(charactersOf(text).reverse(), left, cells).reverse().join('') : '';
}

/** What people take for characters: a family of emoji is one. */
function charactersOf(text: string): string[] {
  if (SOUND.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** The first characters that fit into so many cells. */
function fitting(characters: readonly string[], room: number, cells: Cells): string[] {
  let taken = 0;
  const end = characters.findIndex((one) => {
    taken += cells(one);
    return taken > room;
  });
  return characters.slice(0, end < 0 ? characters.length : end);
}
