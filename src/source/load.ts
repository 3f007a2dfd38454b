import { join } from 'node:path';
import type { Files } from '../model/files.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceDocument } from '../model/source.ts';
import { decode } from './decode.ts';
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
  const bytes = files.read(join(root, file));
  if (!bytes) return broken(file, { rule: 'yaml/unreadable', at: wholeFile(file), params: {} });
  const decoded = decode(file, bytes);
  if ('finding' in decoded) return broken(file, decoded.finding);
  if (file.endsWith('.csv')) return { file, document: plainDocument(file, decoded.text), sound: true, findings: [] };
  return { file, ...parse(file, decoded.text) };
}

function broken(file: string, finding: Finding): Loaded {
  return { file, document: null, sound: false, findings: [finding] };
}
