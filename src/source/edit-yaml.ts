import { Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Path } from '../model/source.ts';
import { YAML_OPTIONS as READING } from './yaml-document.ts';

/** A record that is edited is small, and one with a key written twice is not edited. */
const YAML_OPTIONS = { ...READING, uniqueKeys: true };

/** What is written: a map of a few short texts. */
export type Entry = Readonly<Record<string, string>>;

type Located = YAMLMap & { readonly range: [number, number, number] };

/**
 * The text of a YAML file with one entry set: what stands at `path` is replaced, what is missing of the path is added, and
 * everything else stays byte for byte. Null where that cannot be done surely: the result is read back and compared.
 */
export function withEntry(text: string, path: Path, entry: Entry): string | null {
  const document = parseDocument(text, YAML_OPTIONS);
  const edited = document.errors.length === 0 ? spliced(text, document.contents, path, entry) : null;
  return edited !== null && isOnlyChange(text, edited, path, entry) ? edited : null;
}

function spliced(text: string, root: unknown, path: Path, entry: Entry): string | null {
  let map: unknown = root;
  for (const [index, step] of path.entries()) {
    if (!isMap(map) || !map.range) return null;
    const pair = map.items.find((one) => isScalar(one.key) && one.key.value === String(step));
    if (!pair) return added(text, map as Located, path.slice(index), entry);
    if (index === path.length - 1) return replaced(text, pair, entry);
    map = pair.value;
  }
  return null;
}

function replaced(text: string, { value }: Pair, entry: Entry): string | null {
  if (!isMap(value) || !value.range || !value.flow) return null;
  return text.slice(0, value.range[0]) + inline(entry) + text.slice(value.range[1]);
}

/** The missing rest of the path behind the last entry of a map, in the style the map is written in. */
function added(text: string, map: Located, rest: Path, entry: Entry): string | null {
  const names = rest.map((step) => inlineText(String(step)));
  if (map.flow) return inFlow(text, map, `${names.join(': { ')}: ${inline(entry)}${' }'.repeat(names.length - 1)}`);
  const first = map.items[0]?.key;
  if (!isScalar(first) || !first.range) return null;
  const indent = text.slice(text.lastIndexOf('\n', first.range[0] - 1) + 1, first.range[0]);
  if (!/^ *$/.test(indent)) return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = names.map((name, depth) => {
    const line = `${indent}${'  '.repeat(depth)}${name}:`;
    return depth === names.length - 1 ? `${line} ${inline(entry)}` : line;
  });
  const at = endOfLine(text, lastContent(map));
  const before = at === 0 || text[at - 1] === '\n' ? '' : newline;
  return `${text.slice(0, at)}${before}${lines.join(newline)}${newline}${text.slice(at)}`;
}

function inFlow(text: string, map: Located, addition: string): string | null {
  const last = lastContent(map);
  const close = map.range[1] - 1;
  if (text[close] !== '}') return null;
  if (map.items.length === 0) return `${text.slice(0, map.range[0])}{ ${addition} }${text.slice(close + 1)}`;
  return `${text.slice(0, last)}, ${addition}${text.slice(last)}`;
}

/** Where what a map holds ends: behind its last value, comments and blank lines left out. */
function lastContent(map: Located): number {
  const last = map.items.at(-1);
  const value = last?.value as { range?: [number, number, number] } | null | undefined;
  if (isMap(value) && !value.flow && value.items.length > 0) return lastContent(value as Located);
  const key = last?.key as { range?: [number, number, number] } | undefined;
  return value?.range?.[1] ?? key?.range?.[1] ?? map.range[0];
}

function endOfLine(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

function inline(entry: Entry): string {
  const document = new Document(entry, YAML_OPTIONS);
  if (isMap(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0 }).trimEnd();
}

function inlineText(text: string): string {
  return new Document(text, YAML_OPTIONS).toString({ lineWidth: 0 }).trimEnd();
}

/** Whether the edited text reads as the old one with just this entry. */
function isOnlyChange(before: string, after: string, path: Path, entry: Entry): boolean {
  const wanted = parseDocument(before, YAML_OPTIONS);
  const got = parseDocument(after, YAML_OPTIONS);
  if (got.errors.length > 0) return false;
  wanted.setIn(path, wanted.createNode(entry));
  return JSON.stringify(wanted.toJS()) === JSON.stringify(got.toJS());
}
