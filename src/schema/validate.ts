import type { ValidateFunction } from 'ajv';
import type { Finding } from '../model/finding.ts';
import { atKey, below, type Pointer, type SourceDocument } from '../model/source.ts';
import * as validators from './generated/records.js';
import { DATA_KINDS, type DataKind, type Records } from './kinds.ts';
import { nearest } from './nearest.ts';
import { shapeProblems } from './shape-problems.ts';
import { isWord } from './word.ts';

/** A document whose shape its schema has vouched for. */
export type TypedRecord = {
  readonly [K in DataKind]: { readonly kind: K; readonly data: Records[K]; readonly at: Pointer };
}[DataKind];

const VALIDATORS: Readonly<Record<DataKind, ValidateFunction>> = {
  edition: validators.edition,
  evidence: validators.evidence,
  'funding-scheme': validators.fundingScheme,
  item: validators.item,
  overlay: validators.overlay,
  parameters: validators.parameters,
  selection: validators.selection,
  source: validators.source,
  vocabulary: validators.vocabulary,
  waivers: validators.waivers,
};

/** One parsed document as a typed record, or what is wrong with its shape. */
export function validate(document: SourceDocument): {
  readonly record: TypedRecord | null;
  readonly findings: Finding[];
} {
  const root: Pointer = { in: document, path: [] };
  const { data } = document;
  const kind = (data as { kind?: unknown } | null)?.kind;
  const wrong = (variant: string, at: Pointer, params: Record<string, string | null>) => ({
    record: null,
    findings: [{ rule: 'schema/kind', variant, at, params: { kind: isWord(kind) ? String(kind) : null, ...params } }],
  });
  if (!isKind(kind)) {
    const near = (typeof kind === 'string' ? nearest(kind, DATA_KINDS) : null) ?? kindByKeys(data);
    const kinds = DATA_KINDS.join(', ');
    if (kind === undefined) return wrong('missing', root, { near, kinds });
    return wrong(isWord(kind) ? 'unknown' : 'word', below(root, 'kind'), { near, kinds });
  }
  const findings = shapeProblems(VALIDATORS[kind], document);
  const other = findings.filter(isForeignKey).length < MANY ? null : kindByKeys(data);
  if (other) return wrong('other', below(root, 'kind'), { near: other });
  if (Object.keys(data as object)[0] !== 'kind') {
    findings.push({ rule: 'schema/kind', variant: 'first', at: atKey(below(root, 'kind')), params: {} });
  }
  if (findings.length > 0) return { record: null, findings };
  return { record: { kind, data, at: root } as TypedRecord, findings };
}

function isKind(kind: unknown): kind is DataKind {
  return (DATA_KINDS as readonly unknown[]).includes(kind);
}

/** So many keys that a kind does not know are no slips of the pen. */
const MANY = 3;

/** No kind knows more keys than this. */
const MOST_KEYS = 50;

function isForeignKey({ rule, at }: Finding): boolean {
  return rule === 'schema/unknown-key' && at.path.length === 1;
}

/** The one kind of which a file has all the keys it must have, and no others; null where that is none, or several. */
function kindByKeys(data: unknown): DataKind | null {
  if (typeof data !== 'object' || data === null || Object.keys(data).length > MOST_KEYS) return null;
  const bare = Object.fromEntries(Object.keys(data).map((key) => [key, null]));
  const [only, ...more] = DATA_KINDS.filter((kind) => {
    const validator = VALIDATORS[kind];
    validator({ ...bare, kind });
    return !(validator.errors ?? []).some(({ instancePath, keyword }) => instancePath === '' && KEYS.has(keyword));
  });
  return more.length === 0 ? (only ?? null) : null;
}

const KEYS: ReadonlySet<string> = new Set(['required', 'additionalProperties']);
