import { invisibleIn } from '../model/invisible.ts';
import { INDICATOR, is, NUMERIC, PLAIN, QUOTED, TEXT, WORD } from './characters.ts';
import { NONE, type Placed, Places } from './places.ts';
import { folded } from './repeated-keys.ts';
import { mayTrapAt } from './traps.ts';
import { isKey, lettersAt, resolved, wordAt } from './words.ts';

/**
 * The data of a text in the plain subset of YAML nearly every record is written in: block maps and lists, flow collections,
 * scalars, blocks of text, comments. Null for a text with anything else, or anything doubtful: the YAML package reads that
 * one. Values only: where something stands is worked out by the YAML package when somebody asks. It looks at each character
 * once; a differential test proves that it accepts nothing that package reads otherwise or `parse` has a finding for.
 */
export function quickParse(text: string): Readonly<Record<string, unknown>> | null {
  return read(text, null);
}

/** The same with places; null where `quickParse` says null, and for Windows line ends, which it reads as others. */
export function quickPlaces(text: string): Placed | null {
  if (text.includes('\r')) return null;
  const places = new Places();
  const data = read(text, places);
  return data && { data, places };
}

function read(text: string, places: Places | null): Entries | null {
  try {
    return new Reader(text, places).document();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

class Refused extends Error {}
/** One for all, made without its costly stack. */
const REFUSED = new Refused('not in the plain subset');

type Entries = { [key: string]: unknown };

const LINE = 10;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const COMMA = 44;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const FOLDED = 62;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const LITERAL = 124;
const CLOSE_MAP = 125;

/** Deeper nesting or indentation is left to the YAML package: far below the limit that `traps` reports. */
const DEEPEST = 24;
const WIDEST = 60;
const FEW_KEYS = 24;

/**
 * Right below a record stand registers by id: a few items of a hundred, others in every file. Made like a record of fixed keys each
 * would get hidden classes of its own; without a prototype it is a dictionary from the start.
 */
const REGISTER = 1;

/** Brackets in a plain scalar that open and close one another, and no quotes: nothing that `traps` would count wrong. */
const EVEN = /^(?:[^"'[\]{}]|\[[^"'[\]{}]*\]|\{[^"'[\]{}]*\})*$/;

/** The longest text that is read; no record is near it. */
const LONGEST = 2 * 1024 * 1024;
/** The characters of the text being read with a line end behind them, so that none beyond it is asked for. */
const units = new Uint16Array(LONGEST + 1);
const unitBytes = Buffer.from(units.buffer);

class Reader {
  readonly #text: string;
  readonly #end: number;
  #at = 0;
  /** How far the line about to be read is indented; -1 at the end of the text. */
  #indent = 0;
  /** The keys so far of the maps that are open: comparing a few is quicker than asking an object. */
  readonly #keys: string[] = [];
  #top = 0;

  readonly #places: Places | null;
  /** Where the value read last begins and ends; -1 where that is not told. */
  #from = -1;
  #to = -1;
  /** The last entry of the collection read last, until it has been placed. */
  #inside = NONE;

  constructor(text: string, places: Places | null) {
    this.#places = places;
    this.#text = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
    this.#end = this.#text.length;
    if (this.#end > LONGEST) throw REFUSED;
    // A Uint16Array answers in half the time that charCodeAt takes.
    unitBytes.write(this.#text, 'utf16le');
    units[this.#end] = LINE;
  }

  document(): Entries {
    this.#nextLine();
    if (this.#indent !== 0) throw REFUSED;
    const map = this.#blockMap(0, 0);
    if (this.#indent >= 0) throw REFUSED;
    if (this.#places) this.#places.root = this.#inside;
    return map;
  }

  /** Goes to the first character of the next line that says something, from the beginning of a line. */
  #nextLine(): void {
    for (let at = this.#at; at < this.#end; at++) {
      const start = at;
      while (unitAt(at) === SPACE) at++;
      const code = unitAt(at);
      if (code === HASH) at = this.#lineEnd(at);
      else if (code !== LINE) {
        if (at - start > WIDEST) throw REFUSED;
        this.#at = at;
        this.#indent = at - start;
        return;
      }
    }
    this.#at = this.#end;
    this.#indent = -1;
  }

  /** The end of a line in a comment or a block of text. */
  #lineEnd(from: number): number {
    const text = this.#text;
    for (let at = from; ; at++) {
      const code = unitAt(at);
      if (is(code, TEXT)) continue;
      if (code === LINE) return at;
      if (mayTrapAt(text, at)) throw REFUSED;
    }
  }

  /** The map whose keys stand at `indent`; its first key is next. */
  #blockMap(indent: number, depth: number): Entries {
    if (depth > DEEPEST) throw REFUSED;
    const map: Entries = depth === REGISTER ? Object.create(null) : {};
    const base = this.#top;
    let last = NONE;
    do {
      const start = this.#at;
      const key = this.#key(map, base);
      const colon = this.#at - 1;
      map[key] = this.#entry(indent, depth);
      last = this.#place(last, key, start, colon);
    } while (this.#indent === indent);
    this.#top = base;
    this.#inside = last;
    if (this.#indent > indent) throw REFUSED;
    return map;
  }

  /** What stands behind a key: on its line, or in the lines below. */
  #entry(indent: number, depth: number): unknown {
    this.#spaces();
    const code = unitAt(this.#at);
    if (code !== LINE && code !== HASH) return this.#inLine(indent, depth);
    this.#endLine();
    const start = this.#at;
    const value = this.#below(indent, depth);
    this.#spans(value === null ? -1 : start);
    return value;
  }

  /** The collection in the lines below a key, if there is one. */
  #below(indent: number, depth: number): unknown {
    const isList = this.#isDash();
    if (this.#indent < indent || (this.#indent === indent && !isList)) return null;
    if (isList) return this.#blockList(this.#indent, depth + 1);
    const code = unitAt(this.#at);
    return code === OPEN_LIST || code === OPEN_MAP
      ? this.#flowBelow(indent, depth)
      : this.#blockMap(this.#indent, depth + 1);
  }

  /** A flow collection that begins on a line of its own. */
  #flowBelow(indent: number, depth: number): unknown {
    const value = this.#value(indent, depth, false);
    this.#endLine();
    return value;
  }

  /** Where what takes several lines begins; -1 for nothing. */
  #spans(start: number): void {
    this.#from = start;
    this.#to = -1;
  }

  /** Remembers where the entry behind another one stands, where that is wanted. */
  #place(before: number, step: string | number, start: number, end: number): number {
    if (this.#places === null) return NONE;
    const inside = this.#inside;
    this.#inside = NONE;
    return this.#places.add(step, before, inside, start, end, this.#from, this.#to);
  }

  #isDash(): boolean {
    return unitAt(this.#at) === DASH && unitAt(this.#at + 1) === SPACE;
  }

  /** The list whose dashes stand at `indent`; the first dash is next. */
  #blockList(indent: number, depth: number): unknown[] {
    if (depth > DEEPEST) throw REFUSED;
    const list: unknown[] = [];
    let last = NONE;
    while (this.#indent === indent && this.#isDash()) {
      const dash = this.#at;
      this.#at++;
      this.#spaces();
      const inner = indent + this.#at - dash;
      if (inner > WIDEST) throw REFUSED;
      if (this.#isKey()) {
        const start = this.#at;
        list.push(this.#blockMap(inner, depth + 1));
        this.#spans(start);
      } else list.push(this.#inLine(indent, depth));
      last = this.#place(last, list.length - 1, -1, -1);
    }
    if (this.#indent > indent) throw REFUSED;
    this.#inside = last;
    return list;
  }

  /** Whether a key begins here: a word with a colon behind it. */
  #isKey(): boolean {
    const text = this.#text;
    let at = this.#at;
    const first = unitAt(at);
    if (first === QUOTE || first === APOSTROPHE) {
      at = text.indexOf(first === QUOTE ? '"' : "'", at + 1) + 1;
      return at > 0 && unitAt(at) === COLON;
    }
    while (is(unitAt(at), WORD)) at++;
    return unitAt(at) === COLON && this.#endsKey(at + 1, false);
  }

  /** A key that the map, whose first key is at `base` of the keys, does not have yet; with its colon. */
  #key(map: Entries, base: number): string {
    const first = unitAt(this.#at);
    // A dash or dots may be the beginning of a list or a document.
    if (first === DASH || first === DOT) throw REFUSED;
    const key = first === QUOTE || first === APOSTROPHE ? this.#quotedKey(first) : this.#word();
    const keys = this.#keys;
    if (this.#top - base > FEW_KEYS) {
      if (map[key] !== undefined) throw REFUSED;
    } else for (let one = base; one < this.#top; one++) if (keys[one] === key) throw REFUSED;
    keys[this.#top++] = key;
    if (unitAt(this.#at) !== COLON) throw REFUSED;
    this.#at++;
    if (!this.#endsKey(this.#at, false)) throw REFUSED;
    return key;
  }

  #word(): string {
    const start = this.#at;
    let at = start;
    let hash = 0;
    for (let code = unitAt(at); is(code, WORD); code = unitAt(++at)) hash = mixed(hash, code);
    this.#at = at;
    const word = wordAt(this.#text, start, at, hash);
    if (!word.isKey) throw REFUSED;
    return word.written;
  }

  #quotedKey(quote: number): string {
    const key = this.#quoted(quote);
    // Without quotes a key cannot look like another one.
    if (!isKey(key) || folded(key) !== key) throw REFUSED;
    return key;
  }

  /** A value that begins on the line of its key or dash. Then the next line. */
  #inLine(indent: number, depth: number): unknown {
    const start = this.#at;
    const code = unitAt(start);
    if (code === FOLDED || code === LITERAL) {
      this.#spans(start);
      return this.#block(code, indent);
    }
    const value = this.#value(indent, depth, false);
    const end = this.#at;
    this.#from = start;
    this.#to = solidEnd(end);
    this.#endLine();
    if (this.#indent <= indent) return value;
    if (is(code, INDICATOR)) throw REFUSED;
    this.#spans(start);
    return this.#goesOn(start, end, indent);
  }

  /** A plain scalar that goes on in lines that are further in: line ends are spaces, and empty lines line ends. */
  #goesOn(start: number, firstEnd: number, indent: number): unknown {
    const text = this.#text;
    let value = text.slice(start, solidEnd(firstEnd));
    for (let end = firstEnd; this.#indent > indent; this.#endLine()) {
      const between = text.slice(end, this.#at);
      const first = this.#at;
      if (/[^ \n]/.test(between) || is(unitAt(first), INDICATOR)) throw REFUSED;
      end = this.#plainEnd(first, false);
      this.#at = end;
      value += ('\n'.repeat(between.split('\n').length - 2) || ' ') + text.slice(first, solidEnd(end));
    }
    return known(resolved(value));
  }

  /** A value on one line; only flow collections may go on in the lines below. */
  #value(indent: number, depth: number, flow: boolean): unknown {
    const code = unitAt(this.#at);
    if (code === OPEN_MAP) return this.#flowMap(indent, depth + 1);
    if (code === OPEN_LIST) return this.#flowList(indent, depth + 1);
    if (code === QUOTE || code === APOSTROPHE) return this.#quoted(code);
    return this.#plain(code, flow);
  }

  #flowMap(indent: number, depth: number): Entries {
    if (depth > DEEPEST) throw REFUSED;
    const map: Entries = {};
    const base = this.#top;
    let last = NONE;
    this.#at++;
    while (!this.#closes(CLOSE_MAP, indent)) {
      const start = this.#at;
      const key = this.#key(map, base);
      const colon = this.#at - 1;
      this.#spaces();
      map[key] = this.#inFlow(indent, depth);
      last = this.#place(last, key, start, colon);
      this.#comma(CLOSE_MAP, indent);
    }
    this.#top = base;
    this.#inside = last;
    this.#at++;
    return map;
  }

  #flowList(indent: number, depth: number): unknown[] {
    if (depth > DEEPEST) throw REFUSED;
    const list: unknown[] = [];
    let last = NONE;
    this.#at++;
    while (!this.#closes(CLOSE_LIST, indent)) {
      list.push(this.#inFlow(indent, depth));
      last = this.#place(last, list.length - 1, -1, -1);
      this.#comma(CLOSE_LIST, indent);
    }
    this.#inside = last;
    this.#at++;
    return list;
  }

  #inFlow(indent: number, depth: number): unknown {
    const start = this.#at;
    const value = this.#value(indent, depth, true);
    this.#from = start;
    this.#to = solidEnd(this.#at);
    return value;
  }

  #closes(close: number, indent: number): boolean {
    this.#blank(indent);
    return unitAt(this.#at) === close;
  }

  /** A comma between two entries of a flow collection, or behind the last one. */
  #comma(close: number, indent: number): void {
    if (this.#closes(close, indent)) return;
    if (unitAt(this.#at) !== COMMA) throw REFUSED;
    this.#at++;
  }

  /** A quoted scalar on one line. */
  #quoted(quote: number): string {
    const text = this.#text;
    const start = this.#at + 1;
    let at = start;
    let hash = 0;
    let code = unitAt(at);
    for (; is(code, WORD); code = unitAt(++at)) hash = mixed(hash, code);
    const isWord = code === quote;
    let escapes = false;
    for (; ; code = unitAt(++at)) {
      if (is(code, QUOTED)) continue;
      if (code === quote) {
        if (quote === QUOTE || unitAt(at + 1) !== APOSTROPHE) break;
        escapes = true;
        at++;
      } else if (code === BACKSLASH && quote === QUOTE) {
        escapes = true;
        if (unitAt(++at) === LINE) throw REFUSED;
      } else if (code === LINE || (!is(code, TEXT) && mayTrapAt(text, at))) throw REFUSED;
    }
    this.#at = at + 1;
    if (escapes) return unescaped(text.slice(start, at), quote);
    return isWord ? lettersAt(text, start, at, hash) : text.slice(start, at);
  }

  /** A plain scalar on one line. */
  #plain(first: number, flow: boolean): unknown {
    const text = this.#text;
    const start = this.#at;
    if (is(first, INDICATOR) && !(first === DASH && isDigit(unitAt(start + 1)))) throw REFUSED;
    let wordEnd = start;
    let hash = 0;
    for (let code = first; is(code, WORD); code = unitAt(++wordEnd)) hash = mixed(hash, code);
    this.#at = this.#plainEnd(wordEnd, flow);
    const end = solidEnd(this.#at);
    if (end === wordEnd) return known(wordAt(text, start, end, hash).value);
    const written = text.slice(start, end);
    return is(first, NUMERIC) ? known(resolved(written)) : written;
  }

  /** Where a plain scalar ends, with the spaces behind it. Inside flow collections quotes are left to the YAML package. */
  #plainEnd(from: number, flow: boolean): number {
    const text = this.#text;
    let brackets = false;
    let at = from;
    for (; ; at++) {
      const code = unitAt(at);
      if (is(code, PLAIN)) continue;
      if (code === LINE) break;
      if (flow && (code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP)) break;
      if (code === HASH) {
        if (unitAt(at - 1) === SPACE) break;
      } else if (code === COLON) {
        if (this.#endsKey(at + 1, flow)) throw REFUSED;
      } else if (code === OPEN_LIST || code === OPEN_MAP || code === CLOSE_LIST || code === CLOSE_MAP) brackets = true;
      else if (code === QUOTE || code === APOSTROPHE ? flow : code !== COMMA && mayTrapAt(text, at)) throw REFUSED;
    }
    if (brackets && (flow || !EVEN.test(text.slice(from, at)))) throw REFUSED;
    return at;
  }

  /** A block of text, kept line by line or folded; its first line tells how far in it is. Then the next line. */
  #block(style: number, indent: number): string {
    const text = this.#text;
    const strips = unitAt(this.#at + 1) === DASH;
    let at = this.#at + (strips ? 2 : 1);
    let inner = 0;
    let value = '';
    let breaks = 0;
    while (unitAt(at) === SPACE) at++;
    if (unitAt(at) !== LINE) throw REFUSED;
    for (at++; at < this.#end; at++, breaks++) {
      const start = at;
      while (unitAt(at) === SPACE) at++;
      const column = at - start;
      if (unitAt(at) === LINE) {
        if (inner === 0 || column > inner) throw REFUSED;
        continue;
      }
      if (column <= (inner === 0 ? indent : inner - 1)) {
        at = start;
        break;
      }
      if (inner === 0) inner = column;
      else value += style === LITERAL ? '\n'.repeat(breaks) : '\n'.repeat(breaks - 1) || ' ';
      // A line further in is not folded.
      if (column > WIDEST || (column > inner && style === FOLDED)) throw REFUSED;
      at = this.#lineEnd(at);
      value += text.slice(start + inner, at);
      breaks = 0;
    }
    if (inner === 0) throw REFUSED;
    this.#at = at;
    this.#nextLine();
    return strips ? value : `${value}\n`;
  }

  /** Whether a colon before this character ends a key. */
  #endsKey(at: number, flow: boolean): boolean {
    const code = unitAt(at);
    if (code === SPACE || code === LINE) return true;
    return (
      flow && (code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAP || code === CLOSE_MAP)
    );
  }

  #spaces(): void {
    while (unitAt(this.#at) === SPACE) this.#at++;
  }

  /** Spaces, comments and line ends inside a flow collection; what goes on must be further in than what it belongs to. */
  #blank(indent: number): void {
    this.#spaces();
    const code = unitAt(this.#at);
    if (code !== LINE && code !== HASH) return;
    this.#endLine();
    if (this.#indent <= indent) throw REFUSED;
  }

  /** Nothing but a comment may follow on this line. Then the next line. */
  #endLine(): void {
    this.#spaces();
    const text = this.#text;
    let at = this.#at;
    if (unitAt(at) === HASH && unitAt(at - 1) === SPACE) {
      at = this.#lineEnd(at);
      // Quotes and brackets in a comment behind a value would be counted by `traps`.
      if (/["'[{]/.test(text.slice(this.#at, at))) throw REFUSED;
    }
    if (unitAt(at) !== LINE) throw REFUSED;
    this.#at = at + 1;
    this.#nextLine();
  }
}

function unitAt(at: number): number {
  return units[at] ?? LINE;
}

/** Where what stands before the spaces before a place ends. */
function solidEnd(at: number): number {
  let end = at;
  while (unitAt(end - 1) === SPACE) end--;
  return end;
}

function mixed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function known(value: unknown): unknown {
  if (value === undefined) throw REFUSED;
  return value;
}

/** What stands between quotes. The escapes of JSON say the same in YAML; a text with others is refused. */
function unescaped(written: string, quote: number): string {
  if (quote === APOSTROPHE) return written.replaceAll("''", "'");
  const value = fromJson(`"${written}"`);
  // Behind an escape nobody sees what is written otherwise.
  if (typeof value !== 'string' || invisibleIn(value) !== null) throw REFUSED;
  return value;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw REFUSED;
  }
}
