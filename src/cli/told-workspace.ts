import { heldIn, type Task } from '../branches/lanes.ts';
import { pooled } from '../branches/pool.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Io } from './io.ts';
import { pinned } from './set-up.ts';

/** The workspace another thread was told of, over the files that come with the task. */
export function workspaceOf(io: Io, task: Task): Workspace {
  const { root, settings } = task.workspace;
  return {
    ...task.workspace,
    files: pooled(io.files, root, heldIn(task)),
    snapshot: pinned(io, settings),
  };
}
