import { folded } from './repeated-keys.ts';

/**
 * The data of a text in the plain subset of YAML nearly every record is written in: block maps and lists, flow collections,
 * scalars on one line, comments. Null for a text with anything else, or anything doubtful: the YAML package reads that one.
 * Values only: where something stands is worked out by the YAML package when somebody asks. Measured on the records of a
 * whole country it reads several times as fast as the fastest YAML package; a differential test proves that it accepts
 * nothing that package reads otherwise or `parse` has a finding for.
 */
export function quickParse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return new Reader(text).document();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

class Refused extends Error {}
/** One for all, made without its costly stack. */
const REFUSED = new Refused('not in the plain subset');

type Map = { [key: string]: unknown };

const TAB = 9;
const LINE = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/** Deeper nesting or indentation is left to the YAML package: far below the limit that `traps` reports. */
const DEEPEST = 24;
const WIDEST = 60;
const LONGEST_KEY = 64;

/** Characters a key may be made of without quotes. */
const KEY = table('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-');
/** Characters with which something other than a plain scalar begins, or may begin. */
const INDICATOR = table('-?:,[]{}#&*!|>\'"%@`=<');
/** Characters with which a plain scalar that is no string may begin. */
const RESOLVED = table('0123456789.+~nNtTfF');
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

