import { dividedAt, openBranch } from '../branches/divided.ts';
import { Recall } from '../branches/recall.ts';
import { Desk } from '../render/desk.ts';
import type { Listed } from '../render/kinds/kind.ts';
import type { Io } from './io.ts';
import type { Pages } from './pages.ts';
import { pagesAt } from './pages-at.ts';
import { type CommonFlags, settled, setUp, whereOf } from './set-up.ts';

/**
 * Opens what one area rests on, for pages of a kind that asks for no more: of a country that was checked before, the branch
 * of the area is all that is read. Null where something names more than a branch.
 */
export async function pagesOfArea(io: Io, listed: Listed, flags: CommonFlags, area: string): Promise<Pages | null> {
  const setup = setUp(io, flags);
  const means = { recall: new Recall(io.store()), hire: io.hire, now: io.now().getTime() };
  const known = await dividedAt(setup.workspace, area, means);
  if (!known) return null;
  const examined = { ...settled(setup, known.checkup), ...whereOf(setup) };
  const subject = openBranch(known.workspace, known.shared, known.branch);
  const { report, names, settings } = examined;
  const desk = new Desk(subject, report, settings.rules, { names });
  return pagesAt(desk, { io, listed, examined, before: noOther });
}

/** Pages that start from an earlier state rest on the whole workspace. */
function noOther(word: string): never {
  throw new Error(`no earlier state ${word} of a branch`);
}
