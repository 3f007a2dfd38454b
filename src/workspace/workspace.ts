import type { Day } from '../model/day.ts';
import type { Files } from '../model/files.ts';
import type { Finding } from '../model/finding.ts';
import type { Role } from '../model/overlay.ts';
import type { Stage } from '../model/stage.ts';
import type { Settings } from '../schema/settings.ts';
import { discover, discoverBaseline } from '../source/discover.ts';
import type { load } from '../source/load.ts';
import type { Snapshot } from '../source/snapshot.ts';

/** Everything a run needs from outside. */
export interface Workspace {
  readonly files: Files;
  /** The folder with the configuration, absolute. */
  readonly root: string;
  readonly settings: Settings;
  readonly asOf: Day;
  /** The shipped catalogue, for workspaces that pin it; null if this one brings its own. */
  readonly snapshot: Snapshot | null;
  readonly tool: { readonly name: string; readonly version: string };
  /** Reads a file; one that remembers need not parse the same text again. */
  readonly load?: typeof load;
  /** Does the work of a room and may measure how long it takes. */
  readonly timed?: Timed;
}

export type Timed = <T>(room: string, work: () => T) => T;
/** A room whose time nobody asks for. */
export const untimed: Timed = (_room, work) => work();

/** What comes first defines: the nation, then the areas above, then ours. */
export const ROLES: readonly Role[] = ['shipped', 'parent', 'local'];

/** A data file of the workspace, relative to its root, and the part it plays. */
export interface DataFile {
  readonly file: string;
  readonly role: Role;
}

/** The data files of a workspace; what comes with the tool is not among them. */
export function list({ files, root, settings, snapshot }: Workspace): Stage<readonly DataFile[]> {
  const parts = [
    ...(snapshot ? [] : [{ role: 'shipped' as const, folders: [settings.catalog] }]),
    { role: 'parent' as const, folders: settings.parents },
    { role: 'local' as const, folders: settings.local },
  ];
  const roles = new Map<string, { readonly role: Role; readonly depth: number }>();
  const findings: Finding[] = [];
  for (const { role, folders } of parts) {
    for (const folder of folders) {
      const found = discover(files, root, [folder]);
      findings.push(...found.findings);
      // A folder inside another decides: catalog/local is ours though catalog is the nation's.
      const depth = folder.split('/').filter((part) => part !== '' && part !== '.').length;
      for (const file of found.value) if (depth >= (roles.get(file)?.depth ?? 0)) roles.set(file, { role, depth });
    }
  }
  const baseline = discoverBaseline(files, root);
  findings.push(...baseline.findings);
  for (const file of baseline.value) roles.set(file, { role: 'local', depth: 0 });
  return { value: [...roles].map(([file, { role }]) => ({ file, role })), findings };
}
