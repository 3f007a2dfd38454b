import {
  type Document,
  isAlias,
  isCollection,
  isDocument,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import type { Finding } from '../model/finding.ts';
import { invisibleIn } from '../model/invisible.ts';
import { isPlainNumber } from '../model/plain-number.ts';
import { rangeAt, type SourceDocument } from '../model/source.ts';
import { conflicts } from './conflicts.ts';
import { MOST_MARKS, marksIn } from './marks.ts';
import { stretch, wholeFile } from './plain-document.ts';
import { quickParse, quickPlaces } from './quick-parse.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { slipAt } from './slips.ts';
import { traps } from './traps.ts';
import { RESERVED } from './words.ts';
import { YAML_OPTIONS, yamlDocument } from './yaml-document.ts';

/** A parsed file: `document` is null where no tree could be made; `sound` says whether later rooms may use it. */
export interface Parsed {
  readonly document: SourceDocument | null;
  readonly sound: boolean;
  readonly findings: readonly Finding[];
}

/** These make one thing look like another: what is wrong with the rest only follows from them. */
const MISLEADING = new Set(['yaml/full-width-colon', 'yaml/full-width-space', 'yaml/full-width-dash', 'yaml/tab']);
/** With one of these there is no telling what the data are. */
const UNREADABLE = new Set(['yaml/syntax', 'yaml/alias', 'yaml/complex-key', ...MISLEADING]);

/** One text as one YAML document with positions, and everything that is wrong with it. */
export function parse(file: string, text: string): Parsed {
  const data = quickParse(text);
  return data ? { document: yamlDocument(file, text, data), sound: true, findings: [] } : parseWhole(file, text);
}

/** The same with the places of all it holds at hand, for whoever will ask for many. */
export function parsePlaced(file: string, text: string): Parsed {
  const placed = quickPlaces(text);
  if (!placed) return parse(file, text);
  return { document: yamlDocument(file, text, placed.data, { placed }), sound: true, findings: [] };
}

/** The same by the YAML package alone, which finds what is wrong and where. The differential test holds the two together. */
export function parseWhole(file: string, text: string): Parsed {
  const marks = marksIn(text);
  if (marks > MOST_MARKS) {
    const params = { marks, limit: MOST_MARKS };
    return {
      document: null,
      sound: false,
      findings: [{ rule: 'yaml/too-large', variant: 'marks', at: wholeFile(file, text), params }],
    };
  }
  const unsettled = conflicts(file, text);
  if (unsettled.length > 0) return { document: null, sound: false, findings: unsettled };
  const caught = traps(file, text);
  if (caught.some((finding) => finding.rule === 'yaml/too-deep'))
    return { document: null, sound: false, findings: caught };
  const lines = new LineCounter();
  const stream = parseAllDocuments(text, { ...YAML_OPTIONS, lineCounter: lines });
  const documents = Array.isArray(stream) ? stream.filter(isDocument) : [];
  const [first, second] = documents;
  if (!first?.contents) {
    return {
      document: null,
      sound: false,
      findings: [...caught, { rule: 'yaml/empty', at: wholeFile(file, text), params: {} }],
    };
  }
  const refused = documents.flatMap((one) => forbidden(file, text, one));
  const errors = documents.flatMap((one) => one.errors);
  const directives = documents.flatMap((one) => foreign(file, text, one));
  const findings = [...caught, ...directives, ...syntax(file, text, errors, [caught, refused]), ...refused];
  if (second?.range)
    findings.push({
      rule: 'yaml/multi-document',
      at: stretch(file, text, second.range[0], second.range[0] + 3),
      params: {},
    });
  const readable = !findings.some(({ rule }) => UNREADABLE.has(rule));
  const document = readable
    ? yamlDocument(file, text, first.toJS({ maxAliasCount: 0 }), { tree: { document: first, lines } })
    : null;
  return { document, sound: findings.length === 0, findings };
}

/** Directives that nobody knows, or that make other readers read other data: in YAML 1.1 `yes` is true and 1:30 is 90. */
function foreign(file: string, text: string, { directives, warnings }: Document.Parsed): Finding[] {
  const finding = (from: number, to: number): Finding => ({
    rule: 'yaml/syntax',
    variant: 'directive',
    at: stretch(file, text, from, to),
    params: { code: 'BAD_DIRECTIVE' },
  });
  const unknown = warnings.filter(({ code }) => code === 'BAD_DIRECTIVE').map(({ pos }) => finding(...pos));
  const { explicit, version } = directives.yaml;
  const line = explicit && version !== '1.2' ? /^%YAML.*$/m.exec(text) : null;
  return line ? [...unknown, finding(line.index, line.index + line[0].length)] : unknown;
}

/** Parser errors in our words; from the line before a trap on, the trap has already said it better, as what is refused has. */
function syntax(
  file: string,
  text: string,
  errors: readonly YAMLError[],
  [caught, refused]: readonly [readonly Finding[], readonly Finding[]],
): Finding[] {
  const named = new Set(refused.map(({ at }) => rangeAt(at).start.offset));
  const trap = caught.find(({ rule }) => MISLEADING.has(rule));
  const misled = trap ? rangeAt(trap.at).start.line - 1 : Number.POSITIVE_INFINITY;
  /** Lines on which a slip was told: the rest of them only follows from it. */
  const told = new Set<number>();
  return causes(errors).flatMap((error): Finding[] => {
    const slip = slipAt(text, error);
    const [from, to] = slip ? [slip.from, slip.to] : error.pos;
    const at = stretch(file, text, from, to);
    const { line } = rangeAt(at).start;
    if (line >= misled || told.has(line) || error.code === 'TAB_AS_INDENT') return [];
    if (error.code === 'NON_STRING_KEY' && named.has(from)) return [];
    if (slip) told.add(line);
    const params = { code: error.code, ...slip?.params };
    return [{ rule: 'yaml/syntax', variant: slip?.variant ?? variantOf(error), at, params }];
  });
}

/** After these the parser does not know any more where it is, and takes offence at all that follows. */
const LOST = new Set(['bracket', 'missing', 'line', 'token', 'flow']);

/** Errors without what only follows from an earlier one. */
function causes(errors: readonly YAMLError[]): readonly YAMLError[] {
  const inOrder = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const lost = inOrder.findIndex((error) => LOST.has(variantOf(error)));
  return inOrder.filter((error, index) => lost < 0 || index <= lost || !LOST.has(variantOf(error)));
}

/** A bracket that is never closed is told as a matter of indentation, a line without a colon as a matter of a missing sign. */
function variantOf({ code, message }: YAMLError): string {
  if (code === 'BAD_INDENT' && message.startsWith('Flow ')) return 'bracket';
  if (code === 'MISSING_CHAR' && message.startsWith('Sequence item without')) return 'indent';
  return code === 'MISSING_CHAR' && message.startsWith('Implicit map keys') ? 'line' : (SYNTAX[code] ?? 'other');
}

const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT: 'indent',
  MISSING_CHAR: 'missing',
  BLOCK_AS_IMPLICIT_KEY: 'key',
  MULTILINE_IMPLICIT_KEY: 'key',
  KEY_OVER_1024_CHARS: 'key',
  BAD_SCALAR_START: 'start',
  UNEXPECTED_TOKEN: 'token',
  BLOCK_IN_FLOW: 'flow',
  BAD_DQ_ESCAPE: 'escape',
  NON_STRING_KEY: 'name',
};

