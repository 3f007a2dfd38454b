import { join, resolve } from 'node:path';
import type { Lang } from '../model/text.ts';
import { Desk } from '../render/desk.ts';
import { type Issued, indexView, telling } from '../render/index-view.ts';
import { kindNames, kinds } from '../render/kinds/index.ts';
import type { Before, Listed } from '../render/kinds/kind.ts';
import { Press } from '../render/page.ts';
import { terminalText } from '../report/terminal.ts';
import { Speaker } from '../say/say.ts';
import { design } from './design.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { type CommonFlags, type Opened, openWorkspace } from './open.ts';
import { pageFormatNames, pageFormats } from './page-formats.ts';
import { fileOf, planned } from './page-plan.ts';
import { progress } from './progress.ts';
import { refuseData } from './refuse-data.ts';
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
}

/** What is being written, where, and in which form. */
interface Run {
  readonly io: Io;
  readonly opened: Opened;
  readonly flags: Flags;
  readonly formats: readonly string[];
}

/** Writes the pages of one kind for one area or for all, with an index page; areas with unresolved errors are left out unless `--draft`. */
export async function render(io: Io, name: string, flags: Flags): Promise<number> {
  const listed = listedKind(name);
  const formats = wantedFormats(flags.format);
  if (!flags.area && !flags.all) throw new UserError('usage.area-or-all');
  const topic = topicAsked(name, listed, flags);
  const both = flags.lang === 'both';
  const { lang: _both, ...others } = flags;
  const opened = openWorkspace(io, both ? others : flags);
  refuseData(io, opened, resolve(io.cwd, flags.out));
  if (flags.area) checkArea(opened, flags.area);
  const run: Run = { io, opened, flags, formats };
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
  for (const page of plan.pages) {
    const { area, lang } = page;
    const view = kind.view(desk, { ...page, ...before, draft: flags.draft === true, links: plan.links });
    const files = [];
    for (const format of formats) {
      const file = `${fileOf(page)}.${format}`;
      const made = await pageFormats[format]?.({ io, press, kind: name, view, asOf: opened.subject.asOf });
      if (made !== undefined) write(run, file, made);
      files.push({ format, file });
    }
    const { title, notices } = view;
    issued.push({ title, area: nameOf(opened, area), code: area, lang, notes: telling(notices), files });
    working.step(issued.length, plan.pages.length);
  }
  working.stop();
  write(run, 'index.html', press.page('index', indexView(issued, opened.subject.asOf, opened.lang), 'html'));
  if (flags.quiet !== true) summary(run, issued.length, blocked);
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

function beforeAsked({ io, opened }: Run, word: string): Before {
  const from = side(io, opened, word);
  return from.is === 'edition'
    ? { subject: opened.subject, day: from.edition.effective, edition: from.edition.id }
    : { subject: opened.subject, day: from.day };
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

function write({ io, flags }: Run, file: string, text: string | Uint8Array): void {
  try {
    io.write(resolve(io.cwd, flags.out, file), text);
  } catch (error) {
    throw new UserError('usage.out', { file: join(flags.out, file), reason: (error as Error).message });
  }
}

function summary({ io, opened, flags, formats }: Run, pages: number, blocked: readonly string[]): void {
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
      count: pages * formats.length + 1,
      out: flags.out,
      file: join(flags.out, 'index.html'),
    }),
  ];
  io.stdout.write(terminalText(`${lines.join('\n')}\n`));
}
