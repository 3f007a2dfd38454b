import { isPlainNumber } from '../model/plain-number.ts';

export interface Word {
  readonly written: string;
  /** What it reads as where it stands without quotes; undefined where readers of YAML differ. */
  readonly value: unknown;
  /** Whether it may name an entry of a map. */
  readonly isKey: boolean;
}

/** A power of two, some times as many as records have keys, ids and days. */
const SLOTS = 4096;
const known: (Word | undefined)[] = new Array<Word | undefined>(SLOTS).fill(undefined);
/** The word each slot has met last, by its whole hash. */
const met = new Int32Array(SLOTS);

/**
 * The word between two places of a text. Records say the same few thousand words again and again: each is cut out, looked
 * into and made a property name once, and every later use of it is quicker for it. The newer of two with one slot stays; one
 * that is met for the first time may be the only one of its kind, and is not worth the trouble.
 */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
  return wordMet(text, start, end, hash) ?? wordOf(text.slice(start, end));
}

/** The same where only its letters count, as they do between quotes. */
export function lettersAt(text: string, start: number, end: number, hash: number): string {
  return wordMet(text, start, end, hash)?.written ?? text.slice(start, end);
}

function wordMet(text: string, start: number, end: number, hash: number): Word | null {
  const slot = hash & (SLOTS - 1);
  const before = known[slot];
  if (before !== undefined && before.written.length === end - start && text.startsWith(before.written, start))
    return before;
  if (met[slot] !== hash) {
    met[slot] = hash;
    return null;
  }
  // The name of a property is the one string of its letters that all property look-ups share.
  const word = wordOf(Object.keys({ [text.slice(start, end)]: true })[0] ?? '');
  known[slot] = word;
  return word;
}

function wordOf(written: string): Word {
  return { written, value: resolved(written), isKey: isKey(written) };
}

const LONGEST_KEY = 64;
/** Names that every object has already. */
export const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a text may name an entry of a map; overlong and reserved names are left to the YAML package. */
export function isKey(written: string): boolean {
  return written !== '' && written.length <= LONGEST_KEY && !RESERVED.has(written);
}

/** Whatever else YAML readers, old or new, take for a number or a word of their own; ways such as `./catalog` are none. */
const ODD = /^(?:[-+.]?[0-9][0-9_.:]*(?:[eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+|[-+.](?!\.?\/).*|~|null|true|false)$/i;

/** A plain scalar as the core schema reads it; undefined for spellings on which readers differ. */
export function resolved(written: string): unknown {
  if (written === 'true') return true;
  if (written === 'false') return false;
  if (written === 'null') return null;
  if (isPlainNumber(written) && written !== '-0') return Number(written);
  return ODD.test(written) ? undefined : written;
}
