import type { Scalar } from 'yaml';
import type { Chars } from '../model/source.ts';

/**
 * Where some characters of a scalar's value stand in the file, as offsets. Quotes, escapes, line folds and indentation are
 * stepped over: white space is the only thing they add or change, so the other characters are counted. Null where the
 * scalar has no place of its own.
 */
export function charsInFile(
  node: Pick<Scalar, 'value' | 'range' | 'type'>,
  text: string,
  [from, to]: Chars,
): readonly [number, number] | null {
  if (typeof node.value !== 'string' || !node.range) return null;
  const [start, end] = node.range;
  const { places, before: counts } = measured(text.slice(start, end), node.type ?? 'PLAIN', node.value);
  const before = counts[Math.min(from, node.value.length)] ?? 0;
  const inside = (counts[Math.min(to, node.value.length)] ?? 0) - before;
  const first = places[before];
  const last = places[before + inside - 1];
  if (!first || !last || inside === 0) return null;
  return [start + first[0], start + last[1]];
}

interface Measured {
  readonly raw: string;
  readonly type: string;
  readonly value: string;
  readonly places: readonly (readonly [number, number])[];
  /** How many characters of the value before each are no white space. */
  readonly before: Uint32Array;
}

/** A text of ten thousand figures is asked for each of them in turn: it is measured once. */
let last: Measured | null = null;

function measured(raw: string, type: string, value: string): Measured {
  if (last?.raw !== raw || last.type !== type || last.value !== value)
    last = { raw, type, value, places: solid(raw, type), before: counted(value) };
  return last;
}

function counted(value: string): Uint32Array {
  const before = new Uint32Array(value.length + 1);
  for (let at = 0; at < value.length; at++) before[at + 1] = (before[at] ?? 0) + (/\s/u.test(value[at] ?? '') ? 0 : 1);
  return before;
}

const ESCAPE = /\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n|.)/y;
/** Escapes that stand for white space. */
const BLANK = new Set(['\\n', '\\t', '\\r', '\\ ', '\\_', '\\v', '\\f', '\\N', '\\L', '\\P', '\\\n', '\\\r\n']);

/** The places of the characters that are no white space, in UTF-16 units as in the value. */
function solid(raw: string, type: string): readonly (readonly [number, number])[] {
  const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  const end = quoted ? raw.length - 1 : raw.length;
  const places: (readonly [number, number])[] = [];
  for (let at = quoted ? 1 : type.startsWith('BLOCK') ? raw.indexOf('\n') + 1 : 0; at < end; ) {
    const length = lengthOf(raw, at, type);
    const one = raw.slice(at, at + length);
    if (!/^\s$/u.test(one) && !BLANK.has(one)) places.push([at, at + length]);
    if (/^\\U/.test(one) && Number.parseInt(one.slice(2), 16) > 0xffff) places.push([at, at + length]);
    at += length;
  }
  return places;
}

function lengthOf(raw: string, at: number, type: string): number {
  if (type === 'QUOTE_SINGLE') return raw.startsWith("''", at) ? 2 : 1;
  if (type !== 'QUOTE_DOUBLE' || raw[at] !== '\\') return 1;
  ESCAPE.lastIndex = at;
  return ESCAPE.exec(raw)?.[0].length ?? 1;
}
