import { join } from 'node:path';
import type { Files } from '../model/files.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceDocument } from '../model/source.ts';
import { decode, MOST_BYTES, tooLarge } from './decode.ts';
import { parse } from './parse.ts';
import { plainDocument, wholeFile } from './plain-document.ts';

/** A file after reading: `sound` documents go on; what is wrong with the others has been said. */
export interface Loaded {
  readonly file: string;
  readonly document: SourceDocument | null;
  readonly sound: boolean;
  readonly findings: readonly Finding[];
}

/** Reads and parses one file of a workspace; `file` is relative to `root`. */
export function load(files: Files, root: string, file: string): Loaded {
  const size = files.size(join(root, file));
  if (size !== null && size > MOST_BYTES) return broken(file, tooLarge(file, size));
  const bytes = size === null ? null : files.read(join(root, file));
  if (!bytes) return broken(file, { rule: 'yaml/unreadable', at: wholeFile(file), params: {} });
  const decoded = decode(file, bytes);
  if ('finding' in decoded) return broken(file, decoded.finding);
  if (file.endsWith('.csv')) return { file, document: plainDocument(file, decoded.text), sound: true, findings: [] };
  const parsed = parse(file, decoded.text);
  return { file, ...parsed, findings: capped(file, parsed.findings) };
}

/** A file with more problems than this is not worth reading on: the first ones are shown, and that there are more. */
const MOST_FINDINGS = 200;

function capped(file: string, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  const rest = { rule: 'yaml/too-many', at: wholeFile(file), params: { count: findings.length, limit: MOST_FINDINGS } };
  return [...findings.slice(0, MOST_FINDINGS), rest];
}

function broken(file: string, finding: Finding): Loaded {
  return { file, document: null, sound: false, findings: [finding] };
}
