import { isAscii, isUtf8, transcode } from 'node:buffer';
import type { Finding } from '../model/finding.ts';
import type { Pointer } from '../model/source.ts';
import { stretch, wholeFile } from './plain-document.ts';

/** No record is near this size; a larger file is reported, not read. */
export const MOST_BYTES = 2 * 1024 * 1024;

export type Decoded = { readonly text: string } | { readonly finding: Finding };

/** Bytes as UTF-8 and nothing else; other encodings are recognised and named, never guessed through. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES) return { finding: tooLarge(file, bytes.length) };
  const wide = utf16(bytes);
  if (wide) return { finding: known(file, wholeFile(file), wide) };
  return isUtf8(bytes) ? { text: normalised(decoded(bytes)) } : { finding: undecodable(file, bytes) };
}

/** What is known to be UTF-8. By way of UTF-16 it takes a fifth of the time that TextDecoder takes for Chinese. */
function decoded(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // One byte a character where that does.
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return transcode(marked ? bytes.subarray(3) : bytes, 'utf8', 'utf16le').toString('utf16le');
}

/** A file that is over the limit and was not read. Of what tells no size no more than one byte beyond the limit is known. */
export function tooLarge(file: string, bytes: number): Finding {
  const finding: Finding = { rule: 'yaml/too-large', at: wholeFile(file), params: { bytes, limit: MOST_BYTES } };
  // There is one register: it cannot be split.
  if (file.endsWith('.csv')) return { ...finding, variant: 'register' };
  return bytes === MOST_BYTES + 1 ? { ...finding, variant: 'least' } : finding;
}

/** A lone CR ends a line; the length stays the same, and so every offset. */
function normalised(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const head = bytes.subarray(0, 512);
  if (!head.includes(0)) return null;
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  return head.length >= 8 && zeros > head.length / 4 ? (head[0] === 0 ? 'UTF-16BE' : 'UTF-16LE') : null;
}

function undecodable(file: string, bytes: Uint8Array): Finding {
  const good = validPrefix(bytes);
  const chinese = gb18030(bytes);
  if (chinese !== null) {
    const first = chinese.search(/[^\0-\x7f]/);
    return known(file, stretch(file, chinese, first, first + 1), 'GB18030');
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, good));
  // The whole line is shown, what cannot be read in it as a sign of its own.
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, endOfLine(bytes, good)));
  const at = stretch(file, text, before.length, before.length + 1);
  return { rule: 'yaml/encoding', variant: 'unknown', at, params: { byte: good } };
}

/** An encoding that is known, and not ours. A table comes from a spreadsheet, which can save it otherwise. */
function known(file: string, at: Pointer, encoding: string): Finding {
  return { rule: 'yaml/encoding', variant: file.endsWith('.csv') ? 'table' : 'known', at, params: { encoding } };
}

/** The length of the longest prefix that is valid UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  for (let at = 0; ; ) {
    const length = characterAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
}

/** How many bytes the character at this place has; 0 where there is none. */
function characterAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0xff;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const next = bytes[at + 1] ?? 0;
  // Written longer than need be, half of a pair, or beyond the last character.
  if ((lead === 0xe0 && next < 0xa0) || (lead === 0xed && next > 0x9f)) return 0;
  if ((lead === 0xf0 && next < 0x90) || (lead === 0xf4 && next > 0x8f)) return 0;
  for (let step = 1; step < length; step++) if (((bytes[at + step] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0x0a, from);
  return end < 0 ? bytes.length : end;
}

/** Bytes as GB18030 where that makes Chinese of them, else null. */
function gb18030(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return /\p{Script=Han}/u.test(text) ? text : null;
  } catch {
    return null;
  }
}
