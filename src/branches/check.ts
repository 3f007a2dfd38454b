import { NATION } from '../model/catalogue.ts';
import type { Stage } from '../model/stage.ts';
import { type Checkup, echoes, type Listed, list, ROLES, reportOn, run, type Workspace } from '../pipeline.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { type Branch, checkShared, openShared, type Shared } from './branch.ts';
import { type Hire, taskOf } from './lanes.ts';
import { type Head, peek } from './peek.ts';
import { digest, type Pool, pooled, readPool } from './pool.ts';
import { Recall } from './recall.ts';
import { Threads } from './threads.ts';
import { type NamesInFile, restored, type Verdict } from './verdict.ts';

/** What makes a check faster; the answer is the same without. */
export interface Means {
  readonly recall?: Recall;
  readonly hire?: Hire | null;
}

/**
 * Checks a workspace branch by branch, each area below the nation with all below it by itself: the answer is that of `run`.
 * Where something names what stands in another branch the workspace is checked as a whole.
 */
export async function checkup(
  workspace: Workspace,
  asked: readonly Rule[] = rules,
  means: Means = {},
): Promise<Checkup> {
  return (await inBranches(workspace, asked, means)) ?? run(workspace, asked);
}

async function inBranches(
  outside: Workspace,
  asked: readonly Rule[],
  { recall: kept = new Recall(), hire = null }: Means,
): Promise<Checkup | null> {
  const { timed = (_room, work) => work() } = outside;
  const listed = list(outside);
  const names = listed.value.map(({ file }) => file);
  const pool = timed('source', () => readPool(outside.files, outside.root, names));
  const workspace = { ...outside, files: pooled(outside.files, outside.root, pool) };
  // Of a file without bytes nothing tells whether it is still the same: nothing is kept then.
  const recall = names.every((name) => pool.has(name)) ? kept : new Recall();
  const heads = headsIn(listed.value, pool);
  const rest = { value: listed.value.filter(({ file }) => !heads.has(file)), findings: listed.findings };
  const key = keyOf(workspace, asked, rest, pool);
  const threads = new Threads(asked === rules ? hire : null, () => taskOf(workspace, pool, rest.value));
  // Where even what all have in common is new, so is every branch: the others can begin to read.
  if (weightOf([...heads.keys()], pool) > WORTH_A_THREAD && !recall.verdict(key)) threads.call();
  try {
    const shared = recall.shared(key, (parsed) => openShared(workspace, rest, parsed));
    if (!isSeparable(shared, heads)) return null;
    const common = recall.verdict(key) ?? checkShared(workspace, shared, asked);
    recall.keep(key, common);
    if (!common.alone) return null;
    // The heaviest first: nobody is to begin it when the others have finished.
    const branches = branchesIn(listed.value, heads, shared).toSorted((a, b) => weight(b, pool) - weight(a, pool));
    const keys = branches.map((branch) => keyWithin(key, branch, pool));
    const known = keys.map((one) => recall.verdict(one));
    const todo = [...branches.keys()].filter((index) => !known[index]);
    const order = todo.flatMap((index) => branches[index] ?? []);
    if (order.reduce((sum, one) => sum + weight(one, pool), 0) > WORTH_A_THREAD) threads.call();
    for (const [at, verdict] of await threads.verdictsOn(workspace, shared, order, asked)) {
      const index = todo[at] ?? -1;
      known[index] = verdict;
      recall.keep(keys[index] ?? '', verdict);
    }
    const verdicts = [common, ...known.flatMap((one) => one ?? [])];
    return verdicts.every((one) => one.alone) ? together(workspace, listed.value, shared, verdicts, asked) : null;
  } finally {
    threads.dismiss();
  }
}

/** Below this another thread takes longer to begin than it saves. */
const WORTH_A_THREAD = 4 * 1024 * 1024;

function weightOf(files: readonly string[], pool: Pool): number {
  return files.reduce((sum, file) => sum + (pool.get(file)?.length ?? 0), 0);
}

function weight({ files }: Branch, pool: Pool): number {
  return weightOf(
    files.map(({ file }) => file),
    pool,
  );
}

