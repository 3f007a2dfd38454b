import type { ValidateFunction } from 'ajv';
import type { Finding } from '../model/finding.ts';
import { atKey, type Pointer, type SourceDocument } from '../model/source.ts';
import * as validators from './generated/records.js';
import { DATA_KINDS, type DataKind, type Records } from './kinds.ts';
import { nearest } from './nearest.ts';
import { shapeProblems } from './shape-problems.ts';

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
  const kind = (document.data as { kind?: unknown } | null)?.kind;
  if (!isKind(kind)) {
    const near = typeof kind === 'string' ? nearest(kind, DATA_KINDS) : null;
    const at = kind === undefined ? root : { in: document, path: ['kind'] };
    const variant = kind === undefined ? 'missing' : 'unknown';
    return {
      record: null,
      findings: [
        { rule: 'schema/kind', variant, at, params: { kind: String(kind), near, kinds: DATA_KINDS.join(', ') } },
      ],
    };
  }
  const findings = shapeProblems(VALIDATORS[kind], document);
  if (Object.keys(document.data as object)[0] !== 'kind') {
    findings.push({ rule: 'schema/kind', variant: 'first', at: atKey({ in: document, path: ['kind'] }), params: {} });
  }
  if (findings.length > 0) return { record: null, findings };
  return { record: { kind, data: document.data, at: root } as TypedRecord, findings };
}

function isKind(kind: unknown): kind is DataKind {
  return (DATA_KINDS as readonly unknown[]).includes(kind);
}
