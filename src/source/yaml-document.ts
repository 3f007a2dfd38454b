import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { oncePer } from '../model/once-per.ts';
import { remembered } from '../model/remembered.ts';
import type { Chars, Part, Path, Position, Range, SourceDocument } from '../model/source.ts';
import type { Placed } from './places.ts';
import { quickLine, quickRange } from './quick-locate.ts';
import { quickPlaces } from './quick-parse.ts';
import { charsInFile } from './scalar-chars.ts';

/**
 * How data files are read: YAML 1.2 core, every key a string, no merging, no rewriting of messages. The package compares each
 * key of a map with every other, which takes minutes in a long one: `parse` looks for repeated keys itself.
 */
export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  // A tag is refused; what it would make of a value is no matter.
  resolveKnownTags: false,
  stringKeys: true,
  prettyErrors: false,
  uniqueKeys: false,
  keepSourceTokens: false,
  logLevel: 'silent',
} as const;

interface Tree {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** What a text was read as: nothing, by the YAML package, or by the quick reader with its places. */
interface Read {
  readonly tree?: Tree;
  readonly placed?: Placed;
}

/**
 * A YAML file as a document. Most places are told by the quick reader; a tree is made only when somebody asks for another one,
 * and kept only with its document.
 */
export function yamlDocument(file: string, text: string, data: unknown, { tree, placed }: Read = {}): SourceDocument {
  const quickly = () => (tree ? null : (placed ?? placesIn(text)));
  let known = tree;
  const locate: SourceDocument['locate'] = (path, part = 'value', chars) => {
    const quick = quickly();
    const range = quick && quickRange(quick, text, path, part, chars);
    if (range) return range;
    known ??= parseTree(text);
    return rangeIn(known, text, path, part, chars);
  };
  return {
    file,
    text,
    data,
    locate,
    lineOf(path, part = 'value') {
      const quick = quickly();
      return (quick && quickLine(quick, text, path, part)) ?? locate(path, part).start.line;
    },
  };
}

/** So many texts keep their places: those of an area and of the areas above it, and of the nation. */
const MOST = 200;
const placesOf = remembered(quickPlaces, MOST);

/** The text asked about last: findings come file by file, and to look a long text up takes long. */
let last: { readonly text: string; readonly placed: Placed | null } = { text: '', placed: null };

function placesIn(text: string): Placed | null {
  // Kept with the very text asked for, as line starts are.
  last = { text, placed: last.text === text ? last.placed : placesOf(text) };
  return last.placed;
}

function parseTree(text: string): Tree {
  const lines = new LineCounter();
  return { document: parseDocument(text, { ...YAML_OPTIONS, lineCounter: lines }), lines };
}

function rangeIn({ document, lines }: Tree, text: string, path: Path, part: Part, chars?: Chars): Range {
  let node: unknown = document.contents;
  let pair: Pair | null = null;
  let reached = 0;
  for (const step of path) {
    const next = child(node, step);
    if (!next) break;
    ({ node, pair } = next);
    reached++;
  }
  // A path that stops short points at the name of the last entry that exists: "something is missing in here".
  const wantsKey = pair !== null && (part === 'key' || reached < path.length || !hasRange(node));
  const target = wantsKey && pair ? pair.key : node;
  const narrowed = chars && reached === path.length && isScalar(target) ? charsInFile(target, text, chars) : null;
  const [start, end] = narrowed ?? (hasRange(target) ? offsets(target, reached === 0) : [0, 0]);
  return { start: at(lines, start), end: at(lines, end) };
}

function child(node: unknown, step: string | number): { node: unknown; pair: Pair | null } | null {
  if (isMap(node)) {
    const pair = entries(node).get(String(step));
    return pair ? { node: pair.value, pair } : null;
  }
  if (isSeq(node) && typeof step === 'number' && step < node.items.length)
    return { node: node.items[step], pair: null };
  return null;
}

/** The entries of a map by key: a map with a finding for each entry is looked into as often. */
const entries = oncePer(
  // Of a key that is written twice the first one is meant.
  ({ items }: YAMLMap): ReadonlyMap<string, Pair> =>
    new Map(items.toReversed().map((item) => [isScalar(item.key) ? String(item.key.value) : '', item])),
);

function hasRange(node: unknown): node is Node & { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray((node as { range?: unknown }).range);
}

/** The root is shown by its first key, a block by its first line: nobody wants a whole file underlined. */
function offsets(node: Node & { range: [number, number, number] }, root: boolean): [number, number] {
  const first = root && isMap(node) ? node.items[0]?.key : null;
  if (hasRange(first)) return [first.range[0], first.range[1]];
  return [node.range[0], node.range[1]];
}

function at(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col), offset };
}