/** Everything a verdict on the shared records depends on; with the files of a branch, what one on that branch does. */
function keyOf(
  { settings, asOf, tool, snapshot }: Workspace,
  asked: readonly Rule[],
  { value, findings }: Stage<readonly Listed[]>,
  pool: Pool,
): string {
  const met = findings.map(({ rule, at, params }) => [rule, at.in.file, params]);
  const shipped = snapshot && [snapshot.version, snapshot.digest];
  const ids = asked.map(({ id }) => id);
  return digest(JSON.stringify([tool, shipped, settings, asOf, ids, met, filesOf(value, pool)]));
}

function keyWithin(common: string, { name, files }: Branch, pool: Pool): string {
  return digest(JSON.stringify([common, name, filesOf(files, pool)]));
}

function filesOf(listed: readonly Listed[], pool: Pool): readonly unknown[] {
  return listed.map(({ file, role }) => {
    const bytes = pool.get(file);
    return [file, role, bytes ? digest(bytes) : null];
  });
}

/** The overlays among ours and those above us, by file. */
function headsIn(listed: readonly Listed[], pool: Pool): ReadonlyMap<string, Head> {
  return new Map(
    listed.flatMap(({ file, role }) => {
      const bytes = role === 'shipped' ? undefined : pool.get(file);
      const head = bytes && peek(bytes);
      return head ? [[file, head]] : [];
    }),
  );
}

/**
 * Whether branches may be judged apart: no overlay was missed at a glance, no id is taken twice, and a name that leads
 * nowhere would be reported.
 */
function isSeparable({ prepared }: Shared, heads: ReadonlyMap<string, Head>): boolean {
  const { shaped, workspace } = prepared;
  const overlays = shaped.filter(({ kind }) => kind === 'overlay');
  const shippedIds = overlays.flatMap(({ record }) => (record?.kind === 'overlay' ? [record.data.id] : []));
  const ids = [...shippedIds, ...[...heads.values()].map(({ id }) => id)];
  const { rules: severities } = workspace.settings;
  return (
    overlays.every(({ document }) => document.file.startsWith('dixian:')) &&
    new Set(ids).size === ids.length &&
    [...heads.values()].every(({ area }) => area !== NATION) &&
    severities['link/unknown'] !== 'off' &&
    severities['link/orphan'] !== 'off'
  );
}

function branchesIn(
  listed: readonly Listed[],
  heads: ReadonlyMap<string, Head>,
  { branchOf }: Shared,
): readonly Branch[] {
  const found = new Map<string, (Listed & { readonly head: Head })[]>();
  for (const one of listed) {
    const head = heads.get(one.file);
    if (!head) continue;
    const name = branchOf(head.area);
    const files = found.get(name) ?? [];
    files.push({ ...one, head });
    found.set(name, files);
  }
  return [...found].map(([name, files]) => ({ name, files }));
}

/** The verdicts as one report. */
function together(
  workspace: Workspace,
  listed: readonly Listed[],
  { prepared, linked }: Shared,
  verdicts: readonly Verdict[],
  asked: readonly Rule[],
): Checkup {
  const { version, digest: catalogue } = prepared.gathered;
  const files = listed.map(({ file }) => file);
  const dropped = new Set(verdicts.flatMap((one) => one.dropped));
  const sum = (count: (one: Verdict) => number) => verdicts.reduce((total, one) => total + count(one), 0);
  const report = reportOn(
    workspace,
    {
      files,
      catalogue: { version, digest: catalogue },
      items: linked.value.items.size,
      overlays: sum((one) => one.overlays),
      measures: sum((one) => one.measures),
      chain: verdicts.flatMap((one) => one.chain).sort((a, b) => (a.area < b.area ? -1 : 1)),
      findings: verdicts.flatMap((one) => one.findings.filter((each) => !echoes(each, dropped))).map(restored),
      waivers: linked.value.waivers,
      sound: verdicts.every((one) => one.sound),
    },
    asked.length,
  );
  return { report, names: { ...linked.value, overlays: inOrder(verdicts, listed) }, files };
}

/** Names in the order in which the overlays define: where two bring in one key, the first names it, as in `run`. */
function inOrder(verdicts: readonly Verdict[], listed: readonly Listed[]): readonly NamesInFile[] {
  const ranks = new Map(listed.map(({ file, role }, index) => [file, ROLES.indexOf(role) * listed.length + index]));
  // What comes with the tool comes first.
  const rank = ({ file }: NamesInFile) => ranks.get(file) ?? -1;
  return verdicts.flatMap((one) => one.names).sort((a, b) => rank(a) - rank(b));
}
