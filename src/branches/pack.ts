import type { Answer, Headed, Job } from './branch.ts';
import type { Line } from './lines.ts';
import { digest, type Pool } from './pool.ts';
import type { Recall, Units } from './recall.ts';
import { merged, type Verdict } from './verdict.ts';

/** Some files of a workspace that hold all overlays of some areas, with what each seems to be. */
export interface Branch {
  readonly name: string;
  readonly files: readonly Headed[];
}

/**
 * What is known of a branch: a verdict on each of its areas. Most depend on the files of their line alone; the others on all
 * files of the branch.
 */
export class Known {
  readonly #branch: Branch;
  readonly #lineOf: (area: string) => Line;
  readonly #recall: Recall;
  readonly #name: string;
  readonly #digests: ReadonlyMap<string, string>;
  readonly #whole: string;
  readonly #units = new Map<string, Verdict>();
  #verdict: Verdict | null = null;

  /** `common` is the key of what all branches have in common. */
  constructor(branch: Branch, common: string, lineOf: (area: string) => Line, pool: Pool, recall: Recall) {
    this.#branch = branch;
    this.#lineOf = lineOf;
    this.#recall = recall;
    this.#name = digest(`${common} ${branch.name}`);
    this.#digests = digestsOf(branch.files, pool);
    this.#whole = digest([...this.#digests.values()].join('\n'));
    const before = recall.pack(this.#name);
    if (before?.whole === this.#whole) this.#verdict = before.verdict;
    else if (before) this.#look(before.units());
  }

  /** What is to be said of the branch; null where that is not known yet. */
  get verdict(): Verdict | null {
    return this.#verdict;
  }

  /** The job that is left; null where everything is known. With what is known already only the areas that are not. */
  get job(): Job | null {
    if (this.#verdict) return null;
    const { name, files } = this.#branch;
    if (this.#units.size === 0) return { name, files, areas: null };
    const unknown = [...this.#digests.keys()].filter((area) => !this.#units.has(area));
    const near = new Set(unknown.flatMap((area) => [...this.#lineOf(area).areas]));
    return { name, files: files.filter(({ head }) => near.has(head.area)), areas: unknown };
  }

  /** The same job with all files of the branch: for what turned out to depend on more than its line. */
  get wideJob(): Job | null {
    const { job } = this;
    return job && { ...job, files: this.#branch.files };
  }

  /** Takes an answer, unless it was given without seeing all it depends on. */
  take(job: Job, answer: Answer): void {
    const isNarrow = job.files.length < this.#branch.files.length;
    if (isNarrow && answer.some(([, { reach }]) => reach !== 'line')) return;
    for (const [area, verdict] of answer) this.#units.set(area, verdict);
    this.#verdict = merged([...this.#units.values()]);
    const units = [...this.#units].map(
      ([area, one]) => [one.reach === 'line' ? this.#near(area) : this.#wide(area), one] as const,
    );
    this.#recall.keepPack(this.#name, this.#whole, this.#verdict, new Map(units));
  }

  /** Keeps the verdicts on areas that nothing has changed for. */
  #look(units: Units): void {
    for (const area of this.#digests.keys()) {
      const verdict = units.get(this.#near(area)) ?? units.get(this.#wide(area));
      if (verdict) this.#units.set(area, verdict);
    }
  }

  #near(area: string): string {
    const digests = [...this.#lineOf(area).areas].flatMap((one) => this.#digests.get(one) ?? []);
    return `${area} ${digest(digests.join('\n'))}`;
  }

  #wide(area: string): string {
    return `${area} * ${this.#whole}`;
  }
}

/** The files of each area: their names, their parts and the digests of what they hold. */
function digestsOf(files: readonly Headed[], pool: Pool): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { file, role, head } of files) {
    const before = found.get(head.area) ?? head.area;
    // No name of a file holds the sign between them.
    found.set(head.area, [before, file, role, head.id, pool.get(file)?.digest ?? ''].join('\0'));
  }
  return found;
}