const PLAIN_NUMBER = /^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,12})?$/;
/** Whatever else YAML readers, old or new, take for a number or a word of their own. */
const ODD = /^(?:[-+.]?[0-9][0-9_.:]*(?:[eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+|[-+.].*|~|null|true|false)$/i;

function table(characters: string): Uint8Array {
  const marks = new Uint8Array(128);
  for (const one of characters) marks[one.charCodeAt(0)] = 1;
  return marks;
}

class Reader {
  readonly #text: string;
  readonly #end: number;
  #at = 0;
  /** How far the line about to be read is indented; -1 at the end of the text. */
  #indent = 0;

  constructor(text: string) {
    this.#text = text;
    this.#end = text.length;
  }

  document(): Map {
    this.#nextLine();
    if (this.#indent !== 0) throw REFUSED;
    const map = this.#blockMap(0, 0);
    if (!this.#isOver()) throw REFUSED;
    return map;
  }

  #isOver(): boolean {
    return this.#indent < 0;
  }

  /** Goes to the first character of the next line that says something, from the beginning of a line. */
  #nextLine(): void {
    const text = this.#text;
    for (let at = this.#at; at < this.#end; ) {
      const start = at;
      while (text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (code === HASH) {
        const line = this.#text.indexOf('\n', at);
        at = line < 0 ? this.#end : line + 1;
      } else if (code === LINE) at++;
      else if (at < this.#end) {
        if (at - start > WIDEST) throw REFUSED;
        this.#at = at;
        this.#indent = at - start;
        return;
      }
    }
    this.#at = this.#end;
    this.#indent = -1;
  }

  /** The map whose keys stand at `indent`; its first key is next. */
  #blockMap(indent: number, depth: number): Map {
    if (depth > DEEPEST) throw REFUSED;
    const map: Map = {};
    for (;;) {
      const key = this.#key();
      if (map[key] !== undefined) throw REFUSED;
      map[key] = this.#entry(indent, depth);
      if (this.#indent < indent) return map;
      // A line that is further in would belong to the scalar before it.
      if (this.#indent > indent) throw REFUSED;
    }
  }

  /** What stands behind a key: on its line, or in the lines below. */
  #entry(indent: number, depth: number): unknown {
    this.#spaces();
    const code = this.#text.charCodeAt(this.#at);
    if (code !== LINE && code !== HASH && this.#at < this.#end) {
      // Without a space the colon would belong to a plain scalar.
      const value = this.#value(indent, depth);
      this.#endLine();
      return value;
    }
    this.#endLine();
    const isList = this.#isDash();
    if (this.#indent > indent || (this.#indent === indent && isList))
      return isList ? this.#blockList(this.#indent, depth + 1) : this.#blockMap(this.#indent, depth + 1);
    return null;
  }

  #isDash(): boolean {
    return this.#text.charCodeAt(this.#at) === DASH && this.#text.charCodeAt(this.#at + 1) === SPACE;
  }

  /** The list whose dashes stand at `indent`; the first dash is next. */
  #blockList(indent: number, depth: number): unknown[] {
    if (depth > DEEPEST) throw REFUSED;
    const list: unknown[] = [];
    while (this.#indent === indent && this.#isDash()) {
      const dash = this.#at;
      this.#at++;
      this.#spaces();
      if (this.#isKey()) {
        const inner = indent + this.#at - dash;
        if (inner > WIDEST) throw REFUSED;
        list.push(this.#blockMap(inner, depth + 1));
      } else {
        list.push(this.#value(indent, depth));
        this.#endLine();
      }
    }
    if (this.#indent > indent) throw REFUSED;
    return list;
  }

  /** Whether a key begins here: a word with a colon behind it. */
  #isKey(): boolean {
    let at = this.#at;
    const first = this.#text.charCodeAt(at);
    if (first === QUOTE || first === APOSTROPHE) {
      at = this.#text.indexOf(first === QUOTE ? '"' : "'", at + 1) + 1;
      return at > 0 && this.#text.charCodeAt(at) === COLON;
    }
    while (KEY[this.#text.charCodeAt(at)] === 1) at++;
    const after = this.#text.charCodeAt(at + 1);
    return this.#text.charCodeAt(at) === COLON && (after === SPACE || after === LINE || at + 1 === this.#end);
  }

  /** A key with its colon and the space or line end behind it. */
  #key(): string {
    const first = this.#text.charCodeAt(this.#at);
    const key = first === QUOTE || first === APOSTROPHE ? this.#quotedKey(first) : this.#word();
    if (key === '' || key.length > LONGEST_KEY || RESERVED.has(key)) throw REFUSED;
    if (this.#text.charCodeAt(this.#at) !== COLON) throw REFUSED;
    this.#at++;
    const after = this.#text.charCodeAt(this.#at);
    if (after !== SPACE && after !== LINE && this.#at < this.#end) throw REFUSED;
    return key;
  }

  /** Without quotes a key cannot look like another one. */
  #quotedKey(quote: number): string {
    const key = this.#quoted(quote);
    if (folded(key) !== key) throw REFUSED;
    return key;
  }

  #word(): string {
    const text = this.#text;
    const start = this.#at;
    let at = start;
    while (KEY[text.charCodeAt(at)] === 1) at++;
    // A dash or dots may be the beginning of a list or a document.
    const first = this.#text.charCodeAt(start);
    if (first === DASH || first === 46) throw REFUSED;
    this.#at = at;
    return this.#text.slice(start, at);
  }

  /** A value on the line of its key or dash; only flow collections may go on in the lines below. */
  #value(indent: number, depth: number): unknown {
    const code = this.#text.charCodeAt(this.#at);
    if (code === OPEN_MAP) return this.#flowMap(indent, depth + 1);
    if (code === OPEN_LIST) return this.#flowList(indent, depth + 1);
    if (code === QUOTE || code === APOSTROPHE) return this.#quoted(code);
    return this.#plain(false);
  }

  #flowMap(indent: number, depth: number): Map {
    if (depth > DEEPEST) throw REFUSED;
    const map: Map = {};
    this.#at++;
    for (;;) {
      this.#blank(indent);
      if (this.#text.charCodeAt(this.#at) === CLOSE_MAP) break;
      const key = this.#key();
      if (map[key] !== undefined) throw REFUSED;
      this.#spaces();
      map[key] = this.#flowValue(indent, depth);
      this.#blank(indent);
      const code = this.#text.charCodeAt(this.#at);
      if (code === CLOSE_MAP) break;
      if (code !== COMMA) throw REFUSED;
      this.#at++;
    }
    this.#at++;
    return map;
  }

  #flowList(indent: number, depth: number): unknown[] {
    if (depth > DEEPEST) throw REFUSED;
    const list: unknown[] = [];
    this.#at++;
    for (;;) {
      this.#blank(indent);
      if (this.#text.charCodeAt(this.#at) === CLOSE_LIST) break;
      list.push(this.#flowValue(indent, depth));
      this.#blank(indent);
      const code = this.#text.charCodeAt(this.#at);
      if (code === CLOSE_LIST) break;
      if (code !== COMMA) throw REFUSED;
      this.#at++;
    }
    this.#at++;
    return list;
  }

  #flowValue(indent: number, depth: number): unknown {
    const code = this.#text.charCodeAt(this.#at);
    if (code === OPEN_MAP) return this.#flowMap(indent, depth + 1);
    if (code === OPEN_LIST) return this.#flowList(indent, depth + 1);
    if (code === QUOTE || code === APOSTROPHE) return this.#quoted(code);
    return this.#plain(true);
  }

  /** A quoted scalar on one line, without escapes. */
  #quoted(quote: number): string {
    const start = this.#at + 1;
    const close = this.#text.indexOf(quote === QUOTE ? '"' : "'", start);
    if (close < 0) throw REFUSED;
    const text = this.#text;
    for (let at = start; at < close; at++) {
      const code = text.charCodeAt(at);
      if (code === LINE || code === TAB || code === CR || (code === BACKSLASH && quote === QUOTE)) throw REFUSED;
    }
    // Two apostrophes are one apostrophe.
    if (quote === APOSTROPHE && this.#text.charCodeAt(close + 1) === APOSTROPHE) throw REFUSED;
    this.#at = close + 1;
    return this.#text.slice(start, close);
  }

  /** A plain scalar on one line; brackets and, inside flow collections, quotes in it are left to the YAML package. */
  #plain(flow: boolean): unknown {
    const start = this.#at;
    const first = this.#text.charCodeAt(start);
    const negative = first === DASH && this.#text.charCodeAt(start + 1) >= 48 && this.#text.charCodeAt(start + 1) <= 57;
    if (INDICATOR[first] === 1 && !negative) throw REFUSED;
    const text = this.#text;
    const end = this.#end;
    let at = start;
    let last = start;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code > OPEN_MAP + 2) {
        last = at;
        continue;
      }
      if (code === LINE) break;
      if (code === SPACE) continue;
      if (flow && (code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP)) break;
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
      if (code === OPEN_LIST || code === OPEN_MAP || code === CLOSE_LIST || code === CLOSE_MAP) throw REFUSED;
      if (flow && (code === QUOTE || code === APOSTROPHE)) throw REFUSED;
      if (code === TAB || code === CR) throw REFUSED;
      if (code === COLON && this.#endsKey(at + 1, flow)) throw REFUSED;
      last = at;
    }
    this.#at = at;
    if (last === start && at === start) throw REFUSED;
    return resolved(this.#text.slice(start, last + 1), first, negative);
  }

  /** Whether a colon before this character ends a key. */
  #endsKey(at: number, flow: boolean): boolean {
    const code = this.#text.charCodeAt(at);
    if (code === SPACE || code === LINE || at >= this.#end) return true;
    return (
      flow && (code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAP || code === CLOSE_MAP)
    );
  }

  #spaces(): void {
    while (this.#text.charCodeAt(this.#at) === SPACE) this.#at++;
  }

  /** Spaces, comments and line ends inside a flow collection; what goes on must be further in than what it belongs to. */
  #blank(indent: number): void {
    this.#spaces();
    const code = this.#text.charCodeAt(this.#at);
    if (code !== LINE && code !== HASH) return;
    this.#endLine();
    if (this.#indent <= indent) throw REFUSED;
  }

  /** Nothing but a comment may follow on this line. Then the next line. */
  #endLine(): void {
    this.#spaces();
    if (this.#at >= this.#end) {
      this.#indent = -1;
      return;
    }
    const code = this.#text.charCodeAt(this.#at);
    if (code === HASH) {
      if (this.#text.charCodeAt(this.#at - 1) !== SPACE) throw REFUSED;
      this.#comment();
    } else if (code !== LINE) throw REFUSED;
    this.#at++;
    this.#nextLine();
  }

  /** A comment behind a value. Quotes and brackets in it would be counted by `traps`. */
  #comment(): void {
    for (let code = HASH; code !== LINE && this.#at < this.#end; code = this.#text.charCodeAt(++this.#at)) {
      if (code === QUOTE || code === APOSTROPHE || code === OPEN_LIST || code === OPEN_MAP) throw REFUSED;
    }
  }
}

/** A plain scalar as the core schema reads it; spellings on which readers differ are refused. */
function resolved(written: string, first: number, negative: boolean): unknown {
  if (!negative && RESOLVED[first] !== 1) return written;
  if (written === 'true') return true;
  if (written === 'false') return false;
  if (written === 'null') return null;
  if (PLAIN_NUMBER.test(negative ? written.slice(1) : written) && written !== '-0') return Number(written);
  if (ODD.test(written)) throw REFUSED;
  return written;
}
