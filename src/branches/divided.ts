import { judgeLinked } from '../pipeline.ts';
import type { Subject } from '../rules/rule.ts';
import { loadPlaced } from '../source/load.ts';
import type { Checkup } from '../workspace/report-on.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { linkBranch, openShared, type Shared } from './branch.ts';
import { inBranches, type Means, type Parted, undisturbed } from './check.ts';
import { heldIn, type Task, taskOf } from './lanes.ts';
import type { Branch } from './pack.ts';
import { pooled } from './pool.ts';

/** A checked workspace that can be opened again branch by branch, each time just as it was when it was checked. */
export interface Divided {
  readonly checkup: Checkup;
  readonly branches: readonly Branch[];
  /** The files of the branches and of all they have in common, where every thread can see them. */
  readonly task: Task;
  /** The workspace over those files. */
  readonly workspace: Workspace;
  readonly shared: Shared;
}

/** Checks a workspace branch by branch; null where it has to be looked at as a whole, or where a record could not be read. */
export async function divided(workspace: Workspace, means: Means = {}): Promise<Divided | null> {
  return undisturbed(means, async (now) => {
    const parted = await inBranches(workspace, null, now);
    return parted?.sound ? dividedAs(workspace, parted, sharedOf(workspace, parted), parted.branches) : null;
  });
}

/** The same with one branch alone: that in which an area stands. Nothing of the others is read that was checked before. */
export async function dividedAt(
  workspace: Workspace,
  area: string,
  means: Means = {},
): Promise<(Divided & { readonly branch: Branch }) | null> {
  return undisturbed(means, async (now) => {
    const parted = await inBranches(workspace, null, now);
    if (!parted?.sound) return null;
    const shared = sharedOf(workspace, parted);
    const name = shared.branchOf(area);
    const branch = parted.branches.find((one) => one.name === name) ?? { name, files: [] };
    return { ...dividedAs(workspace, parted, shared, [branch]), branch };
  });
}

function dividedAs(
  outside: Workspace,
  { checkup, common, pool }: Parted,
  { prepared, ...shared }: Shared,
  branches: readonly Branch[],
): Divided {
  const names = branches.flatMap(({ files }) => files.map(({ file }) => file));
  const task = taskOf(outside, pool, common.value, names);
  const workspace = { ...outside, files: pooled(outside.files, outside.root, heldIn(task)) };
  // What was checked by holds every file once more.
  return { checkup, branches, task, workspace, shared: { ...shared, prepared: { ...prepared, workspace } } };
}

/** What all branches have in common, from the files that were checked. */
function sharedOf(outside: Workspace, { common, pool, key, recall }: Parted): Shared {
  const workspace = { ...outside, files: pooled(outside.files, outside.root, pool) };
  return recall.shared(key, (parsed) => openShared(workspace, common, parsed));
}

/**
 * A branch with everything in it: nothing of it is judged until somebody asks. Pages say of everything on them where it stands; who
 * does not, which takes less time, brings another way to read.
 */
export function openBranch(workspace: Workspace, shared: Shared, branch: Branch, read = loadPlaced): Subject {
  const { value } = linkBranch({ ...workspace, load: read }, shared, branch).linked;
  const { subject } = judgeLinked(workspace, value, [], { areas: new Set(), common: false });
  return { ...subject, found: new Map(), overlays: value.overlays.filter(({ role }) => role === 'local') };
}
