import stringWidth from 'string-width';
import type { Range } from '../model/source.ts';

/** A source line with what is underlined, aligned under Chinese, tabs and emoji. */
export interface Frame {
  readonly gutter: string;
  readonly code: string;
  readonly pad: string;
  readonly underline: string;
}

const TAB = '    ';
const ELLIPSIS = '…';

/** The line of a range, cut to `width` cells around what it points at. */
export function frame(text: string, range: Range, width: number): Frame {
  const line = (text.split('\n')[range.start.line - 1] ?? '').replace(/\r$/, '');
  const from = Math.min(range.start.column - 1, line.length);
  const to = range.end.line === range.start.line ? Math.max(from + 1, range.end.column - 1) : line.length;
  const [before, marked, after] = [line.slice(0, from), line.slice(from, to), line.slice(to)].map(printable) as [
    string,
    string,
    string,
  ];
  const gutter = String(range.start.line);
  const room = Math.max(20, width - gutter.length - 6);
  const shownMark = clip(marked, room);
  const head = clipStart(before, Math.max(0, room - stringWidth(shownMark)));
  const tail = clip(after, Math.max(0, room - stringWidth(head) - stringWidth(shownMark)));
  return {
    gutter,
    code: head + shownMark + tail,
    pad: ' '.repeat(stringWidth(head)),
    underline: '~'.repeat(Math.max(1, stringWidth(shownMark))),
  };
}

/** Text made safe for a terminal: tabs as spaces, control and direction characters and halves of characters shown as a box. */
export function printable(text: string): string {
  return text
    .replaceAll('\t', TAB)
    .replace(/\p{Cc}|\p{Cs}|[\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '\u25a1');
}

function clip(text: string, cells: number): string {
  if (stringWidth(text) <= cells) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > cells - 1) break;
    kept += character;
  }
  return cells > 0 ? kept + ELLIPSIS : '';
}

function clipStart(text: string, cells: number): string {
  if (stringWidth(text) <= cells) return text;
  let kept = '';
  for (const character of [...text].reverse()) {
    if (stringWidth(character + kept) > cells - 1) break;
    kept = character + kept;
  }
  return cells > 0 ? ELLIPSIS + kept : '';
}
