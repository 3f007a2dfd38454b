import { join, resolve } from 'node:path';
import { isInside, MANIFEST, type Manifest, manifestText, readManifest, sha256 } from '../publish/manifest.ts';
import { planOf } from '../publish/plan.ts';
import { type NamedKind, Site, type SiteFile, type Written } from '../publish/site.ts';
import { Desk } from '../render/desk.ts';
import { kindNames, kinds } from '../render/kinds/index.ts';
import { Press } from '../render/page.ts';
import { terminalText } from '../report/terminal.ts';
import { claimed } from './claimed.ts';
import { design } from './design.ts';
import { EXIT } from './exit-code.ts';
import { interruption } from './interruption.ts';
import type { Io } from './io.ts';
import { type Opened, openWorkspace } from './open.ts';
import { progress } from './progress.ts';
import { put } from './put.ts';
import { refuseData } from './refuse-data.ts';
import type { CommonFlags } from './set-up.ts';
import { siteAddress, siteLanguages } from './site-flags.ts';
import { soundness } from './soundness.ts';
import { speakerOf } from './speaker-of.ts';
import { UserError } from './user-error.ts';
import { writing } from './writing.ts';

interface Flags extends CommonFlags {
  readonly out: string;
  readonly url?: string;
  readonly templates?: string;
  readonly draft?: boolean;
}

/** What became of the files of a build. */
interface Tally {
  /** Whether somebody has broken the build off. */
  readonly stopped: boolean;
  readonly changed: number;
  readonly removed: number;
  /** Files of an earlier build that somebody has changed since: they are left alone. */
  readonly kept: string[];
}

/** Writes the whole site of a workspace, file by file; what has not changed is not written again. */
export async function publish(io: Io, flags: Flags): Promise<number> {
  const langs = siteLanguages(flags.lang);
  const { lang: _langs, ...others } = flags;
  const opened = openWorkspace(io, langs === null ? others : { ...others, lang: langs[0] ?? 'zh' });
  const address = siteAddress(flags.url ?? opened.settings.site);
  // Of records that dropped out the pages would vanish from the site without a word.
  const code = soundness(io, opened, flags.draft ? 'survey.dropped' : 'render.dropped');
  if (code !== EXIT.clean && !flags.draft) return code;
  const folder = resolve(io.cwd, flags.out);
  refuseData(io, opened, folder);
  const release = claimed(io, folder, flags.out, '.dixian-publish.lock');
  try {
    return await published(io, flags, { opened, langs, address, code, folder });
  } finally {
    release();
  }
}

/** What a build goes by. */
interface Order {
  readonly opened: Opened;
  /** Null for that of the workspace. */
  readonly langs: ReturnType<typeof siteLanguages>;
  readonly address: string | null;
  /** What the check has come to. */
  readonly code: number;
  readonly folder: string;
}

async function published(io: Io, flags: Flags, { opened, langs, address, code, folder }: Order): Promise<number> {
  const before = earlier(io, folder, flags.out);
  const desk = new Desk(opened.subject, opened.report, opened.settings.rules);
  const blocked = flags.draft ? [] : desk.areas.filter((area) => desk.blocking(area).length > 0);
  const site = new Site({
    desk,
    press: new Press(design(io, flags.templates)),
    kinds: await everyKind(),
    langs: langs ?? [opened.lang],
    areas: desk.areas.filter((area) => !blocked.includes(area)),
    draft: flags.draft === true,
    address,
    scripts: scripts(io),
  });
  const build = { io, flags, opened, site, folder };
  const tally = await built(build, before);
  if (tally.stopped) {
    const { wording } = speakerOf(opened);
    const stopped = wording.text('publish.stopped', { done: site.written.length, out: flags.out });
    io.stderr.write(terminalText(`${stopped}\n`));
    return EXIT.interrupted;
  }
  if (flags.quiet !== true) summary(build, tally, blocked, address);
  return Math.max(code, blocked.length > 0 ? EXIT.findings : EXIT.clean);
}

async function everyKind(): Promise<readonly NamedKind[]> {
  return Promise.all(
    kindNames.map(async (name) => ({ name, about: kinds[name].about, kind: await kinds[name].load() })),
  );
}

const SCRIPTS = ['site.js', 'search.js'];

function scripts(io: Io): Readonly<Record<string, string>> {
  return Object.fromEntries(
    SCRIPTS.map((name) => {
      const text = io.packaged(`dist/browser/${name}`);
      if (text === null) throw new UserError('usage.no-snapshot');
      return [name, text];
    }),
  );
}

