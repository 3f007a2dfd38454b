import { join } from 'node:path';
import { type Headed, openShared } from '../../branches/branch.ts';
import { openBranch } from '../../branches/divided.ts';
import { peek } from '../../branches/peek.ts';
import type { Subject } from '../../rules/rule.ts';
import { load } from '../../source/load.ts';
import { type DataFile, list, type Workspace } from '../../workspace/workspace.ts';

/**
 * A workspace with the standards of some areas, of all from which levels may come down to them and of all that these name, and with
 * everything that is no standard. Nothing of it is judged until somebody asks, and nobody asks where it stands.
 */
export function openLines(workspace: Workspace, areas: readonly string[]): Subject {
  const { overlays, others } = parted(workspace);
  // As one branch: what comes with the tool, and what could not be told at a glance, is in it.
  const shared = { ...openShared(workspace, { value: others, findings: [] }), branchOf: () => '' };
  const wanted = new Set<string>();
  const want = (area: string) => {
    for (const one of shared.lineOf(area).areas) wanted.add(one);
  };
  for (const area of areas) want(area);
  const files = new Map<string, readonly Headed[]>();
  for (const { head, ...file } of overlays)
    for (const name of [head.area, head.id]) files.set(name, [...(files.get(name) ?? []), { head, ...file }]);
  // A set goes on with what is added while it is walked through.
  for (const area of wanted)
    for (const { file } of files.get(area) ?? [])
      for (const name of namesIn(workspace, file)) for (const { head } of files.get(name) ?? []) want(head.area);
  const near = overlays.filter(({ head }) => wanted.has(head.area));
  return openBranch(workspace, shared, { name: '', files: near }, load);
}

/** The overlays that can be told at a glance, and all other files. */
function parted(workspace: Workspace): { readonly overlays: readonly Headed[]; readonly others: readonly DataFile[] } {
  const overlays: Headed[] = [];
  const others: DataFile[] = [];
  for (const one of list(workspace).value) {
    const bytes = workspace.files.read(join(workspace.root, one.file));
    const head = bytes && peek(bytes);
    if (head) overlays.push({ ...one, head });
    else others.push(one);
  }
  return { overlays, others };
}

/** All that could be a name in a file. */
function namesIn({ files, root }: Workspace, file: string): ReadonlySet<string> {
  const bytes = files.read(join(root, file)) ?? new Uint8Array();
  return new Set(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .match(/[\w.-]+/g),
  );
}
