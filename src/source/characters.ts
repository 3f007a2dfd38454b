/** What a character may be part of, for readers that go through a text once, character by character. */
export const WORD = 1;
/** Says nothing of its own within a plain scalar. */
export const PLAIN = 2;
/** Says nothing of its own within quotes. */
export const QUOTED = 4;
/** Says nothing of its own in a comment or a block of text. */
export const TEXT = 8;
/** Something other than a plain scalar begins with it, or may begin. */
export const INDICATOR = 16;

/** Begins a plain scalar that may be something other than text. */
export const NUMERIC = 32;

/** Whether a character is of a kind. A line end is of none. */
export function is(code: number, kind: number): boolean {
  return ((KINDS[code] ?? 0) & kind) !== 0;
}

/** Of these `traps` may have something to say: spaces and punctuation of full width, and what nobody sees. */
const SUSPECT: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2013, 0x2014],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  // Halves of characters beyond: which one it is shows only with the other half.
  [0xd800, 0xdfff],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xff0d, 0xff0d],
  [0xff1a, 0xff1a],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
];

const KINDS = new Uint8Array(0x10000).fill(PLAIN | QUOTED | TEXT);
for (const [from, to] of SUSPECT) KINDS.fill(0, from, to + 1);
without(PLAIN, ',[]{}:#"\'');
without(QUOTED, '"\'\\');
also(WORD, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-/');
also(INDICATOR, '-?:,[]{}#&*!|>\'"%@`=<\n\t\r ');
also(NUMERIC, '0123456789.+-~');

function also(kind: number, characters: string): void {
  for (const one of characters) KINDS[one.charCodeAt(0)] = kindsOf(one) | kind;
}

function without(kind: number, characters: string): void {
  for (const one of characters) KINDS[one.charCodeAt(0)] = kindsOf(one) & ~kind;
}

function kindsOf(character: string): number {
  return KINDS[character.charCodeAt(0)] ?? 0;
}
