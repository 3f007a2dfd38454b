import { join, relative, sep } from 'node:path';
import type { Entry, Files } from '../model/files.ts';
import type { Finding } from '../model/finding.ts';
import type { Stage } from '../model/stage.ts';
import { wholeFile } from './plain-document.ts';

const DEEPEST = 20;
const CONFIG = 'dixian.config.yaml';
/** The findings that are let pass, beside the configuration: ours, whatever folders the configuration names. */
export const BASELINE = 'dixian.baseline.yaml';

/**
 * The data files below some folders of a workspace, and those of some single ones that are there: `.yaml`, `.yml` and
 * `areas.csv`, sorted, relative to `root`. Names
 * that begin with a dot are left out. Links that lead out of `root`, folders that cannot be read and folders too deep are
 * reported, never skipped in silence; a folder reached twice is read once.
 */
export function discover(
  files: Files,
  root: string,
  folders: readonly string[],
  single: readonly string[] = [],
): Stage<readonly string[]> {
  const found = new Set<string>();
  const findings: Finding[] = [];
  const home = files.real(root) ?? root;
  const seen = new Set<string>();
  for (const folder of folders) {
    const real = files.real(join(root, folder));
    if (real !== null) walk(join(root, folder), real, 0);
  }
  for (const name of single) {
    const path = join(root, name);
    if (files.size(path) !== null) visit(path, files.real(path), { name, folder: false }, 0);
  }
  return { value: [...found].sort(), findings };

  function walk(folder: string, real: string, depth: number): void {
    if (seen.has(real)) return;
    seen.add(real);
    const entries = files.list(folder);
    if (depth > DEEPEST || entries === null) {
      report(entries === null ? 'yaml/unreadable' : 'yaml/too-deep', folder);
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name === CONFIG) continue;
      if (!entry.folder && !isData(entry.name)) continue;
      const path = join(folder, entry.name);
      // Only a link can lead elsewhere; to ask for every file takes as long as to read it.
      visit(path, entry.link === false ? join(real, entry.name) : files.real(path), entry, depth);
    }
  }

  function visit(path: string, real: string | null, entry: Entry, depth: number): void {
    if (real === null) report('yaml/unreadable', path);
    else if (!isWithin(home, real)) report('yaml/outside', path);
    else if (entry.folder) walk(path, real, depth + 1);
    else found.add(slashed(relative(root, path)));
  }

  function report(rule: string, path: string): void {
    findings.push({ rule, at: wholeFile(slashed(relative(root, path))), params: { limit: DEEPEST } });
  }
}

/** Whether a path in which no link is left lies in the folder. */
function isWithin(home: string, real: string): boolean {
  return real === home || real.startsWith(home.endsWith(sep) ? home : home + sep);
}

function isData(name: string): boolean {
  return /\.ya?ml$/i.test(name) || name === 'areas.csv';
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
