import type { Chars, Part, Path, Range } from '../model/source.ts';
import { NONE, type Offsets, type Placed } from './places.ts';
import { lineIndex, rangeOf, startsIn } from './plain-document.ts';
import { charsInFile } from './scalar-chars.ts';

/**
 * The range that the YAML package would give for a path; null where only that package knows: where it ends, of what takes
 * several lines, and all of empty values.
 */
export function quickRange(placed: Placed, text: string, path: Path, part: Part, chars?: Chars): Range | null {
  const { target, value } = targetOf(placed, path, part);
  if (!target || target[1] < 0) return null;
  const [start, end] = (chars && value !== undefined ? narrow(text, value, target, chars) : null) ?? target;
  return rangeOf(text, start, end);
}

/** The line on which that range begins. */
export function quickLine(placed: Placed, text: string, path: Path, part: Part): number | null {
  const { target } = targetOf(placed, path, part);
  if (!target) return null;
  const starts = startsOf.get(placed) ?? startsIn(text);
  startsOf.set(placed, starts);
  return lineIndex(starts, target[0]) + 1;
}

/** Line starts of texts whose places are at hand: a page asks by turns for lines of many texts. */
const startsOf = new WeakMap<Placed, readonly number[]>();

/** What a path points at: an entry, or its name; and its value, if the whole path leads there. */
function targetOf({ data, places }: Placed, path: Path, part: Part): { target: Offsets | null; value?: unknown } {
  let value: unknown = data;
  let entry = NONE;
  let reached = 0;
  for (const step of path) {
    const next = places.find(reached === 0 ? places.root : places.inside(entry), step);
    if (next === NONE) break;
    entry = next;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
    reached++;
  }
  // The root is shown by its first key; what is missing, by the name of what it is missing in.
  if (reached === 0) return { target: places.key(places.first()) };
  const key = places.key(entry);
  const whole = reached === path.length;
  const named = key !== null && (part === 'key' || !whole);
  const target = named ? key : places.value(entry);
  return whole ? { target, value: named ? path.at(-1) : value } : { target };
}

function narrow(text: string, value: unknown, [start, end]: Offsets, chars: Chars) {
  const first = text[start];
  const type = first === '"' ? 'QUOTE_DOUBLE' : first === "'" ? 'QUOTE_SINGLE' : 'PLAIN';
  return charsInFile({ value, type, range: [start, end, end] }, text, chars);
}
