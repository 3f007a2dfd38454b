import { dividedAt, openBranch } from '../branches/divided.ts';
import type { Subject } from '../rules/rule.ts';
import type { Io } from './io.ts';
import { meansOf } from './means.ts';
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
  const known = await dividedAt(setup.workspace, area, meansOf(io));
  if (!known) return null;
  const subject = openBranch(known.workspace, known.shared, known.branch);
  return { ...settled(setup, known.checkup), ...whereOf(setup), subject };
}
