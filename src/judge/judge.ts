import { readCondition } from '../audience/condition.ts';
import { overlap } from '../audience/decide.ts';
import { type Dimension, type Measure, NATION } from '../model/catalogue.ts';
import type { Day, Span } from '../model/day.ts';
import type { Verdict } from '../model/finding.ts';
import type { DatedValue } from '../model/value.ts';
import { assured, compareLevels, type Outcome } from '../resolve/compare.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { Level, Placed, Setting } from '../resolve/levels.ts';
import type { Resolver } from '../resolve/resolver.ts';

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
  /** Whether the area itself brought the measure in. */
  readonly added: boolean;
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
  const added = owner === area;
  const periods = days.flatMap((since, index): Period[] => {
    const own = resolver.own(area, item, key, since);
    if (!own?.overlay) return [];
    const span = { since, until: days[index + 1] ?? null };
    const defined = resolver.measureAt(area, item, key, since) ?? measure;
    const floors = [...limitsOf(defined, owner), ...resolver.above(area, item, key, since)];
    return compareSettings(resolver, evaluator, { area, item, key, measure: defined, added }, own, floors, span);
  });
  return { area, item, key, measure, added, periods: merged(periods) };
}

type Subject = Pick<Judgement, 'area' | 'item' | 'key' | 'measure' | 'added'>;

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
  const found = new Map<string | null, { own: Placed; level: Level; against: Against[] }>();
  const local = (cell: string | null, placed: Placed) => {
    const known = found.get(cell) ?? { own: placed, level: evaluator.level(placed, asked(cell)), against: [] };
    found.set(cell, known);
    return known;
  };
  for (const [cell, placed] of cellsOf(own)) local(cell, placed);
  for (const setting of floors) {
    for (const { cell, mine, floorCell, floor } of pairs(resolver, subject.area, own, setting)) {
      const level = evaluator.level(floor, asked(floorCell));
      if (!binds(level, subject.measure)) continue;
      const entry = local(cell, mine);
      entry.against.push({
        setting,
        placed: floor,
        level,
        outcome: compareLevels(subject.measure, entry.level, level, units),
      });
    }
  }
  // A flat local value held against cells speaks cell by cell; the flat line only stays if no floor spoke of a cell.
  const flat = found.get(null);
  if (flat && found.size > 1 && flat.against.length === 0) found.delete(null);
  return [...found].flatMap(([cell, one]) =>
    one.level.is === 'unknown' && one.level.why === 'recorded'
      ? []
      : [{ ...span, cell, overlay: own.overlay ?? '', ...one, verdict: verdictOf(one.level, one.against, subject) }],
  );
}

function cellsOf(setting: Setting): readonly (readonly [string | null, Placed])[] {
  const cells: (readonly [string | null, Placed])[] = [...setting.cells];
  return setting.flat ? [[null, setting.flat], ...cells] : cells;
}

interface Pair {
  readonly cell: string | null;
  readonly mine: Placed;
  readonly floorCell: string | null;
  readonly floor: Placed;
}

/** Which local value is held against which value of a floor (DESIGN 3.2, breakdowns). */
function pairs(resolver: Resolver, area: string, own: Setting, floor: Setting): readonly Pair[] {
  const dimensions = resolver.catalogue.vocabulary.dimensions;
  const ours = own.dimension === null ? null : (dimensions.get(own.dimension) ?? null);
  const theirs = floor.dimension === null ? null : (dimensions.get(floor.dimension) ?? null);
  if (theirs?.over === 'areas') return overAreas(resolver, area, own, ours, floor, theirs);
  const mine = cellsOf(own);
  if (!theirs)
    return floor.flat
      ? mine.map(([cell, placed]) => ({ cell, mine: placed, floorCell: cell, floor: floor.flat as Placed }))
      : [];
  return cellsOf(floor).flatMap(([floorCell, placed]) =>
    facing(resolver, own, ours, floor, theirs, floorCell).map(([cell, one]) => ({
      cell: cell ?? floorCell,
      mine: one,
      floorCell,
      floor: placed,
    })),
  );
}

/** The local values one cell of a floor is held against; a missing local cell of the same dimension inherits. */
function facing(
  resolver: Resolver,
  own: Setting,
  ours: Dimension | null,
  floor: Setting,
  theirs: Dimension,
  floorCell: string | null,
): readonly (readonly [string | null, Placed])[] {
  if (floorCell === null) return own.flat ? [[null, own.flat]] : [];
  if (!ours) return own.flat ? [[null, own.flat]] : [];
  if (own.dimension === floor.dimension) {
    const same = own.cells.get(floorCell) ?? own.flat;
    return same ? [[floorCell, same]] : [];
  }
  if (ours.refines === theirs.id) {
    return [...own.cells].filter(([cell]) => ours.cells.get(cell)?.broader === floorCell);
  }
  // Where both sides say who is in a cell, only cells that some person shares are held against each other.
  const floorWho = theirs.cells.get(floorCell)?.who ?? null;
  return cellsOf(own).filter(
    ([cell]) => cell === null || canShare(resolver, ours.cells.get(cell)?.who ?? null, floorWho),
  );
}

/** Whether somebody can be in both cells; cells that do not say who is in them may always overlap. */
function canShare(resolver: Resolver, a: unknown, b: unknown): boolean {
  const { vocabulary } = resolver.catalogue;
  if (a === null || b === null) return true;
  return overlap(
    readCondition(a, vocabulary, () => null),
    readCondition(b, vocabulary, () => null),
    vocabulary,
  );
}

function overAreas(
  resolver: Resolver,
  area: string,
  own: Setting,
  ours: Dimension | null,
  floor: Setting,
  theirs: Dimension,
): readonly Pair[] {
  if (ours?.id === theirs.id) {
    return [...own.cells].flatMap(([cell, mine]) => {
      const placed = floor.cells.get(cell) ?? floor.flat;
      return placed ? [{ cell, mine, floorCell: cell, floor: placed }] : [];
    });
  }
  const cell = resolver.tree.classOf(area, theirs);
  const placed = (cell === null ? undefined : floor.cells.get(cell)) ?? floor.flat;
  return placed ? cellsOf(own).map(([name, mine]) => ({ cell: name, mine, floorCell: name, floor: placed })) : [];
}

/** A floor that is not established, or open at the end that matters, assures nothing and binds nobody. */
function binds(level: Level, measure: Measure): boolean {
  if (level.is === 'unknown') return level.why !== 'recorded';
  return level.is !== 'bounds' || assured(level, measure) !== null;
}

function verdictOf(level: Level, against: readonly Against[], { measure, added }: Subject): Verdict {
  if (against.length === 0) {
    if (level.is === 'unknown') return 'incomparable';
    if (level.is === 'text' || measure.type === 'statement') return 'unread';
    return added ? 'added' : 'specified';
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
  const byCell = new Map<string | null, Period[]>();
  for (const period of periods) {
    const line = byCell.get(period.cell) ?? [];
    const last = line.at(-1);
    if (last && last.until === period.since && says(last) === says(period))
      line[line.length - 1] = { ...period, since: last.since };
    else line.push(period);
    byCell.set(period.cell, line);
  }
  return [...byCell.values()].flat();
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
