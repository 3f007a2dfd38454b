import { join, sep } from 'node:path';
import type { Files, FolderEntry } from '../model/files.ts';
import type { Finding } from '../model/finding.ts';
import type { Stage } from '../model/stage.ts';
import { wholeFile } from './plain-document.ts';
import { seenFrom } from './seen-from.ts';

const DEEPEST = 20;
const CONFIG = 'dixian.config.yaml';
/** The findings that are let pass, beside the configuration: ours, whatever folders the configuration names. */
export const BASELINE = 'dixian.baseline.yaml';
/** What does not fit into one file goes on in others, which are numbered from 2 on. */
const BASELINES = /^dixian\.baseline(?:-(?:[2-9]|[1-9][0-9]{1,3}))?\.yaml$/;

/** The nth part of a baseline, from 1 on. */
export function baselineFile(nth: number): string {
  return nth === 1 ? BASELINE : BASELINE.replace('.yaml', `-${nth}.yaml`);
}

/** Whether a file, by its path from the root of a workspace, is a baseline or a part of one. */
export function isBaseline(file: string): boolean {
  return BASELINES.test(file);
}

/** The files of the baseline of a workspace, those that are there; what cannot be read is reported. */
export function discoverBaseline(files: Files, root: string): Stage<readonly string[]> {
  const parts = (files.list(root) ?? []).map(({ name }) => name).filter(isBaseline);
  return discover(files, root, [], [BASELINE, ...parts.filter((name) => name !== BASELINE)]);
}

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
  for (const folder of folders) walk(join(root, folder), 0);
  const top = single.length > 0 ? files.list(root) : null;
  for (const name of single) {
    const entry = top?.find((one) => one.name === name) ?? { name, folder: false };
    if (top?.includes(entry) || files.size(join(root, name)) !== null) visit(root, '', entry, 0);
  }
  return { value: [...found].sort(), findings };

  function walk(folder: string, depth: number): void {
    const real = files.real(folder);
    if (real === null || seen.has(real)) return;
    seen.add(real);
    const entries = files.list(folder);
    if (depth > DEEPEST || entries === null) {
      if (entries === null) report('yaml/unreadable', folder, 'folder');
      else report('yaml/too-deep', folder, 'folders');
      return;
    }
    // What is no link, in a folder that lies inside, lies inside too.
    const within = isWithin(home, real);
    const name = seenFrom(root, folder);
    const below = name === '' ? '' : `${name}/`;
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name === CONFIG) continue;
      visit(folder, below, entry, depth, within && entry.plain === true);
    }
  }

  /** `below` is what the names of what lies in the folder begin with. */
  function visit(folder: string, below: string, entry: FolderEntry, depth: number, within = false): void {
    // Windows hides the end of a name and adds this one: nobody would miss what the file holds.
    if (!entry.folder && /\.ya?ml\.txt$/i.test(entry.name))
      report('yaml/unreadable', join(folder, entry.name), 'extension');
    if (!entry.folder && !isData(entry.name)) return;
    if (within && !entry.folder) {
      found.add(below + entry.name);
      return;
    }
    const path = join(folder, entry.name);
    if (!within && files.real(path) === null) report('yaml/unreadable', path, 'link');
    else if (!within && !inside(files, home, path)) report('yaml/outside', path);
    else if (entry.folder) {
      // Whoever mounts a file that is not there gets an empty folder in its place: nobody would miss what it held.
      if (isData(entry.name)) report('yaml/unreadable', path, 'named');
      walk(path, depth + 1);
    } else found.add(below + entry.name);
  }

  function report(rule: string, path: string, variant?: string): void {
    const at = wholeFile(seenFrom(root, path));
    findings.push({ rule, ...(variant ? { variant } : {}), at, params: { limit: DEEPEST } });
  }
}

/** Whether a path, links resolved, lies in the folder. */
export function inside(files: Files, home: string, path: string): boolean {
  const real = files.real(path);
  return real !== null && isWithin(home, real);
}

/** Whether a path without links is a folder or lies in it. */
export function isWithin(home: string, real: string): boolean {
  return real === home || real.startsWith(home.endsWith(sep) ? home : home + sep);
}

function isData(name: string): boolean {
  return /\.ya?ml$/i.test(name) || name === 'areas.csv';
}
