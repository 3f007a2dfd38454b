import { Desk } from '../../render/desk.ts';
import type { KindEntry } from '../../render/kinds/kind.ts';
import type { Io } from '../io.ts';
import { openArea } from '../open-area.ts';
import type { CommonFlags } from '../set-up.ts';
import type { Pages } from './pages.ts';
import { pagesAt } from './pages-at.ts';

/** Opens what one area rests on, for pages of a kind that asks for no more. Null where something names more than a branch. */
export async function pagesOfArea(io: Io, listed: KindEntry, flags: CommonFlags, area: string): Promise<Pages | null> {
  const opened = await openArea(io, flags, area);
  if (!opened) return null;
  const { subject, report, settings, names } = opened;
  const desk = new Desk(subject, report, settings.rules, { names });
  return pagesAt(desk, { io, listed, examined: opened });
}
