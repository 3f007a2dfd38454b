import type { Chars, Part, Path, Range } from '../model/source.ts';
import { rangeOf } from './plain-document.ts';
import type { Place, Placed } from './quick-parse.ts';
import { charsInFile } from './scalar-chars.ts';

/**
 * The range that the YAML package would give for a path; null where only that package knows: for what takes several lines,
 * and for empty values.
 */
export function quickRange(
  { data, places }: Placed,
  text: string,
  path: Path,
  part: Part,
  chars?: Chars,
): Range | null {
  let node: unknown = data;
  let place: Place | null = null;
  let reached = 0;
  for (const step of path) {
    const next: Place | undefined = isCollection(node) ? places.get(node)?.get(step) : undefined;
    if (!next) break;
    place = next;
    node = (node as Readonly<Record<string | number, unknown>>)[step];
    reached++;
  }
  // The root is shown by its first key; what is missing, by the name of what it is missing in.
  if (!place) return ranged(text, [...(places.get(data)?.values() ?? [])][0]?.key ?? null);
  const whole = reached === path.length;
  const named = place.key !== null && (part === 'key' || !whole);
  const target = named ? place.key : place.value;
  const narrowed = chars && whole && target ? narrow(text, named ? path.at(-1) : node, target, chars) : null;
  return ranged(text, narrowed ?? target);
}

function narrow(text: string, value: unknown, [start, end]: readonly [number, number], chars: Chars) {
  const first = text[start];
  const type = first === '"' ? 'QUOTE_DOUBLE' : first === "'" ? 'QUOTE_SINGLE' : 'PLAIN';
  return charsInFile({ value, type, range: [start, end, end] }, text, chars);
}

function isCollection(node: unknown): node is object {
  return typeof node === 'object' && node !== null;
}

function ranged(text: string, offsets: readonly [number, number] | null): Range | null {
  return offsets && rangeOf(text, offsets[0], offsets[1]);
}
