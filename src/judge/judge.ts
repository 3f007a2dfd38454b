import { type Measure, NATION } from '../model/catalogue.ts';
import type { Day, Span } from '../model/day.ts';
import type { Verdict } from '../model/finding.ts';
import type { DatedValue } from '../model/value.ts';
import { assured, compareLevels, type Outcome } from '../resolve/compare.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { Level, Placed, Setting } from '../resolve/levels.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { kindsOf, pairs } from './pairs.ts';

/** A floor a local value was held against, and how it did. */
export interface Against {
  readonly setting: Setting;
  readonly placed: Placed;
  readonly level: Level;
  readonly outcome: Outcome;
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
export function judge(
  resolver: Resolver,
  evaluator: Evaluator,
  area: string,
  item: string,
  key: string,
): Judgement | null {
  const days = [...resolver.breakpoints(area, item, key)].sort();
  const measure = resolver.measureAt(area, item, key, days.at(-1) ?? '9999-12-31');
  if (!measure) return null;
  const local = resolver.itemAt(area, item, resolver.editions.at(-1) ?? null);
  const owner = local?.addedBy.get(key) ?? local?.owner ?? NATION;
  const periods = days.flatMap((since, index): Period[] => {
    const own = resolver.own(area, item, key, since);
    // What an area that is no more has set is owed by those that came from it.
    if (!own?.overlay || !resolver.tree.exists(area, since)) return [];
    const span = { since, until: days[index + 1] ?? null };
    const defined = resolver.measureAt(area, item, key, since) ?? measure;
    const floors = [...limitsOf(defined, owner), ...resolver.above(area, item, key, since)];
    return compareSettings(resolver, evaluator, { area, item, key, measure: defined, owner }, own, floors, span);
  });
  return { area, item, key, measure, owner, periods: merged(periods) };
}

type Subject = Pick<Judgement, 'area' | 'item' | 'key' | 'measure' | 'owner'>;

function compareSettings(
  resolver: Resolver,
  evaluator: Evaluator,
  subject: Subject,
  own: Setting,
  floors: readonly Setting[],
  span: Span,
): Period[] {
  const day = span.since ?? '';
  const asked = (cell: string | null) => ({ area: subject.area, item: subject.item, key: subject.key, cell, day });
  const units = resolver.catalogue.vocabulary.units;
  const found = new Map<string, Line>();
  const local = (cell: string | null, placed: Placed) => {
    // Two local values may face the same cell of a floor: each has its own line.
    const key = `${cell ?? ''}|${placed.entry.at.path.join('/')}|${[...placed.entry.cells].find(([, one]) => one === placed.quantity)?.[0] ?? ''}`;
    const known = found.get(key) ?? { cell, own: placed, level: evaluator.level(placed, asked(cell)), against: [] };
    found.set(key, known);
    return known;
  };
  for (const setting of floors) {
    for (const pair of pairs(resolver, subject.area, own, setting)) {
      const level: Level = pair.floor ? evaluator.level(pair.floor, asked(pair.floorCell)) : NO_CLASS;
      if (!binds(level, subject.measure)) continue;
      const line = local(pair.cell, pair.mine);
      const outcome = compareLevels(subject.measure, line.level, level, units);
      line.against.push({ setting, placed: pair.floor ?? placeholder(setting), level, outcome });
    }
  }
  // Values no floor speaks of stand for themselves.
  const faces = (cell: string | null, placed: Placed) =>
    [...found.values()].some((line) => line.own === placed && (cell === null || line.cell === cell));
  for (const [cell, placed] of kindsOf(resolver, own)) if (!faces(cell, placed)) local(cell, placed);
  const excerpt = resolver.overlay(own.overlay ?? '')?.scope === 'excerpt';
  return [...found.values()].flatMap((line) =>
    // What an excerpt records as not known claims nothing; in a complete record it is a promise nobody can read.
    excerpt && line.level.is === 'unknown' && line.level.why === 'recorded'
      ? []
      : [{ ...span, ...line, overlay: own.overlay ?? '', verdict: verdictOf(line.level, line.against, subject) }],
  );
}

interface Line {
  readonly cell: string | null;
  readonly own: Placed;
  readonly level: Level;
  readonly against: Against[];
}

const NO_CLASS: Level = { is: 'unknown', why: 'class', detail: '' };

/** Any value of a floor, to point at where none was selected. */
function placeholder(setting: Setting): Placed {
  const [first] = setting.cells.values();
  const placed = first ?? setting.flat;
  if (!placed) throw new Error('a setting without a value');
  return placed;
}

/** A floor that is not established, or open at the end that matters, assures nothing and binds nobody. */
function binds(level: Level, measure: Measure): boolean {
  if (level.is === 'unknown') return level.why !== 'recorded';
  return level.is !== 'bounds' || assured(level, measure) !== null;
}

function verdictOf(level: Level, against: readonly Against[], { area, measure, owner }: Subject): Verdict {
  if (against.length === 0) {
    if (level.is === 'unknown') return 'incomparable';
    if (level.is === 'text' || measure.type === 'statement') return 'unread';
    return owner === area ? 'added' : 'specified';
  }
  const outcomes = against.map((one) => one.outcome.comparison);
  if (outcomes.includes('worse')) return 'weaker';
  if (outcomes.includes('mixed')) return 'mixed';
  if (outcomes.includes('incomparable')) return 'incomparable';
  return outcomes.includes('equal')
    ? 'equal'
    : measure.strength === 'decide' && against.every(isLimit)
      ? 'specified'
      : 'stronger';
}

/** Whether a floor is only the range the nation allows, not a level somebody set. */
export function isLimit(against: Against): boolean {
  return against.setting.dimension === null && against.placed.entry.from === null && against.setting.overlay === null;
}

/** The range a delegated slot allows, its binding end read as a floor. */
function limitsOf(measure: Measure, owner: string): readonly Setting[] {
  const bound = measure.better === 'more' ? measure.decide?.limits.ge : measure.decide?.limits.le;
  if (!measure.decide || !bound) return [];
  const quantity = { flat: { form: 'scalar', value: bound } as const, unit: measure.unit };
  const entry: DatedValue = {
    from: null,
    precision: 'day',
    flat: quantity,
    by: null,
    cells: new Map(),
    source: null,
    checked: null,
    quote: null,
    note: null,
    why: null,
    at: measure.decide.at,
  };
  return [
    {
      by: owner,
      overlay: null,
      binding: true,
      flat: { quantity, by: owner, entry },
      dimension: null,
      cells: new Map(),
    },
  ];
}

/** Adjacent periods of a cell that say the same become one. */
function merged(periods: readonly Period[]): readonly Period[] {
  const lines = new Map<string, Period[]>();
  for (const period of periods) {
    const key = `${period.cell ?? ''}|${ownCell(period)}`;
    const line = lines.get(key) ?? [];
    const last = line.at(-1);
    if (last && last.until === period.since && says(last) === says(period))
      line[line.length - 1] = { ...period, since: last.since };
    else line.push(period);
    lines.set(key, line);
  }
  return [...lines.values()].flat();
}

/** The cell in which a local value is written, whatever cell of a floor it faces. */
function ownCell({ own }: Period): string {
  return [...own.entry.cells].find(([, quantity]) => quantity === own.quantity)?.[0] ?? '';
}

function says(period: Period): string {
  const place = (placed: Placed) => `${placed.entry.at.in.file}|${placed.entry.at.path.join('/')}`;
  const shown = (level: Level) =>
    level.is === 'exact'
      ? `${level.value instanceof Set ? [...level.value].join() : String(level.value)}${level.unit}`
      : JSON.stringify(level, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
  return [
    period.verdict,
    place(period.own),
    shown(period.level),
    ...period.against.flatMap((one) => [place(one.placed), shown(one.level)]),
  ].join(';');
}

/** The days a period covers that a person asking on `day` would call past, present or to come. */
export function tense(span: Span, day: Day): 'past' | 'present' | 'future' {
  if (span.until !== null && span.until <= day) return 'past';
  return span.since !== null && span.since > day ? 'future' : 'present';
}
