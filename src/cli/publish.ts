import { join, resolve } from 'node:path';
import { isInside, MANIFEST, type Manifest, manifestText, readManifest, sha256 } from '../publish/manifest.ts';
import { planOf } from '../publish/plan.ts';
import { type NamedKind, Site, type SiteFile, type Written } from '../publish/site.ts';
import { Desk } from '../render/desk.ts';
import { kindNames, kinds } from '../render/kinds/index.ts';
import { Press } from '../render/page.ts';
import { terminalText } from '../report/terminal.ts';
import { Speaker } from '../say/say.ts';
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
  stopped: boolean;
  files: number;
  changed: number;
  removed: number;
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
  const release = claimed(io, folder, flags.out);
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
  const tally = await build(io, flags, opened, site, folder, before);
  if (tally.stopped) {
    const { wording } = new Speaker(opened.subject.catalogue, opened.lang);
    const stopped = wording.text('publish.stopped', { done: site.written.length, out: flags.out });
    io.stderr.write(terminalText(`${stopped}\n`));
    return EXIT.interrupted;
  }
  if (flags.quiet !== true) summary(io, opened, flags, tally, blocked, address);
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

async function build(
  io: Io,
  flags: Flags,
  opened: Opened,
  site: Site,
  folder: string,
  before: Manifest | null,
): Promise<Tally> {
  const tally: Tally = { stopped: false, files: 0, changed: 0, removed: 0, kept: [] };
  const { tool, catalogue, asOf } = opened.report;
  const manifest = (complete: boolean, files: readonly Written[]) =>
    manifestText({ version: 1, tool, catalogue, asOf, languages: site.input.langs, complete, files });
  // A build that is broken off leaves a folder that is known for ours, and known for incomplete.
  putIn(io, flags.out, folder, { path: MANIFEST, content: manifest(false, before?.files ?? []) });
  const plan = planOf(site);
  const working = await progress(io, opened.lang, flags.quiet === true, 'publish.progress');
  const isStopped = interruption(io.interrupted());
  try {
    steps: for (const [index, step] of plan.entries()) {
      for await (const file of step()) {
        const { written, changed } = putIn(io, flags.out, folder, file);
        site.wrote(written);
        if (changed) tally.changed += 1;
        tally.stopped = await isStopped();
        if (tally.stopped) break steps;
      }
      working.step(index + 1, plan.length);
    }
  } finally {
    working.stop();
  }
  const files = site.written;
  tally.files = files.length;
  if (tally.stopped) {
    // What was written is known to the next build, which removes what is not wanted any more.
    const now = new Set(files.map(({ path }) => path));
    const left = (before?.files ?? []).filter(({ path }) => !now.has(path));
    putIn(io, flags.out, folder, { path: MANIFEST, content: manifest(false, [...files, ...left]) });
    return tally;
  }
  sweep(io, flags.out, folder, before, new Set(files.map(({ path }) => path)), tally);
  putIn(io, flags.out, folder, { path: MANIFEST, content: manifest(true, files) });
  return tally;
}

/** The manifest as it stands there; empty where there is none any more. */
function manifestAt(io: Io, folder: string): string {
  return new TextDecoder().decode(io.files.read(join(folder, MANIFEST)) ?? new Uint8Array());
}

/** Writes a file of the site, if it is another than stands there. */
function putIn(
  io: Io,
  out: string,
  folder: string,
  { path, content }: SiteFile,
): { readonly written: Written; readonly changed: boolean } {
  if (!isInside(path)) throw new Error(`a file of the site may not be called ${path}`);
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const changed = put(io, { folder, out }, path, bytes);
  return { written: { path, bytes: bytes.length, sha256: sha256(bytes) }, changed };
}

/** Removes what the build before has left and this one does not have: only files it listed, and only as it left them. */
function sweep(
  io: Io,
  out: string,
  folder: string,
  before: Manifest | null,
  now: ReadonlySet<string>,
  tally: Tally,
): void {
  for (const { path, sha256: digest } of before?.files ?? []) {
    if (now.has(path)) continue;
    const file = join(folder, path);
    const bytes = io.files.read(file);
    if (bytes === null) continue;
    if (sha256(bytes) !== digest || io.files.real(file) !== join(io.files.real(folder) ?? folder, path)) {
      tally.kept.push(path);
      continue;
    }
    writing(join(out, path), () => io.remove(file, folder));
    tally.removed += 1;
  }
}

function summary(
  io: Io,
  opened: Opened,
  flags: Flags,
  { files, changed, removed, kept }: Tally,
  blocked: readonly string[],
  address: string | null,
): void {
  const { wording } = new Speaker(opened.subject.catalogue, opened.lang);
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
      count: files,
      changed,
      removed,
      out: flags.out,
      file: join(flags.out, 'index.html'),
    }),
  ];
  io.stdout.write(terminalText(`${lines.join('\n')}\n`));
}
