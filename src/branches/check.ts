import { NATION } from '../model/catalogue.ts';
import { grouped } from '../model/grouped.ts';
import { sortedBy } from '../model/sorted-by.ts';
import type { Stage } from '../model/stage.ts';
import type { Rule } from '../rules/rule.ts';
import { echoes } from '../workspace/found.ts';
import { type Checkup, reportOn } from '../workspace/report-on.ts';
import { type DataFile, list, ROLES, untimed, type Workspace } from '../workspace/workspace.ts';
import type { Ground, Outline } from './ground.ts';
import type { Judges } from './judges.ts';
import { linesIn } from './lines.ts';
import { type Hire, Office } from './office.ts';
import { type Branch, Known } from './pack.ts';
import type { Head } from './peek.ts';
import { digest, Overwritten, Pool, pooled } from './pool.ts';
import { Recall } from './recall.ts';
import { branchesOf } from './split.ts';
import { merged, type NamesInFile, restored, type Verdict } from './verdict.ts';

/** Few enough that what is made to judge them is thrown away young, which costs little; enough that beginning costs little. */
const A_FEW = 12;

/** What makes a check faster; the answer is the same without. */
export interface Means {
  readonly recall?: Recall;
  readonly hire?: Hire | null;
  /** The time, in milliseconds since 1970; without it every file is read. */
  readonly now?: number | null;
  /** How many areas of a branch are judged at a time. */
  readonly atATime?: number;
}

/**
 * Checks a workspace branch by branch, each area below the nation with all below it by itself: the answer is that of `run`.
 * Where something names what stands in another branch the workspace is checked as a whole. All that judges is loaded only
 * where something has changed since the last check. `asked` is null for all rules.
 */
export async function checkup(
  workspace: Workspace,
  asked: readonly Rule[] | null = null,
  means: Means = {},
): Promise<Checkup> {
  const parts = await undisturbed(means, (now) => inBranches(workspace, asked, now));
  if (parts) return parts.checkup;
  const { run } = await import('../pipeline.ts');
  return asked ? run(workspace, asked) : run(workspace);
}

/** Looks at files; once more, and reads them all, where somebody is writing at this very moment. */
export async function undisturbed<T>(means: Means, look: (means: Means) => Promise<T>): Promise<T> {
  return look(means).catch((error: unknown) => {
    if (error instanceof Overwritten) return look({ ...means, now: null });
    throw error;
  });
}

/** A workspace that was checked branch by branch, and what it was parted into. */
export interface Parted {
  readonly checkup: Checkup;
  readonly branches: readonly Branch[];
  readonly common: Stage<readonly DataFile[]>;
  readonly pool: Pool;
  /** What is known of the shared records stands under this key. */
  readonly key: string;
  readonly recall: Recall;
  /** Whether every record could be read. */
  readonly sound: boolean;
}

/** Checks a workspace branch by branch; null where it has to be checked as a whole. */
export async function inBranches(
  workspace: Workspace,
  asked: readonly Rule[] | null,
  means: Means,
): Promise<Parted | null> {
  // Other threads know all rules, and no others.
  const office = new Office(asked === null ? (means.hire ?? null) : null);
  try {
    return await parted(workspace, asked, means, office);
  } finally {
    office.close();
  }
}

async function parted(
  outside: Workspace,
  asked: readonly Rule[] | null,
  { recall: given = new Recall(), now = null, atATime = A_FEW }: Means,
  office: Office,
): Promise<Parted | null> {
  const { files, root, timed = untimed } = outside;
  const listed = list(outside);
  const names = listed.value.map(({ file }) => file);
  const past = now === null || !files.stamp ? null : { index: given.index(root), now };
  // Where nothing is known of so many files, others will be needed: they load the program while files are read.
  if (past?.index.size === 0 && names.length > MANY) office.prepare();
  const pool = timed('source', () => new Pool(files, root, names, past));
  if (pool.isNew) given.keepIndex(root, pool.index);
  const workspace = { ...outside, files: pooled(files, root, pool) };
  // Of a file without bytes nothing tells whether it is still the same: nothing is kept then.
  const recall = names.every((name) => pool.get(name)) ? given : new Recall();
  const heads = headsIn(listed.value, pool);
  const common = { value: listed.value.filter(({ file }) => !heads.has(file)), findings: listed.findings };
  const key = keyOf(workspace, asked, common, pool);
  let judges: Judges | null = null;
  const called = async (work: readonly string[]) => {
    judges ??= new (await import('./judges.ts')).Judges({ workspace, common, pool, key, recall }, asked, office);
    if (weightOf(work, pool) > WORTH_A_THREAD) judges.call(work);
    return judges;
  };
  // Where even what all have in common is new, so is every branch: other threads can begin to read.
  const before = recall.ground(key);
  const outline = before ?? (await called([...heads.keys()])).outline();
  if (!isSeparable(outline, heads, workspace) || before?.verdict.reach === 'beyond') return null;
  const lineOf = linesIn(outline.areas);
  const branches = branchesIn(listed.value, heads, outline);
  const known = branches.map((one) => new Known(one, key, lineOf, pool, recall));
  const todo = known.filter(({ verdict }) => !verdict);
  if (todo.length > 0) await settle(todo, called, pool, atATime);
  const ground = before ?? (await called([])).ground();
  const verdict = merged([ground.verdict, ...known.map(verdictOf)]);
  if (verdict.reach === 'beyond') return null;
  const overlays = [...heads.values()].map(({ id }) => id);
  const checkup = { ...together(workspace, listed.value, ground, verdict), overlays };
  return { checkup, branches, common, pool, key, recall, sound: verdict.sound };
}

