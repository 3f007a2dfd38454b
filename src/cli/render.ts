import { join, resolve } from 'node:path';
import type { Lang } from '../model/text.ts';
import type { BulletinView } from '../render/bulletin-view.ts';
import { Desk } from '../render/desk.ts';
import { gongwenView } from '../render/gongwen.ts';
import { type Issued, indexViews, telling } from '../render/index-view.ts';
import { kindNames, kinds } from '../render/kinds/index.ts';
import type { Before, Listed } from '../render/kinds/kind.ts';
import { Press } from '../render/page.ts';
import type { PageView } from '../render/page-view.ts';
import { type Layout, layouts } from '../render/word/look.ts';
import { terminalText } from '../report/terminal.ts';
import { Speaker } from '../say/say.ts';
import { design } from './design.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { type Opened, openWorkspace } from './open.ts';
import { pageFormatNames, pageFormats, type Ready } from './page-formats.ts';
import { fileOf, planned } from './page-plan.ts';
import { progress } from './progress.ts';
import { put } from './put.ts';
import { refuseData } from './refuse-data.ts';
import type { CommonFlags } from './set-up.ts';
import { checkArea } from './show.ts';
import { side } from './side.ts';
import { UserError } from './user-error.ts';

interface Flags extends CommonFlags {
  readonly area?: string;
  readonly all?: boolean;
  readonly item?: string;
  readonly situation?: string;
  readonly since?: string;
  readonly format: string;
  readonly out: string;
  readonly draft?: boolean;
  readonly templates?: string;
  readonly layout: string;
}

/** What is being written, where, and in which form. */
interface Run {
  readonly io: Io;
  readonly opened: Opened;
  readonly flags: Flags;
  readonly formats: readonly string[];
  readonly tally: { written: number; unchanged: number };
}

/** Writes the pages of one kind for one area or for all, with an index page; areas with unresolved errors are left out unless `--draft`. */
export async function render(io: Io, name: string, flags: Flags): Promise<number> {
  const listed = listedKind(name);
  const layout = wantedLayout(name, flags);
  const formats = wantedFormats(flags.format).filter((format) => layout === 'plain' || format !== 'md');
  if (!flags.area && !flags.all) throw new UserError('usage.area-or-all');
  const topic = topicAsked(name, listed, flags);
  const both = flags.lang === 'both';
  const { lang: _both, ...others } = flags;
  const opened = openWorkspace(io, both ? others : flags);
  refuseData(io, opened, resolve(io.cwd, flags.out));
  if (flags.area) checkArea(opened, flags.area);
  const run: Run = { io, opened, flags, formats, tally: { written: 0, unchanged: 0 } };
  const desk = new Desk(opened.subject, opened.report, opened.settings.rules);
  const areas = flags.area ? [flags.area] : desk.areas;
  const blocked = flags.draft || listed.overErrors ? [] : areas.filter((area) => desk.blocking(area).length > 0);
  const [only] = blocked;
  if (flags.area && only)
    throw new UserError('usage.blocked', { area: nameOf(opened, only), count: desk.blocking(only).length });
  const kind = await listed.load();
  const before = flags.since === undefined ? {} : { before: beforeAsked(run, flags.since) };
  const langs: readonly Lang[] = both ? ['zh', 'en'] : [opened.lang];
  const plan = planned(
    desk,
    name,
    kind,
    areas.filter((one) => !blocked.includes(one)),
    langs,
    topic,
  );
  const press = new Press(design(io, flags.templates));
  const working = await progress(io, opened.lang, flags.quiet === true);
  const issued: Issued[] = [];
  let stopped = false;
  void io.interrupted().then(() => {
    stopped = true;
  });
  for (const page of plan.pages) {
    // Lets an interruption in: between two pages, so that every file is whole.
    await new Promise((resolved) => setImmediate(resolved));
    if (stopped) break;
    const { area, lang } = page;
    const view = kind.view(desk, { ...page, ...before, draft: flags.draft === true, links: plan.links });
    const files = [];
    for (const format of formats) {
      const file = `${fileOf(page)}.${format}`;
      const made = await pageFormats[format]?.({
        io,
        press,
        ...laidOut(name, view, layout),
        asOf: opened.subject.asOf,
      });
      if (made !== undefined) write(run, file, made);
      files.push({ format, file });
    }
    const { title, notices } = view;
    issued.push({ title, area: nameOf(opened, area), code: area, lang, notes: telling(notices), files });
    working.step(issued.length, plan.pages.length);
  }
  working.stop();
  if (stopped) {
    const { wording } = new Speaker(opened.subject.catalogue, opened.lang);
    io.stderr.write(`${wording.text('render.stopped', { done: issued.length, all: plan.pages.length })}\n`);
    return EXIT.interrupted;
  }
  for (const { file, view } of indexViews(issued, opened.subject.asOf, opened.lang))
    write(run, file, press.page('index', view, 'html'));
  if (flags.quiet !== true) summary(run, blocked);
  return blocked.length > 0 ? EXIT.findings : EXIT.clean;
}

