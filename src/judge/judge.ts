import type { Measure } from '../model/catalogue.ts';
import type { Day, Span } from '../model/day.ts';
import type { Verdict } from '../model/finding.ts';
import { withOne } from '../model/short-list.ts';
import type { Outcome } from '../resolve/compare.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { Level, Placed, Setting } from '../resolve/levels.ts';
import type { Resolver } from '../resolve/resolver.ts';
import type { Slot } from '../resolve/slot.ts';
import { heldAgainst } from './held-against.ts';
import { limitsOf } from './limits.ts';
import { merged } from './merge.ts';

/** A floor a local value was held against, and how it did. */
export interface Against {
  readonly setting: Setting;
  readonly placed: Placed;
  readonly level: Level;
  readonly outcome: Outcome;
  /** Its owner has fixed it for all: another one is none the better for being more. An edition may make a floor of it. */
  readonly fixed?: true;
}

/** One local value in one period: what it is, every floor above it, and the verdict. */
export interface Period extends Span {
  /** The cell the finding speaks of: the local one, else that of the floor; null for a flat value. */
  readonly cell: string | null;
  readonly overlay: string;
  readonly own: Placed;
  readonly level: Level;
  readonly against: readonly Against[];
  readonly verdict: Verdict;
}

/** How everything one area has set for one measure stands to what is above it, over all time. */
export interface Judgement {
  readonly area: string;
  readonly item: string;
  readonly key: string;
  readonly measure: Measure;
  /** The area that brought the measure in: the nation, or the locality that added it. */
  readonly owner: string;
  /** Oldest first within a cell; adjacent periods that say the same are one. */
  readonly periods: readonly Period[];
}

/** Judges one measure of one area; null where no such measure exists for it. */
export function judge(evaluator: Evaluator, area: string, item: string, key: string): Judgement | null {
  const { resolver } = evaluator;
  const slot = resolver.slot(area, item, key);
  const days = resolver.breakpoints(area, item, key);
  const measure = slot.measure?.on(days.at(-1) ?? '9999-12-31');
  if (!slot.measure || !measure) return null;
  const { owner } = slot.measure;
  const all = stretches(resolver, slot, days, { area, item, key, measure, owner });
  const [first] = all;
  // Nearly always there is one.
  const periods =
    first && all.length === 1 ? heldAgainst(evaluator, first) : all.flatMap((one) => heldAgainst(evaluator, one));
  return { area, item, key, measure, owner, periods: merged(periods) };
}

/** A time during which one and the same setting faces the same floors. */
export interface Stretch extends Span {
  readonly since: Day;
  /** With the measure as it is in this time. */
  readonly subject: Omit<Judgement, 'periods'>;
  readonly own: Setting;
  readonly floors: readonly Setting[];
}

/** While it is found out how long it lasts. */
type Growing = { -readonly [K in keyof Stretch]: Stretch[K] };

function stretches(
  resolver: Resolver,
  slot: Slot,
  days: readonly Day[],
  subject: Stretch['subject'],
): readonly Stretch[] {
  let found: Growing[] = [];
  // Relative values may change with their bases: only where there are none do the same settings say the same.
  const isSteady = slot.breaks.bases.length === 0;
  for (let index = 0; index < days.length; index++) {
    const since = days[index] as Day;
    const until = days[index + 1] ?? null;
    const own = slot.own(since);
    // What an area that is no more has set is owed by those that came from it.
    if (!own || !resolver.tree.exists(subject.area, since)) continue;
    const measure = slot.measure?.on(since) ?? subject.measure;
    const floors = floorsOf(limitsOf(measure, subject.owner), slot.above(since));
    const last = found.at(-1);
    if (last && isSteady && last.until === since && last.subject.measure === measure && faces(last, own, floors))
      last.until = until;
    else {
      const at = measure === subject.measure ? subject : { ...subject, measure };
      found = withOne(found, { since, until, subject: at, own, floors });
    }
  }
  return found;
}

function floorsOf(limits: readonly Setting[], above: readonly Setting[]): readonly Setting[] {
  return limits.length === 0 ? above : [...limits, ...above];
}

/** Whether a stretch is of this setting under these floors. */
function faces(stretch: Stretch, own: Setting, floors: readonly Setting[]): boolean {
  if (stretch.own !== own || stretch.floors.length !== floors.length) return false;
  return stretch.floors === floors || stretch.floors.every((floor, index) => floor === floors[index]);
}

/** The days a period covers that a person asking on `day` would call past, present or to come. */
export function tense(span: Span, day: Day): 'past' | 'present' | 'future' {
  if (span.until !== null && span.until <= day) return 'past';
  return span.since !== null && span.since > day ? 'future' : 'present';
}
