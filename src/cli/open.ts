import { type Outcome, run } from '../pipeline.ts';
import type { Io } from './io.ts';
import { type Aids, type CommonFlags, type Setup, settled, setUp, whereOf } from './set-up.ts';

/** An opened and checked workspace, with everything in it. */
export type Opened = Outcome & Setup;

/** Finds the workspace from where one stands, reads its configuration and runs the pipeline over all of it. */
export function openWorkspace(io: Io, flags: CommonFlags, { rules, ...aids }: Aids = {}): Opened {
  const setup = setUp(io, flags);
  return { ...settled(setup, run({ ...setup.workspace, ...aids }, rules)), ...whereOf(setup) };
}
