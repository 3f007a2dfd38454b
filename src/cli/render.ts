import { join, resolve } from 'node:path';
import { indexViews } from '../render/index-view.ts';
import { kindNames, kinds } from '../render/kinds/index.ts';
import type { KindEntry } from '../render/kinds/kind.ts';
import { Press } from '../render/page.ts';
import { type Layout, layouts } from '../render/word/look.ts';
import { terminalText } from '../report/terminal.ts';
import { checkArea } from './check-area.ts';
import { design } from './design.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { pageFormatNames, pageFormats } from './pages/page-formats.ts';
import type { Made, Order } from './pages/page-task.ts';
import { PageWriter } from './pages/page-writer.ts';
import type { Outcome, Pages, PagesAsked } from './pages/pages.ts';
import { pagesByBranch } from './pages/pages-by-branch.ts';
import { pagesOfArea } from './pages/pages-of-area.ts';
import { pagesWhole } from './pages/pages-whole.ts';
import { progress } from './progress.ts';
import { refuseData } from './refuse-data.ts';
import type { CommonFlags, Examined } from './set-up.ts';
import { siteLanguages } from './site-flags.ts';
import { completeness } from './soundness.ts';
import { speakerOf } from './speaker-of.ts';
import { UserError } from './user-error.ts';

type Written = Pick<Made, 'written' | 'unchanged'>;

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

/** Writes the pages of one kind for one area or for all, with an index page; areas with unresolved errors are left out unless `--draft`. */
export async function render(io: Io, name: string, flags: Flags): Promise<number> {
  const listed = listedKind(name);
  const layout = wantedLayout(name, flags);
  const formats = wantedFormats(flags.format).filter((format) => layout === 'plain' || format !== 'md');
  if (!flags.area && !flags.all) throw new UserError('usage.area-or-all');
  const topic = topicAsked(name, listed, flags);
  const [lang, ...more] = siteLanguages(flags.lang) ?? [];
  const both = more.length > 0;
  const { lang: _written, ...others } = flags;
  const pages = await pagesOf(io, listed, both || lang === undefined ? others : { ...others, lang });
  const { examined } = pages;
  const folder = resolve(io.cwd, flags.out);
  refuseData(io, examined, folder);
  if (flags.area) checkArea(examined, flags.area);
  // What an area rests on may have dropped out: its page would be that of another standard.
  const isHeld = !flags.draft && !listed.overErrors;
  const code = completeness(io, examined, isHeld ? 'render.dropped' : 'survey.dropped');
  if (code !== EXIT.clean && isHeld) return code;
  const { wording } = speakerOf(examined);
  const areas = flags.area ? [flags.area] : pages.areas;
  const blocked = flags.draft || listed.overErrors ? [] : areas.filter((area) => pages.blocking(area).length > 0);
  const [only] = blocked;
  if (flags.area && only) {
    // The call is in order; it is what was found that stands in the way.
    io.stderr.write(
      `${wording.text('usage.blocked', { area: wording.area(only), count: pages.blocking(only).length })}\n`,
    );
    return EXIT.findings;
  }
  const draft = flags.draft === true;
  const order: Order = {
    ...{ name, layout, formats, draft, folder, out: flags.out, lang: examined.lang },
    design: design(io, flags.templates),
  };
  const asked: PagesAsked = {
    order,
    areas: areas.filter((one) => !blocked.includes(one)),
    langs: both ? ['zh', 'en'] : [examined.lang],
    topic,
    since: flags.since ?? null,
  };
  const made = await watched(io, pages, asked, flags);
  if (made.issued.length < made.all) {
    io.stderr.write(`${wording.text('render.stopped', { done: made.issued.length, all: made.all })}\n`);
    return EXIT.interrupted;
  }
  const written = withIndex(io, order, made, examined);
  if (flags.quiet !== true) summary(io, examined, flags, written, blocked);
  return Math.max(code, blocked.length > 0 ? EXIT.findings : EXIT.clean);
}

/** Branch by branch where the pages and the records allow it, else with the whole workspace at once. */
async function pagesOf(io: Io, listed: KindEntry, flags: Flags): Promise<Pages> {
  return (await pagesApart(io, listed, flags)) ?? pagesWhole(io, listed, flags);
}

async function pagesApart(io: Io, listed: KindEntry, flags: Flags): Promise<Pages | null> {
  if (!listed.onChain) return null;
  if (flags.area) return pagesOfArea(io, listed, flags, flags.area);
  return listed.oneEach ? pagesByBranch(io, listed, flags) : null;
}

/** Makes the pages, with a spinner on a terminal. */
async function watched(io: Io, pages: Pages, asked: PagesAsked, { quiet }: Flags): Promise<Outcome> {
  const working = await progress(io, asked.order.lang, quiet === true);
  try {
    return await pages.make(asked, { step: working.step, interrupted: io.interrupted() });
  } finally {
    working.stop();
  }
}

/** Writes the index of what was made; answers what has been written with it. */
function withIndex(io: Io, order: Order, { issued, written, unchanged }: Made, { report, lang }: Examined): Written {
  const press = new Press(order.design);
  const writer = new PageWriter(io, order);
  for (const { file, view } of indexViews(issued, report.asOf, lang))
    writer.write(file, press.bytes('index', view, 'html'));
  return { written: written + writer.written, unchanged: unchanged + writer.unchanged };
}

function listedKind(name: string): KindEntry {
  const known: Readonly<Record<string, KindEntry>> = kinds;
  const listed = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!listed) throw new UserError('usage.kind', { value: name, known: kindNames.join(', ') });
  return listed;
}

/** The flag that says which of the pages of a kind is wanted; refused for kinds that do not know it. */
function topicAsked(name: string, { about }: KindEntry, flags: Flags): string | null {
  const given = [
    { flag: '--item', fits: about === 'item', value: flags.item },
    { flag: '--situation', fits: about === 'situation', value: flags.situation },
    { flag: '--since', fits: about === 'before', value: flags.since },
  ].filter((one) => one.value !== undefined);
  const stray = given.find((one) => !one.fits);
  if (stray) throw new UserError('usage.not-of-kind', { flag: stray.flag, kind: name });
  return about === 'before' ? null : (given[0]?.value ?? null);
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

function wantedFormats(written: string): readonly string[] {
  return [...new Set(written.split(',').map((name) => name.trim()))].map((name) => {
    if (!Object.hasOwn(pageFormats, name))
      throw new UserError('usage.format', { value: name, known: pageFormatNames.join(', ') });
    return name;
  });
}

function summary(
  io: Io,
  examined: Examined,
  { out }: Flags,
  { written, unchanged }: Written,
  blocked: readonly string[],
): void {
  const { wording } = speakerOf(examined);
  const { checked, asOf, counts } = examined.report;
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
      count: written,
      unchanged: unchanged || null,
      out,
      file: join(out, 'index.html'),
    }),
  ];
  io.stdout.write(terminalText(`${lines.join('\n')}\n`));
}