/** Of a branch that nobody has judged a report would say nothing: that is a fault of ours. */
function verdictOf({ verdict }: Known): Verdict {
  if (!verdict) throw new Error('a branch was not judged');
  return verdict;
}

/** Has everything judged that is not known; once more, with all of its branch, what turned out to depend on more than its line. */
async function settle(
  todo: readonly Known[],
  called: (work: readonly string[]) => Promise<Judges>,
  pool: Pool,
  atATime: number,
): Promise<void> {
  for (const wanted of ['job', 'wideJob'] as const) {
    // The heaviest first: nobody is to begin it when the others have finished.
    const jobs = todo
      .flatMap((one) => {
        const job = one[wanted];
        const names = job?.files.map(({ file }) => file) ?? [];
        return job ? [{ one, job, names, load: weightOf(names, pool) }] : [];
      })
      .toSorted((a, b) => b.load - a.load);
    if (jobs.length === 0) return;
    const judges = await called(jobs.flatMap(({ names }) => names));
    await judges.answer(
      jobs.map(({ job }) => ({ ...job, atATime })),
      (index, answer) => {
        const { one, job } = jobs[index] ?? {};
        if (one && job) one.take(job, answer);
      },
    );
  }
}

/** So many files are more than one thread should read. */
const MANY = 1000;

/** Below this another thread takes longer to begin than it saves. */
const WORTH_A_THREAD = 4 * 1024 * 1024;

function weightOf(files: readonly string[], pool: Pool): number {
  return files.reduce((sum, file) => sum + (pool.length(file) ?? 0), 0);
}

/** Everything a verdict on the shared records depends on. */
function keyOf(
  { settings, asOf, tool, snapshot }: Workspace,
  asked: readonly Rule[] | null,
  { value, findings }: Stage<readonly DataFile[]>,
  pool: Pool,
): string {
  const met = findings.map(({ rule, at, params }) => [rule, at.in.file, params]);
  const shipped = snapshot && [snapshot.version, snapshot.digest];
  const ids = asked?.map(({ id }) => id) ?? null;
  return digest(JSON.stringify([tool, shipped, settings, asOf, ids, met, filesOf(value, pool)]));
}

function filesOf(listed: readonly DataFile[], pool: Pool): readonly unknown[] {
  return listed.map(({ file, role }) => [file, role, pool.get(file)?.digest ?? null]);
}

/** The overlays among ours and those above us, by file. */
function headsIn(listed: readonly DataFile[], pool: Pool): ReadonlyMap<string, Head> {
  return new Map(
    listed.flatMap(({ file, role }) => {
      const head = role === 'shipped' ? null : pool.get(file)?.head;
      return head ? [[file, head]] : [];
    }),
  );
}

/**
 * Whether branches may be judged apart: no overlay was missed at a glance, no id is taken twice, and a name that leads
 * nowhere would be reported.
 */
function isSeparable(
  { isMixed, shipped }: Outline,
  heads: ReadonlyMap<string, Head>,
  { settings: { rules: severities } }: Workspace,
): boolean {
  const ids = [...shipped, ...heads.values()].map(({ id }) => id);
  return (
    !isMixed &&
    new Set(ids).size === ids.length &&
    [...heads.values()].every(({ area }) => area !== NATION) &&
    severities['link/unknown'] !== 'off' &&
    severities['link/orphan'] !== 'off'
  );
}

function branchesIn(
  listed: readonly DataFile[],
  heads: ReadonlyMap<string, Head>,
  { areas }: Outline,
): readonly Branch[] {
  const branchOf = branchesOf(areas);
  const headed = listed.flatMap((one) => {
    const head = heads.get(one.file);
    return head ? [{ head, ...one }] : [];
  });
  return [...grouped(headed, ({ head }) => branchOf(head.area))].map(([name, files]) => ({ name, files }));
}

/** What is known of all as one report. */
function together(
  workspace: Workspace,
  listed: readonly DataFile[],
  ground: Ground,
  { findings, chain, overlays, measures, dropped, sound, complete, names, pledges }: Verdict,
): Omit<Checkup, 'overlays'> {
  const files = listed.map(({ file }) => file);
  const kinds = new Set(dropped);
  const report = reportOn(
    workspace,
    {
      files,
      catalogue: ground.catalogue,
      items: ground.items,
      overlays,
      measures,
      chain: sortedBy(chain, ({ area }) => area),
      findings: findings.filter((each) => !echoes(each, kinds)).map(restored),
      waivers: ground.waivers,
      sound,
    },
    ground.rules,
  );
  const standing = ground.shipped.filter(({ area }) => !complete.includes(area));
  const named = new Map([...standing, ...names].map((one) => [one.id, one]));
  return {
    report,
    names: { ...ground.names, areas: ground.areas, overlays: inOrder([...named.values()], listed) },
    files,
    pledges,
  };
}

/** Names in the order in which the overlays define: where two bring in one key, the first names it, as in `run`. */
function inOrder(names: readonly NamesInFile[], listed: readonly DataFile[]): readonly NamesInFile[] {
  const ranks = new Map(listed.map(({ file, role }, index) => [file, ROLES.indexOf(role) * listed.length + index]));
  // What comes with the tool comes first.
  const rank = ({ file }: NamesInFile) => ranks.get(file) ?? -1;
  return names.toSorted((a, b) => rank(a) - rank(b));
}
