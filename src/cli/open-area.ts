import { dividedAt, openBranch } from '../branches/divided.ts';
import { Recall } from '../branches/recall.ts';
import type { Subject } from '../rules/rule.ts';
import type { Io } from './io.ts';
import { type CommonFlags, type Examined, settled, setUp, whereOf } from './set-up.ts';

/** A checked workspace of which what one area rests on lies open. */
export interface AreaOpened extends Examined {
  readonly subject: Subject;
}

/**
 * Opens what one area rests on: of a country that was checked before, the branch of the area is all that is read. Null where
 * something names more than a branch.
 */
export async function openArea(io: Io, flags: CommonFlags, area: string): Promise<AreaOpened | null> {
  const setup = setUp(io, flags);
  const means = { recall: new Recall(io.store()), hire: io.hire, now: io.now().getTime() };
  const known = await dividedAt(setup.workspace, area, means);
  if (!known) return null;
  const subject = openBranch(known.workspace, known.shared, known.branch);
  return { ...settled(setup, known.checkup), ...whereOf(setup), subject };
}
