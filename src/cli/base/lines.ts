import { join } from 'node:path';
import { type Headed, openShared, type Shared } from '../../branches/branch.ts';
import { openBranch } from '../../branches/divided.ts';
import { peek } from '../../branches/peek.ts';
import type { Subject } from '../../rules/rule.ts';
import { load } from '../../source/load.ts';
import { type DataFile, list, type Workspace } from '../../workspace/workspace.ts';

/** A workspace of which what all areas have in common has been read, and what is an overlay is known. */
export class Lines {
  readonly #workspace: Workspace;
  readonly #shared: Shared;
  readonly #overlays: readonly Headed[];
  /** The overlays by their area and by their id. */
  readonly #named = new Map<string, Headed[]>();

  constructor(workspace: Workspace) {
    const { overlays, others } = parted(workspace);
    this.#workspace = workspace;
    // As one branch: what comes with the tool, and what could not be told at a glance, is in it.
    this.#shared = { ...openShared(workspace, { value: others, findings: [] }), branchOf: () => '' };
    this.#overlays = overlays;
    for (const one of overlays)
      for (const name of [one.head.area, one.head.id]) {
        const known = this.#named.get(name);
        if (known) known.push(one);
        else this.#named.set(name, [one]);
      }
  }

  /**
   * The standards of some areas, of all from which levels may come down to them and of all that these name, with everything that is
   * no standard. Nothing of it is judged until somebody asks, and nobody asks where it stands.
   */
  open(areas: readonly string[]): Subject {
    const wanted = new Set<string>();
    const want = (area: string) => {
      for (const one of this.#shared.lineOf(area).areas) wanted.add(one);
    };
    for (const area of areas) want(area);
    // A set goes on with what is added while it is walked through.
    for (const area of wanted)
      for (const { file } of this.#named.get(area) ?? [])
        for (const name of namesIn(this.#workspace, file))
          for (const { head } of this.#named.get(name) ?? []) want(head.area);
    const near = this.#overlays.filter(({ head }) => wanted.has(head.area));
    return openBranch(this.#workspace, this.#shared, { name: '', files: near }, load);
  }
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