/** The manifest of the build before; a folder with other things in it is not taken for a site. */
function earlier(io: Io, folder: string, out: string): Manifest | null {
  const entries = (io.files.list(folder) ?? []).filter(({ name }) => !name.startsWith('.'));
  if (entries.length === 0) return null;
  const manifest = readManifest(manifestAt(io, folder));
  if (!manifest) throw new UserError('usage.not-a-site', { out });
  return manifest;
}

/** A site, and where it goes. */
interface Build {
  readonly io: Io;
  readonly flags: Flags;
  readonly opened: Opened;
  readonly site: Site;
  readonly folder: string;
}

async function built(build: Build, before: Manifest | null): Promise<Tally> {
  const { site } = build;
  const { tool, catalogue, asOf } = build.opened.report;
  const listed = (complete: boolean, files: readonly Written[]) => {
    const content = manifestText({ version: 1, tool, catalogue, asOf, languages: site.input.langs, complete, files });
    putIn(build, { path: MANIFEST, content });
  };
  const old = before?.files ?? [];
  // A build that is broken off leaves a folder that is known for ours, and known for incomplete.
  listed(false, old);
  const done = await writeAll(build);
  const now = new Set(site.written.map(({ path }) => path));
  if (done.stopped) {
    // What was written is known to the next build, which removes what is not wanted any more.
    listed(false, [...site.written, ...old.filter(({ path }) => !now.has(path))]);
    return { ...done, removed: 0, kept: [] };
  }
  const swept = sweep(build, old, now);
  listed(true, site.written);
  return { ...done, ...swept };
}

/** Step by step, until all is written or somebody breaks off. */
async function writeAll(build: Build): Promise<Pick<Tally, 'stopped' | 'changed'>> {
  const { io, flags, opened, site } = build;
  const plan = planOf(site);
  const working = await progress(io, opened.lang, flags.quiet === true, 'publish.progress');
  const isStopped = interruption(io.interrupted());
  let changed = 0;
  try {
    for (const [index, step] of plan.entries()) {
      for await (const file of step()) {
        const one = putIn(build, file);
        site.wrote(one.written);
        if (one.changed) changed += 1;
        if (await isStopped()) return { stopped: true, changed };
      }
      working.step(index + 1, plan.length);
    }
  } finally {
    working.stop();
  }
  return { stopped: false, changed };
}

/** The manifest as it stands there; empty where there is none any more. */
function manifestAt(io: Io, folder: string): string {
  return new TextDecoder().decode(io.files.read(join(folder, MANIFEST)) ?? new Uint8Array());
}

/** Writes a file of the site, if it is another than stands there. */
function putIn(
  { io, flags, folder }: Build,
  { path, content }: SiteFile,
): { readonly written: Written; readonly changed: boolean } {
  if (!isInside(path)) throw new Error(`a file of the site may not be called ${path}`);
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const changed = put(io, { folder, out: flags.out }, path, bytes);
  return { written: { path, bytes: bytes.length, sha256: sha256(bytes) }, changed };
}

/** Removes what the build before has left and this one does not have: only files it listed, and only as it left them. */
function sweep(
  { io, flags, folder }: Build,
  old: readonly Written[],
  now: ReadonlySet<string>,
): Pick<Tally, 'removed' | 'kept'> {
  const kept: string[] = [];
  let removed = 0;
  for (const { path, sha256: digest } of old) {
    if (now.has(path)) continue;
    const file = join(folder, path);
    const bytes = io.files.read(file);
    if (bytes === null) continue;
    if (sha256(bytes) !== digest || io.files.real(file) !== join(io.files.real(folder) ?? folder, path)) {
      kept.push(path);
      continue;
    }
    writing(join(flags.out, path), () => io.remove(file, folder));
    removed += 1;
  }
  return { removed, kept };
}

function summary(
  { io, opened, flags, site }: Build,
  { changed, removed, kept }: Tally,
  blocked: readonly string[],
  address: string | null,
): void {
  const { wording } = speakerOf(opened);
  const list = (words: readonly string[]) => words.join(wording.text('list'));
  const lines = [
    ...(blocked.length > 0
      ? [
          wording.text('render.skipped', {
            count: blocked.length,
            areas: list(blocked.map((area) => wording.area(area))),
          }),
        ]
      : []),
    ...(address === null ? [wording.text('publish.no-address')] : []),
    ...(kept.length > 0 ? [wording.text('publish.kept', { count: kept.length, files: list(kept.slice(0, 10)) })] : []),
    wording.text('publish.wrote', {
      count: site.written.length,
      changed,
      removed,
      out: flags.out,
      file: join(flags.out, 'index.html'),
    }),
  ];
  io.stdout.write(terminalText(`${lines.join('\n')}\n`));
}
