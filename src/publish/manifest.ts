import { createHash } from 'node:crypto';
import { sortedBy } from '../model/sorted-by.ts';
import type { Written } from './site.ts';

/** What a build of a site says of itself: every file with its digest, and what it was made of. No clock, no host. */
export interface Manifest {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly catalogue: { readonly version: string; readonly digest: string };
  readonly asOf: string;
  readonly languages: readonly string[];
  /** False while a build is under way, and for good where one was broken off. */
  readonly complete: boolean;
  readonly files: readonly Written[];
}

export const MANIFEST = 'manifest.json';

/** The manifest as a file. */
export function manifestText(manifest: Manifest): string {
  const files = sortedBy(manifest.files, ({ path }) => path);
  return `${JSON.stringify({ ...manifest, files }, null, 1)}\n`;
}

/** A manifest read back; null for what is none, or names a file it may not name. */
export function readManifest(text: string): Manifest | null {
  const data = parsed(text);
  if (!isBag(data) || data['version'] !== 1 || !Array.isArray(data['files'])) return null;
  const { tool, catalogue, asOf, languages, complete } = data;
  if (!isNamed(tool, 'name', 'version') || !isNamed(catalogue, 'version', 'digest')) return null;
  if (typeof asOf !== 'string' || typeof complete !== 'boolean' || !isTexts(languages)) return null;
  const files: readonly unknown[] = data['files'];
  if (!files.every(isWritten) || new Set(files.map(({ path }) => path)).size !== files.length) return null;
  return { version: 1, tool, catalogue, asOf, languages, complete, files };
}

/**
 * Whether a path stays inside the folder of the site: written forward, without steps up, without a root, a drive or a
 * stream, and without signs a terminal or a file system takes for something else.
 */
export function isInside(path: string): boolean {
  return path.length <= 400 && path.split('/').every((part) => /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(part));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isBag(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isNamed<K extends string>(data: unknown, ...keys: readonly K[]): data is Readonly<Record<K, string>> {
  return isBag(data) && keys.every((key) => typeof data[key] === 'string');
}

function isTexts(data: unknown): data is readonly string[] {
  return Array.isArray(data) && data.every((one) => typeof one === 'string');
}

function isWritten(data: unknown): data is Written {
  if (!isBag(data)) return false;
  const { path, bytes, sha256 } = data;
  return (
    typeof path === 'string' &&
    isInside(path) &&
    path !== MANIFEST &&
    Number.isSafeInteger(bytes) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}

/** The digest by which a file is known. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
