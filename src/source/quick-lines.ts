import type { Part, Path } from '../model/source.ts';
import { quickParse } from './quick-parse.ts';

/**
 * The line on which the node at a path begins, as `locate` would say it, without a tree; null where that takes one. Pages tell
 * hundreds of lines each, and nothing else of a place. Only texts in the plain subset are looked into, and most of a path is
 * told by indentation there; a differential test holds this against the tree.
 */
export function quickLine(text: string, path: Path, part: Part): number | null {
  return linesOf(text)?.lineOf(path, part) ?? null;
}

/** So many texts are kept ready: those of the areas above, and of the nation. */
const MOST = 400;
const recent = new Map<string, Lines | null>();

function linesOf(text: string): Lines | null {
  const known = recent.get(text);
  if (known !== undefined) return known;
  if (recent.size >= MOST) recent.clear();
  const made = quickParse(text) ? new Lines(text) : null;
  recent.set(text, made);
  return made;
}

const KEY = /(?:"[^"\n]*"|'[^'\n]*'|[^\s:,[\]{}]+):(?=\s|$)/y;

/** Where a node begins: in which of the lines that say something, how far in, and at which character. */
interface Place {
  readonly index: number;
  readonly indent: number;
  readonly offset: number;
}

/** The lines of a text that say something: their numbers, how far in they are, and where they begin to say it. */
class Lines {
  readonly #text: string;
  readonly #numbers: number[] = [];
  readonly #indents: number[] = [];
  readonly #offsets: number[] = [];

  constructor(text: string) {
    this.#text = text;
    let number = 1;
    for (let start = 0; start < text.length; number++) {
      let at = start;
      while (text.charCodeAt(at) === 32) at++;
      const end = text.indexOf('\n', at);
      if (!/[#\r\n]/.test(text.charAt(at) || '\n')) {
        this.#numbers.push(number);
        this.#indents.push(at - start);
        this.#offsets.push(at);
      }
      if (end < 0) break;
      start = end + 1;
    }
  }

  lineOf(path: Path, part: Part): number | null {
    let place = this.#at(0);
    let key: number | null = null;
    for (const [step, name] of path.entries()) {
      if (!place) return null;
      const entry: Place | null = typeof name === 'number' ? this.#item(place, name) : this.#entry(place, name);
      if (!entry) return null;
      const line = this.#numbers[entry.index] ?? null;
      key = typeof name === 'number' ? null : line;
      const value = typeof name === 'number' ? entry : this.#value(entry);
      if (!value || !this.#isInline(value, entry)) {
        place = value;
        continue;
      }
      // What stands on one line from here on is all on that line.
      const last = step === path.length - 1;
      return last || !this.#goesOn(entry) ? line : null;
    }
    if (part === 'key' && key !== null) return key;
    return place ? (this.#numbers[place.index] ?? null) : null;
  }

  #at(index: number): Place | null {
    const offset = this.#offsets[index];
    return offset === undefined ? null : { index, indent: this.#indents[index] ?? 0, offset };
  }

  /** The entry of a name in the block map that begins at a place. */
  #entry(from: Place, name: string): Place | null {
    for (let at: Place | null = from; at && at.indent >= from.indent; at = this.#at(at.index + 1))
      if (at.indent === from.indent && this.#isNamed(at.offset, name)) return at;
    return null;
  }

  #isNamed(offset: number, name: string): boolean {
    const text = this.#text;
    const quote = text.charAt(offset);
    const quoted = quote === '"' || quote === "'" ? 1 : 0;
    const end = offset + quoted + name.length;
    if (!text.startsWith(name, offset + quoted)) return false;
    return quoted ? text.startsWith(`${quote}:`, end) : text.charAt(end) === ':';
  }

  /** What follows a dash in the block list that begins at a place. */
  #item(from: Place, wanted: number): Place | null {
    let count = -1;
    for (let at: Place | null = from; at && at.indent >= from.indent; at = this.#at(at.index + 1)) {
      if (at.indent > from.indent) continue;
      if (!this.#text.startsWith('- ', at.offset)) return null;
      if (++count < wanted) continue;
      let offset = at.offset + 2;
      while (this.#text.charAt(offset) === ' ') offset++;
      const inside = this.#isKey(offset);
      return { index: at.index, indent: inside ? at.indent + offset - at.offset : at.indent, offset };
    }
    return null;
  }

  #isKey(offset: number): boolean {
    KEY.lastIndex = offset;
    return KEY.test(this.#text);
  }

  /** Where the value of an entry begins: on its line, or on the next; null where it has none. */
  #value(entry: Place): Place | null {
    const text = this.#text;
    KEY.lastIndex = entry.offset;
    if (!KEY.test(text)) return null;
    let offset = KEY.lastIndex;
    while (text.charAt(offset) === ' ') offset++;
    if (!/[#\r\n]/.test(text.charAt(offset) || '\n')) return { ...entry, offset };
    const next = this.#at(entry.index + 1);
    if (!next || next.indent < entry.indent) return null;
    return next.indent > entry.indent || text.startsWith('- ', next.offset) ? next : null;
  }

  /** Whether a value stands on the line of its key or dash, and is no block map of which the first key does. */
  #isInline(value: Place, entry: Place): boolean {
    return value.index === entry.index && (value.offset !== entry.offset || !this.#isKey(value.offset));
  }

  /** Whether what begins on a line goes on in the next. */
  #goesOn({ index, indent }: Place): boolean {
    return (this.#indents[index + 1] ?? -1) > indent;
  }
}