/** Anchors, aliases, tags, merge keys and reserved names: allowed in YAML, refused in data files. */
function forbidden(file: string, text: string, document: Document): Finding[] {
  const findings: Finding[] = [];
  const report = (rule: string, node: unknown, params: Record<string, string>, variant?: string) => {
    const [start = 0, end = 0] = (isNode(node) && node.range) || [];
    findings.push({ rule, ...(variant ? { variant } : {}), at: stretch(file, text, start, end), params });
  };
  const marks = (node: unknown) => {
    if (isScalar(node)) {
      const code = escapedIn(text, node);
      if (code !== null) report('yaml/invisible', node, { code }, 'escaped');
      const { source: written = '' } = node;
      if (node.type === 'PLAIN' && typeof node.value === 'number' && !isPlainNumber(written))
        report('yaml/number', node, { written: written.slice(0, 40) });
    }
    if (isAlias(node)) report('yaml/alias', node, { name: node.source });
    if (!isCollection(node) && !isScalar(node)) return;
    if (node.anchor) report('yaml/anchor', node, { name: node.anchor });
    if (node.tag) report('yaml/tag', node, { tag: node.tag });
  };
  visit(document, {
    Node: (_key, node) => marks(node),
    // A visitor of maps takes the place of the one of nodes.
    Map(_key, map) {
      marks(map);
      for (const { key } of isMap(map) ? map.items : []) {
        if (!isScalar(key)) report('yaml/complex-key', key, {});
        else if (key.value === '<<') report('yaml/merge', key, {});
        else if (RESERVED.has(String(key.value))) report('yaml/reserved-key', key, { key: String(key.value) });
      }
      if (isMap(map)) findings.push(...repeatedKeys(file, text, map));
    },
  });
  return findings;
}

/** What a scalar holds that nobody sees, and that does not stand in the text as it is; null where there is nothing. */
function escapedIn(text: string, { type, value, range }: Scalar): string | null {
  if (type !== 'QUOTE_DOUBLE' || !range) return null;
  const code = invisibleIn(String(value));
  return code !== null && invisibleIn(text.slice(range[0], range[1])) === null ? code : null;
}