function listedKind(name: string): Listed {
  const known: Readonly<Record<string, Listed>> = kinds;
  const listed = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!listed) throw new UserError('usage.kind', { value: name, known: kindNames.join(', ') });
  return listed;
}

/** The flag that says which of the pages of a kind is wanted; refused for kinds that do not know it. */
function topicAsked(name: string, { about }: Listed, flags: Flags): string | null {
  const given = [
    { flag: '--item', fits: about === 'item', value: flags.item },
    { flag: '--situation', fits: about === 'situation', value: flags.situation },
    { flag: '--since', fits: about === 'before', value: flags.since },
  ].filter((one) => one.value !== undefined);
  const stray = given.find((one) => !one.fits);
  if (stray) throw new UserError('usage.not-of-kind', { flag: stray.flag, kind: name });
  return about === 'before' ? null : (given[0]?.value ?? null);
}

function beforeAsked({ io, opened, flags }: Run, word: string): Before {
  const from = side(io, opened, word, flags);
  if (from.is === 'edition') return { subject: opened.subject, day: from.edition.effective, edition: from.edition.id };
  const { subject, day, revision } = from;
  return { subject, day, ...(revision ? { revision: { ...revision, commit: revision.commit.slice(0, 10) } } : {}) };
}

/** Only a bulletin has another layout; Markdown has none of its own, and is left out. */
function wantedLayout(name: string, { layout, format }: Flags): Layout {
  const known = layouts.find((one) => one === layout);
  if (!known) throw new UserError('usage.layout', { value: layout, known: layouts.join(', ') });
  if (known !== 'plain' && name !== 'bulletin')
    throw new UserError('usage.not-of-kind', { flag: `--layout ${known}`, kind: name });
  if (known !== 'plain' && wantedFormats(format).every((one) => one === 'md'))
    throw new UserError('usage.layout-format', { layout: known });
  return known;
}

function laidOut(name: string, view: PageView, layout: Layout): Pick<Ready, 'kind' | 'layout' | 'view'> {
  // The flag was refused for every kind but this one, whose views are of this type.
  return layout === 'gongwen'
    ? { kind: 'bulletin-gongwen', layout, view: gongwenView(view as BulletinView) }
    : { kind: name, layout, view };
}

function wantedFormats(written: string): readonly string[] {
  return [...new Set(written.split(',').map((name) => name.trim()))].map((name) => {
    if (!Object.hasOwn(pageFormats, name))
      throw new UserError('usage.format', { value: name, known: pageFormatNames.join(', ') });
    return name;
  });
}

function nameOf(opened: Opened, area: string): string {
  return new Speaker(opened.subject.catalogue, opened.lang).wording.area(area);
}

function write({ io, flags, tally }: Run, file: string, content: string | Uint8Array): void {
  try {
    if (put(io, resolve(io.cwd, flags.out, file), typeof content === 'string' ? Buffer.from(content) : content))
      tally.written += 1;
    else tally.unchanged += 1;
  } catch (error) {
    throw new UserError('usage.out', { file: join(flags.out, file), reason: (error as Error).message });
  }
}

function summary({ io, opened, flags, tally }: Run, blocked: readonly string[]): void {
  const { wording } = new Speaker(opened.subject.catalogue, opened.lang);
  const { checked, asOf, counts } = opened.report;
  const lines = [
    wording.text('render.checked', {
      items: checked.items,
      overlays: checked.overlays,
      measures: checked.measures,
      error: counts.error,
      asOf,
    }),
    ...(blocked.length > 0
      ? [
          wording.text('render.skipped', {
            count: blocked.length,
            areas: blocked.map((area) => wording.area(area)).join(wording.text('list')),
          }),
        ]
      : []),
    wording.text('render.wrote', {
      count: tally.written,
      unchanged: tally.unchanged || null,
      out: flags.out,
      file: join(flags.out, 'index.html'),
    }),
  ];
  io.stdout.write(terminalText(`${lines.join('\n')}\n`));
}
