import { dirname, join, relative, resolve } from 'node:path';
import type { Means } from '../branches/check.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceDocument } from '../model/source.ts';
import type { Lang } from '../model/text.ts';
import type { Rule } from '../rules/rule.ts';
import { languages } from '../say/ui.ts';
import { readSettings, type Settings } from '../schema/settings.ts';
import { inside } from '../source/discover.ts';
import { load } from '../source/load.ts';
import type { Snapshot } from '../source/snapshot.ts';
import type { Checkup } from '../workspace/report-on.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { unknownNames } from './check-settings.ts';
import { configuredLanguage } from './configured-language.ts';
import { findConfig, isThere } from './find-config.ts';
import type { Io } from './io.ts';
import { language } from './language.ts';
import { askedDay } from './today.ts';
import { UserError } from './user-error.ts';
import { TOOL } from './version.ts';

/** Flags every command shares. */
export interface CommonFlags {
  readonly asOf?: string;
  readonly lang?: string;
  readonly config?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** What makes a run faster or tells how long it takes; the outcome is the same without. */
export interface Aids extends Pick<Workspace, 'load' | 'timed'> {
  readonly rules?: readonly Rule[];
}

export interface ExaminingAids extends Aids {
  readonly means?: Means;
}

/** Where a workspace is and how it is set up. */
export interface Setup {
  readonly root: string;
  /** The configuration, absolute. */
  readonly config: string;
  readonly settings: Settings;
  readonly lang: Lang;
}

/** A workspace that was checked: what is to be said of it. */
export type Examined = Checkup & Setup;

/** The configuration could not be read: its findings are shown, nothing else is done. */
export class BadConfiguration extends Error {
  readonly findings: readonly Finding[];
  readonly lang: Lang;

  constructor(findings: readonly Finding[], lang: Lang) {
    super('configuration');
    this.findings = findings;
    this.lang = lang;
  }
}

/** A workspace before it is checked. */
export interface Start {
  readonly config: string;
  readonly document: SourceDocument;
  readonly workspace: Workspace;
  readonly lang: Lang;
}

/** Finds the workspace from where one stands and reads its configuration. Throws where there is none or it cannot be used. */
export function setUp(io: Io, flags: CommonFlags): Start {
  const config = findConfig(io, flags.config);
  const { document, workspace } = workspaceAt(io, config, flags);
  checkFolders(io, workspace.root, workspace.settings);
  return { config, document, workspace, lang: language(flags.lang, io.env, workspace.settings.lang) };
}

/** Where a workspace is. */
export function whereOf({ config, workspace: { root, settings }, lang }: Start): Setup {
  return { root, config, settings, lang };
}

/** What was checked, unless the configuration names what is not there, or there was nothing to check. */
export function settled<T extends Checkup>({ document, workspace: { settings }, lang }: Start, checked: T): T {
  const unknown = unknownNames(document, settings, checked);
  if (unknown.length > 0) throw new BadConfiguration(unknown, lang);
  if (checked.files.length === 0)
    throw new UserError('usage.no-files', { folders: [...settings.local, ...settings.parents].join(', ') });
  return checked;
}

/** What the pipeline needs, as a configuration says. */
export function workspaceAt(
  io: Io,
  config: string,
  flags: CommonFlags,
): { readonly document: SourceDocument; readonly workspace: Workspace } {
  const root = dirname(config);
  const { document, settings } = settingsOf(io, root, relative(root, config), flags);
  return {
    document,
    workspace: {
      files: io.files,
      root,
      settings,
      asOf: askedDay(flags.asOf ?? settings.asOf, io.now()),
      snapshot: pinned(io, settings),
      tool: TOOL,
    },
  };
}

function settingsOf(
  io: Io,
  root: string,
  file: string,
  flags: CommonFlags,
): { readonly document: SourceDocument; readonly settings: Settings } {
  const { document, sound, findings } = load(io.files, root, file);
  const read = document ? readSettings(document) : { settings: null, findings: [] };
  // That there is no such rule is told once the rules are known.
  const all = [
    ...findings,
    ...read.findings.filter(({ params }) => !params?.['rule'] || String(params['rule']) in languages.zh.rules),
  ];
  if (!document || !read.settings || !sound || all.length > 0)
    throw new BadConfiguration(all, language(flags.lang, io.env, configuredLanguage(io, join(root, file))));
  return { document, settings: read.settings };
}

/** The folders a workspace reads, as the configuration names them. */
export function foldersOf({ local, parents, catalog }: Settings): readonly string[] {
  return [...local, ...parents, ...(isShipped(catalog) ? [] : [catalog])];
}

/** Whether the national catalogue is the one that comes with the tool, and no folder. */
function isShipped(catalog: string): boolean {
  return catalog.startsWith('builtin');
}

function checkFolders(io: Io, root: string, settings: Settings): void {
  for (const folder of foldersOf(settings)) {
    const path = resolve(root, folder);
    if (io.files.list(path) === null)
      throw new UserError(isThere(io, path) ? 'usage.folder-unreadable' : 'usage.no-folder', { folder });
    if (!inside(io.files, io.files.real(root) ?? root, path)) throw new UserError('usage.folder-outside', { folder });
  }
}

/** The shipped catalogue, where a configuration pins it; null for a workspace that brings its own. */
export function pinned(io: Io, { catalog }: Settings): Snapshot | null {
  return isShipped(catalog) ? shipped(io, catalog) : null;
}

/** The shipped catalogue, if it is the one the configuration pins. */
function shipped(io: Io, wanted: string): Snapshot {
  const text = io.packaged('dist/catalog.json');
  if (text === null) throw new UserError('usage.no-snapshot');
  const snapshot = JSON.parse(text) as Snapshot;
  const version = wanted.split('@')[1];
  if (version !== snapshot.version)
    throw new UserError('usage.catalogue', { wanted, have: `builtin@${snapshot.version}` });
  return snapshot;
}
