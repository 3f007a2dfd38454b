import type { Desk } from '../../render/desk.ts';
import type { Before, KindEntry } from '../../render/kinds/kind.ts';
import { interruption } from '../interruption.ts';
import type { Io } from '../io.ts';
import type { Examined } from '../set-up.ts';
import { PageMaker } from './page-maker.ts';
import { planned } from './page-plan.ts';
import type { Outcome, Pages, PagesAsked, Watch } from './pages.ts';

/** What pages at a desk need besides it. */
interface Place {
  readonly io: Io;
  readonly listed: KindEntry;
  readonly examined: Examined;
  /** The earlier state that somebody has named; missing where the pages of the kind start from none. */
  readonly before?: (word: string) => Before;
}

/** Pages of a workspace, or of a part of it, that lies open on one desk. */
export function pagesAt(desk: Desk, place: Place): Pages {
  return {
    examined: place.examined,
    areas: desk.areas,
    blocking: (area) => desk.blocking(area),
    make: (asked, watch) => made(desk, place, asked, watch),
  };
}

async function made(desk: Desk, place: Place, asked: PagesAsked, watch: Watch): Promise<Outcome> {
  const { order, since } = asked;
  const { io, listed, examined } = place;
  const kind = await listed.load();
  const before = since === null ? undefined : place.before?.(since);
  const plan = planned(desk, kind, { name: order.name, ...asked });
  const maker = new PageMaker(io, order, kind, examined.names);
  const isStopped = interruption(watch.interrupted);
  for (const [index, page] of plan.pages.entries()) {
    if (await isStopped()) break;
    await maker.page(desk, page, plan, before);
    watch.step(index + 1, plan.pages.length);
  }
  return { ...maker.made, all: plan.pages.length };
}
