import type { YAMLError } from 'yaml';
import { halfWidthOf } from '../model/wide-signs.ts';

/** A slip of the pen behind an error of the parser: which, and where it stands. */
interface Slip {
  readonly variant: string;
  readonly from: number;
  readonly to: number;
  readonly params: { readonly sign: string; readonly half: string };
}

/** A sign between two entries that only looks like a comma. */
const COMMA = /[，；、;](?=\s*["']?[\w-]{1,64}["']?\s*:)/u;
/** The same behind a bracket or quotation mark that closes an entry. At the end of a line there may be no entry to come. */
const COMMA_BEHIND = /^[，；、;](?=[^\S\n]*[^\s])/u;
/** As far as anybody spaces two entries. */
const WINDOW = 100;
const DASH = /^ *-(?=[^\s-])/u;
const KEY = /^ *(?:- +)*["']?[\w-]{1,64}["']?(?=:(?:\s|$))/u;
const BLOCK = /[|>][+-]?[0-9]?[+-]?\s*$/u;

/** The slip an error comes of, where what stands there tells it; null where the parser's own word has to do. */
export function slipAt(text: string, { code, message, pos: [from, to] }: YAMLError): Slip | null {
  switch (code) {
    case 'UNEXPECTED_TOKEN':
      return comma(text.slice(from, from + WINDOW), from, COMMA_BEHIND);
    case 'BLOCK_IN_FLOW':
      return wide(text, from) ?? comma(text.slice(from, to), from);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return wide(text, from) ?? dash(text, from) ?? deeper(text, from);
    case 'MULTILINE_IMPLICIT_KEY':
      return shallow(text, from) ?? dash(text, from) ?? deeper(text, from);
    case 'MISSING_CHAR':
      return (
        (message.startsWith('Missing closing') ? unclosed(text, from) : null) ??
        (message.startsWith('Expected flow ') ? cutOff(text, from) : null) ??
        dash(text, from) ??
        comma(`${text.charAt(from)} x:`, from)
      );
    case 'BAD_INDENT':
      return (message.startsWith('Flow ') ? cutOff(text, from) : null) ?? dash(text, from);
    default:
      return null;
  }
}

function slip(variant: string, at: number, sign: string, half = ''): Slip {
  return { variant, from: at, to: at + sign.length, params: { sign, half } };
}

/** A bracket or quotation mark of Chinese type. */
function wide(text: string, at: number): Slip | null {
  const half = halfWidthOf(text.charAt(at));
  return half === null ? null : slip('wide', at, text.charAt(at), half);
}

function comma(between: string, at: number, sign = COMMA): Slip | null {
  const found = sign.exec(between);
  return found && slip('comma', at + found.index, found[0], ',');
}

/** An entry of a list without a space behind its dash. */
function dash(text: string, at: number): Slip | null {
  const [start, line] = lineAt(text, at);
  const found = DASH.exec(line);
  return found && slip('dash', start + found[0].length - 1, '-', '- ');
}

/** A key that stands further right than the one above it, which has a value already. */
function deeper(text: string, at: number): Slip | null {
  const [start, above] = lineAt(text, at);
  const [next, line] = lineAt(text, start + above.length + 1);
  const [one, other] = [KEY.exec(above)?.[0], KEY.exec(line)?.[0]];
  if (one === undefined || other === undefined || columnOf(other) <= columnOf(one)) return null;
  return slip('deeper', next + columnOf(other), other.slice(columnOf(other)));
}

/** Text below `|` that stands no further right than its key. */
function shallow(text: string, at: number): Slip | null {
  const [start, line] = lineAt(text, at);
  const [, above] = lineAt(text, Math.max(0, start - 1));
  return start > 0 && BLOCK.test(above) ? slip('shallow', start, line) : null;
}

/** A remark that takes in the bracket that would close what stands before it. */
const CUT = /[[{].*?\s(#.{0,40}?[\]}])/u;

/** A bracket that is missed because it stands behind ` #`: on the line, or on the last above it that says anything. */
function cutOff(text: string, at: number): Slip | null {
  const [here, line] = lineAt(text, at);
  const [start, above] = lineAt(text, Math.max(0, text.slice(0, here).trimEnd().length - 1));
  return cutIn(line, here) ?? cutIn(above, start);
}

function cutIn(line: string, start: number): Slip | null {
  const found = CUT.exec(line);
  return found?.[1] === undefined
    ? null
    : slip('cut', start + found.index + found[0].length - found[1].length, found[1]);
}

/** A value that begins with a quotation mark, of which the line has no other. */
const OPENED = /^[^"#]*(?:[:[{,-] +)("[^"]*)$/u;

/** A quotation mark that is never closed: the parser notices at the end of the text, or where it no longer can be one text. */
function unclosed(text: string, at: number): Slip | null {
  const [here, line] = lineAt(text, at);
  return openedIn(line, here) ?? firstOpened(text);
}

function firstOpened(text: string): Slip | null {
  let start = 0;
  for (const line of text.split('\n')) {
    const found = openedIn(line, start);
    if (found) return found;
    start += line.length + 1;
  }
  return null;
}

function openedIn(line: string, start: number): Slip | null {
  const opened = OPENED.exec(line)?.[1]?.trimEnd();
  return opened === undefined ? null : slip('unclosed', start + line.indexOf(opened), opened);
}

/** Where the line of a character begins, and the line. */
function lineAt(text: string, at: number): readonly [start: number, line: string] {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  return [start, text.slice(start).split('\n', 1)[0] ?? ''];
}

/** Where a key begins, behind indentation and dashes. */
function columnOf(key: string): number {
  return /^[ -]*/.exec(key)?.[0].length ?? 0;
}
