import type { Area } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Judged } from '../model/finding.ts';
import type { Mutant } from './mutants/mutant.ts';
import { mutantsOf } from './mutants/mutants.ts';
import { concerns } from './naive/days.ts';
import { type Loss, nameOf } from './naive/loss.ts';
import { addressesOf, below, measureLosses, type Side, wholeLosses } from './naive/naive.ts';
import { promised } from './naive/promise.ts';
import { floorsAbove, limitOf } from './naive/said.ts';
import { valueLosses } from './naive/values.ts';
import { type World, type Written, worldOf } from './naive/world.ts';
import { type Fate, type Harmless, said, type Tried } from './proof.ts';

/** What the proof is made from. */
export interface Trial {
  readonly records: readonly Written[];
  readonly areas: ReadonlyMap<string, Area>;
  readonly asOf: Day;
  /** What `validate` finds in some of our areas, with one file changed to this; with nothing changed for null. */
  examine(changed: Pick<Mutant, 'file' | 'data'> | null, areas: ReadonlySet<string> | null): readonly Judged[];
  /** Told now and then how far it has come. */
  progress(done: number, all: number): void;
}

/** Weakens our records one by one, in their order, and tells of each whether somebody loses by it, and whether `validate` says so. */
export function prove(trial: Trial): readonly Tried[] {
  const world = worldOf(trial.records, trial.areas);
  const mutants = [...mutantsOf(world, trial.records, trial.asOf)];
  const judge = new Trying(trial, world);
  return mutants.map((mutant, done) => {
    trial.progress(done, mutants.length);
    return { mutant, fate: judge.fate(mutant) };
  });
}

/** Tries one weakening after the other on one workspace; what it has worked out of the unchanged one it keeps. */
class Trying {
  readonly #trial: Trial;
  readonly #world: World;
  readonly #ours: readonly string[];
  readonly #said = new Map<string, ReadonlySet<string>>();
  readonly #lost = new Map<string, ReadonlySet<string>>();

  constructor(trial: Trial, world: World) {
    this.#trial = trial;
    this.#world = world;
    const ours = trial.records.flatMap(({ record, role }) =>
      record.kind === 'overlay' && role === 'local' ? [record.data.area] : [],
    );
    this.#ours = [...new Set(ours)];
  }

  fate(mutant: Mutant): Fate {
    const { asOf } = this.#trial;
    const world = worldOf(
      this.#trial.records.map((one) => changed(one, mutant)),
      this.#trial.areas,
    );
    const touched = below(this.#world, mutant.area, this.#ours);
    const losses = lossesOf(world, mutant, touched, asOf, 'from');
    const fresh = losses.filter((one) => !this.#lostBefore(one).has(nameOf(one)));
    const counts = fresh.filter((one) => !one.excepted && (one.kind !== 'untold' || isComplete(world, one)));
    const loss = counts.find((one) => one.kind !== 'untold') ?? counts[0];
    if (!loss) return { is: 'harmless', why: this.#why(world, mutant, { all: losses, fresh }, touched) };
    const rules = this.#newlySaid(mutant, touched);
    return rules.length > 0 ? { is: 'caught', loss, rules } : { is: 'escaped', loss };
  }

  /** Which rules say something they do not say of the unchanged workspace. */
  #newlySaid(mutant: Mutant, touched: readonly string[]): readonly string[] {
    const before = this.#kept(
      this.#said,
      touched.join(),
      () => new Set(said(this.#trial.examine(null, new Set(touched))).keys()),
    );
    const now = said(this.#trial.examine(mutant, new Set(touched)));
    return [...new Set([...now].flatMap(([saying, rule]) => (before.has(saying) ? [] : [rule])))].sort();
  }

  /** What the same people of the unchanged world already lose on that day. */
  #lostBefore({ area, item, key, day }: Loss): ReadonlySet<string> {
    const { asOf } = this.#trial;
    return this.#kept(this.#lost, [area, item, key, day].join('|'), () => {
      const values = key === null ? [] : valueLosses(this.#world, area, item, key, day, asOf);
      return new Set([...values, ...wholeLosses(this.#world, area, asOf)].map(nameOf));
    });
  }

  #kept<T>(memory: Map<string, T>, name: string, work: () => T): T {
    const known = memory.get(name) ?? work();
    memory.set(name, known);
    return known;
  }

  /** Why nobody loses what is due. */
  #why(
    world: World,
    mutant: Mutant,
    { all, fresh }: { readonly all: readonly Loss[]; readonly fresh: readonly Loss[] },
    touched: readonly string[],
  ): Harmless {
    const { asOf } = this.#trial;
    if (all.some((one) => one.excepted && one.item === mutant.item && one.key === mutant.key)) return 'excepted';
    if (fresh.length > 0) return 'untold';
    if (mutant.change === 'adopts' || mutant.change === 'content') return 'whole';
    if (mutant.item !== null && mutant.key === null) return 'covered';
    const past = lossesOf(world, mutant, touched, asOf, 'before').some(
      (one) => !this.#lostBefore(one).has(nameOf(one)),
    );
    if (past) return 'past';
    if (mutant.item === null) return 'met';
    if (!this.#isBound(mutant, touched)) return 'nothing-above';
    return mutant.change === 'set' ? 'inherits' : 'met';
  }

  /** Whether anything binds an area that writes this measure. */
  #isBound({ item, key }: Mutant, touched: readonly string[]): boolean {
    if (item === null || key === null) return false;
    const writers = touched.filter((area) => addressesOf(this.#world, area).some(([i, k]) => i === item && k === key));
    const { asOf } = this.#trial;
    return writers.some((area) => {
      const what = promised(this.#world, area, item, key, asOf);
      return (what && limitOf(what, asOf)) || floorsAbove(this.#world, area, item, key, asOf).length > 0;
    });
  }
}

function changed(written: Written, mutant: Mutant): Written {
  if (written.record.at.in.file !== mutant.file) return written;
  return { ...written, record: { ...written.record, data: mutant.data } as Written['record'] };
}

/** Who loses what in the areas a change may touch. What does not rest on what was changed stays as it is. */
function lossesOf(world: World, mutant: Mutant, touched: readonly string[], asOf: Day, side: Side): readonly Loss[] {
  const { moves: moved } = mutant;
  return touched.flatMap((area) => {
    const moves = new Map<string, boolean>();
    const isMoved = (item: string) => {
      const known = moves.get(item) ?? (moved !== null && concerns(world, area, item).has(moved));
      moves.set(item, known);
      return known;
    };
    return [
      ...(side === 'from' ? wholeLosses(world, area, asOf, isMoved) : []),
      ...addressesOf(world, area)
        .filter(([item]) => isMoved(item))
        .flatMap(([item, key]) => [...measureLosses(world, area, item, key, asOf, side)]),
    ];
  });
}

/** In an excerpt it is enough that what is not known is said not to be established. */
function isComplete(world: World, { area }: Loss): boolean {
  return world.overlays.some((one) => one.area === area && one.scope === 'complete');
}
