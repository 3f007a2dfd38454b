import { Desk } from '../render/desk.ts';
import type { Before, Listed } from '../render/kinds/kind.ts';
import { interruption } from './interruption.ts';
import type { Io } from './io.ts';
import { type Opened, openWorkspace } from './open.ts';
import { PageMaker } from './page-maker.ts';
import { planned } from './page-plan.ts';
import type { Outcome, Pages, PagesAsked, Watch } from './pages.ts';
import type { CommonFlags } from './set-up.ts';
import { side } from './side.ts';

/** Opens a workspace with everything in it, for pages of any kind. */
export function pagesWhole(io: Io, listed: Listed, flags: CommonFlags): Pages {
  const opened = openWorkspace(io, flags);
  const desk = new Desk(opened.subject, opened.report, opened.settings.rules);
  return {
    examined: opened,
    areas: desk.areas,
    blocking: (area) => desk.blocking(area),
    make: (asked, watch) => made({ io, listed, flags, opened, desk }, asked, watch),
  };
}

interface Place {
  readonly io: Io;
  readonly listed: Listed;
  readonly flags: CommonFlags;
  readonly opened: Opened;
  readonly desk: Desk;
}

async function made(place: Place, { order, areas, langs, topic, since }: PagesAsked, watch: Watch): Promise<Outcome> {
  const { io, listed, opened, desk } = place;
  const kind = await listed.load();
  const before = since === null ? undefined : beforeAsked(place, since);
  const plan = planned(desk, order.name, kind, areas, langs, topic);
  const maker = new PageMaker(io, order, kind, opened.names);
  const isStopped = interruption(watch.interrupted);
  for (const [index, page] of plan.pages.entries()) {
    if (await isStopped()) break;
    await maker.page(desk, page, plan, before);
    watch.step(index + 1, plan.pages.length);
  }
  return { ...maker.made, all: plan.pages.length };
}

function beforeAsked({ io, opened, flags }: Place, word: string): Before {
  const from = side(io, opened, word, flags);
  if (from.is === 'edition') return { subject: opened.subject, day: from.edition.effective, edition: from.edition.id };
  const { subject, day, revision } = from;
  return { subject, day, ...(revision ? { revision: { ...revision, commit: revision.commit.slice(0, 10) } } : {}) };
}
