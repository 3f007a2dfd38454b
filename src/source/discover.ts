import { join, relative, sep } from 'node:path';
import type { Files } from '../model/files.ts';
import type { Finding } from '../model/finding.ts';
import type { Stage } from '../model/stage.ts';
import { wholeFile } from './plain-document.ts';

const DEEPEST = 20;

/**
 * The data files below some folders of a workspace: `.yaml`, `.yml` and `areas.csv`, sorted, relative to `root`.
 * Links that lead out of `root` and names that begin with a dot are left out; the former are reported.
 */
export function discover(files: Files, root: string, folders: readonly string[]): Stage<readonly string[]> {
  const found = new Set<string>();
  const findings: Finding[] = [];
  const home = files.real(root) ?? root;
  for (const folder of folders) walk(join(root, folder), 0);
  return { value: [...found].sort(), findings };

  function walk(folder: string, depth: number): void {
    if (depth > DEEPEST) return;
    for (const entry of files.list(folder) ?? []) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      if (!inside(files, home, path)) {
        findings.push({ rule: 'yaml/outside', at: wholeFile(slashed(relative(root, path))), params: {} });
      } else if (entry.folder) walk(path, depth + 1);
      else if (isData(entry.name)) found.add(slashed(relative(root, path)));
    }
  }
}

/** Whether a path, links resolved, lies in the folder. */
export function inside(files: Files, home: string, path: string): boolean {
  const real = files.real(path);
  return real !== null && (real === home || real.startsWith(home.endsWith(sep) ? home : home + sep));
}

function isData(name: string): boolean {
  return /\.ya?ml$/i.test(name) || name === 'areas.csv';
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
