import { join } from 'node:path';
import type { Files } from '../model/files.ts';
import type { Finding } from '../model/finding.ts';
import { firstProblems } from '../model/first-problems.ts';
import type { SourceDocument } from '../model/source.ts';
import { decode, MOST_BYTES, tooLarge } from './decode.ts';
import { parse, parsePlaced } from './parse.ts';
import { plainDocument, wholeFile } from './plain-document.ts';

/** A file after reading: `sound` documents go on; what is wrong with the others has been said. */
export interface Loaded {
  readonly file: string;
  readonly document: SourceDocument | null;
  readonly sound: boolean;
  readonly findings: readonly Finding[];
  /** Its very text was held to the schema of its kind before, and nothing was wrong. */
  readonly vouched?: true;
}

/** Reads and parses one file of a workspace; `file` is relative to `root`. */
export function load(files: Files, root: string, file: string, read = parse): Loaded {
  const size = files.size(join(root, file));
  if (size !== null && size > MOST_BYTES) return broken(file, tooLarge(file, size));
  if (size === null) return broken(file, unreadable(file, whyWithoutSize(files, root, file)));
  const bytes = files.read(join(root, file));
  if (!bytes) return broken(file, unreadable(file));
  const decoded = decode(file, bytes);
  if ('finding' in decoded) return broken(file, decoded.finding);
  if (file.endsWith('.csv')) return { file, document: plainDocument(file, decoded.text), sound: true, findings: [] };
  const parsed = read(file, decoded.text);
  return { file, ...parsed, findings: firstProblems(parsed.findings, wholeFile(file)) };
}

/** The same for whoever will ask where most of what it says stands. */
export function loadPlaced(files: Files, root: string, file: string): Loaded {
  return load(files, root, file, parsePlaced);
}

/** Bytes in a name that are no UTF-8 come as a sign of replacement: the file cannot be asked for by that. */
function whyWithoutSize(files: Files, root: string, file: string): string {
  if (files.real(join(root, file)) !== null) return 'special';
  return file.includes('\ufffd') ? 'name' : 'gone';
}

function unreadable(file: string, variant?: string): Finding {
  return { rule: 'yaml/unreadable', ...(variant ? { variant } : {}), at: wholeFile(file), params: {} };
}

function broken(file: string, finding: Finding): Loaded {
  return { file, document: null, sound: false, findings: [finding] };
}
