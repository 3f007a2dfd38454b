import type { Answer, Headed, Job } from './branch.ts';
import { grouped } from './grouped.ts';
import type { Line } from './lines.ts';
import { digest, type Pool } from './pool.ts';
import type { Pack, Recall } from './recall.ts';
import type { Verdict } from './verdict.ts';

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
  readonly branch: Branch;
  readonly #name: string;
  readonly #recall: Recall;
  readonly #lineOf: (area: string) => Line;
  readonly #digests: ReadonlyMap<string, string>;
  readonly #before: Pack;
  readonly #verdicts = new Map<string, Verdict>();

  /** `common` is the key of what all branches have in common. */
  constructor(branch: Branch, common: string, lineOf: (area: string) => Line, pool: Pool, recall: Recall) {
    this.branch = branch;
    this.#name = digest(`${common} ${branch.name}`);
    this.#recall = recall;
    this.#lineOf = lineOf;
    this.#digests = digestsOf(branch.files, pool);
    this.#before = recall.pack(this.#name);
    for (const area of this.#digests.keys()) {
      const verdict = this.#before.get(this.#near(area)) ?? this.#before.get(this.#wide(area));
      if (verdict) this.#verdicts.set(area, verdict);
    }
  }

  /** The job that is left; null where everything is known. With what is known already only the areas that are not. */
  get job(): Job | null {
    const unknown = [...this.#digests.keys()].filter((area) => !this.#verdicts.has(area));
    const { name, files } = this.branch;
    if (unknown.length === 0) return null;
    if (this.#verdicts.size === 0) return { name, files, areas: null };
    const near = new Set(unknown.flatMap((area) => [...this.#lineOf(area).areas]));
    return { name, files: files.filter(({ head }) => near.has(head.area)), areas: unknown };
  }

  /** The same job with all files of the branch: for what turned out to depend on more than its line. */
  get wideJob(): Job | null {
    const { job } = this;
    return job && { ...job, files: this.branch.files };
  }

  /** Takes an answer, unless it was given without seeing all it depends on; tells whether it was taken. */
  take(job: Job, answer: Answer): boolean {
    if (job.files.length < this.branch.files.length && answer.some(([, { reach }]) => reach !== 'line')) return false;
    for (const [area, verdict] of answer) this.#verdicts.set(area, verdict);
    const kept = [...this.#verdicts].map(
      ([area, verdict]) => [verdict.reach === 'line' ? this.#near(area) : this.#wide(area), verdict] as const,
    );
    this.#recall.keepPack(this.#name, new Map(kept));
    return true;
  }

  get verdicts(): readonly Verdict[] {
    return [...this.#verdicts.values()];
  }

  #near(area: string): string {
    const digests = [...this.#lineOf(area).areas].flatMap((one) => this.#digests.get(one) ?? []);
    return `${area} ${digest(digests.join(' '))}`;
  }

  #wide(area: string): string {
    return `${area} * ${digest([...this.#digests.values()].join(' '))}`;
  }
}

/** A digest of the files of each area: their names, their parts and what they hold. */
function digestsOf(files: readonly Headed[], pool: Pool): ReadonlyMap<string, string> {
  const digests = [...grouped(files, ({ head }) => head.area)].map(([area, own]) => {
    const facts = own.map(({ file, role, head: { id } }) => [file, role, id, digest(pool.get(file) ?? '')]);
    return [area, digest(JSON.stringify([area, facts]))] as const;
  });
  return new Map(digests);
}
