import { checkup } from '../branches/check.ts';
import type { Io } from './io.ts';
import { type CommonFlags, type Examined, type ExaminingAids, settled, setUp, whereOf } from './set-up.ts';

/** Finds the workspace from where one stands and checks it, for whoever needs only what is to be said of it. */
export async function examineWorkspace(
  io: Io,
  flags: CommonFlags,
  { rules, means, ...aids }: ExaminingAids = {},
): Promise<Examined> {
  const setup = setUp(io, flags);
  return { ...settled(setup, await checkup({ ...setup.workspace, ...aids }, rules, means)), ...whereOf(setup) };
}
