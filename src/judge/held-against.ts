import type { Units } from '../measures/units.ts';
import { type Level as AreaLevel, type Dimension, LEVELS, type Measure } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Verdict } from '../model/finding.ts';
import { remembered } from '../model/remembered.ts';
import { withOne } from '../model/short-list.ts';
import type { AreaTree } from '../resolve/areas.ts';
import { baseDimension } from '../resolve/base-dimension.ts';
import { compareLevels, isOpenEnded, isRange, type Outcome } from '../resolve/compare.ts';
import type { Asked, Evaluator } from '../resolve/evaluate.ts';
import type { Level, Placed, Setting, Unknown } from '../resolve/levels.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { everHasPeople } from './due.ts';
import type { Against, Period, Stretch } from './judge.ts';
import { isLimit } from './limits.ts';
import { kindsOf, pairs } from './pairs.ts';

/** One local value, and every value of the floors it faces. */
type Line = Pick<Period, 'cell' | 'own' | 'level'> & { against: Against[] };

/** Each value of a setting held against each value of the floors above it that somebody is due both of. */
export function heldAgainst(evaluator: Evaluator, stretch: Stretch): readonly Period[] {
  const { resolver } = evaluator;
  const { since, until, own: setting } = stretch;
  const overlay = setting.overlay ?? '';
  const lines = linesOf(evaluator, stretch);
  // What an excerpt records as not known claims nothing; in a complete record it is a promise nobody can read.
  const isExcerpt = resolver.overlay(overlay)?.scope === 'excerpt';
  const telling = isExcerpt ? lines.filter(({ level }) => level.is !== 'unknown' || level.why !== 'recorded') : lines;
  return telling.map((line) => {
    const { cell, own, level, against } = line;
    return { since, until, cell, overlay, own, level, against, verdict: verdictOf(line, stretch, resolver) };
  });
}

function linesOf(evaluator: Evaluator, stretch: Stretch): readonly Line[] {
  const { resolver } = evaluator;
  const { since, subject, own, floors } = stretch;
  const { area, item, key, measure, owner } = subject;
  const { units } = resolver.catalogue.vocabulary;
  const dimension = resolver.dimensionOf(own);
  let lines: Line[] = [];
  const plainly: Asked = { area, item, key, cell: null, day: since };
  const levelOf = (placed: Placed, cell: string | null): Level =>
    evaluator.level(placed, cell === null ? plainly : { ...plainly, cell });
  for (const setting of floors) {
    // A locality that takes in more people than the area above may give these what it likes. Asked only of a cell that
    // falls short, since it takes a proof, and once, since it may face hundreds of those of a floor.
    const isForOthers =
      dimension &&
      remembered((cell: string) => {
        const asked = { area: setting.by, measure, day: since };
        return everHasPeople(evaluator, asked, dimension, cell) === false;
      });
    for (const { cell, mine, floorCell, floor } of pairs(resolver, area, own, setting)) {
      const level = floor ? levelOf(floor, floorCell) : NO_CLASS;
      if (!binds(level, measure)) continue;
      const known = lineIn(lines, mine, cell);
      const line = known ?? { cell, own: mine, level: levelOf(mine, cell), against: [] };
      const outcome = compareLevels(measure, line.level, level, units);
      const isFixed = measure.strength === 'fixed' && setting.by === owner;
      if (!isMet(outcome, line.level, level, isFixed) && cell !== null && isForOthers?.(cell)) continue;
      const one: Against = { setting, placed: floor ?? placeholder(setting), level, outcome };
      line.against = withOne(line.against, isFixed ? { ...one, fixed: true } : one);
      if (!known) lines = withOne(lines, line);
    }
  }
  // Values no floor speaks of stand for themselves.
  for (const [cell, placed] of kindsOf(resolver, own)) {
    const isFaced = cell === null ? lines.some((line) => line.own === placed) : lineIn(lines, placed, cell);
    if (!isFaced) lines = withOne(lines, { cell, own: placed, level: levelOf(placed, cell), against: [] });
  }
  return lines;
}

/** Whether nothing has to be said of a level: of one that is fixed for all, another one is none the better for being more. */
function isMet({ comparison }: Outcome, level: Level, due: Level, isFixed: boolean): boolean {
  if (comparison === 'better') return !isFixed;
  return comparison === 'equal' && !(isFixed && isRange(level) && !isRange(due));
}

/** Two local values may face the same cell of a floor: each has its own line. */
function lineIn(lines: readonly Line[], own: Placed, cell: string | null): Line | undefined {
  for (const line of lines) if (line.own === own && line.cell === cell) return line;
  return undefined;
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
  return (level.is !== 'unknown' || level.why !== 'recorded') && !isOpenEnded(level, measure);
}

function verdictOf(
  { level, against }: Line,
  { since, subject: { area, measure, owner } }: Stretch,
  resolver: Resolver,
): Verdict {
  const { units } = resolver.catalogue.vocabulary;
  if (against.length === 0) {
    if (level.is === 'unknown' && !isToldBelow(resolver, area, level, since)) return 'incomparable';
    // Words that add something are no less an addition; it is those that fill a slot which nobody can compare.
    if (owner === area) return 'added';
    return level.is === 'text' || measure.type === 'statement' ? 'unread' : 'specified';
  }
  const comes = (comparison: Against['outcome']['comparison']) =>
    against.some(({ outcome }) => outcome.comparison === comparison);
  if (comes('worse')) return 'weaker';
  if (comes('mixed')) return 'mixed';
  if (comes('incomparable')) return 'incomparable';
  if (comes('equal')) return 'equal';
  const isAllowed = (one: Against) =>
    one.outcome.within ||
    (measure.strength === 'decide' && (isLimit(one) || isLeftTo(resolver, area, measure, since, one)));
  // Whoever set a range above a floor has answered for what lies between the two.
  const isSurpassed = ({ level: floor }: Against) =>
    against.some(({ outcome, level: range }) => outcome.within && isAsGood(measure, range, floor, units));
  return against.every((one) => isAllowed(one) || isSurpassed(one)) ? 'specified' : 'stronger';
}

/**
 * Whether whoever set a floor has left what goes beyond it, with no end to it, to areas of that level, as far as it may be left to
 * them; or these have left it on to the area.
 */
function isLeftTo(resolver: Resolver, area: string, measure: Measure, day: Day, { setting, level }: Against): boolean {
  if (level.is === 'bounds' && level.ge !== null && level.le !== null) return false;
  const left = resolver.left(setting.by, measure.item, measure.key, day);
  if (left === null) return false;
  const rank = LEVELS[resolver.tree.get(area)?.level ?? 'institution'];
  const isRank = (one: AreaLevel) => LEVELS[one] === rank;
  if (left.entry.decidedBy?.some(isRank) && measure.decide?.by.some(isRank)) return true;
  const { owner, by } = resolver.duty(area, measure, day);
  return owner === area && by.includes(setting.by);
}

/** Whether what is no figure here is one in the areas below: each has to set the base, or has a class with a figure, which the area has not. */
function isToldBelow(resolver: Resolver, area: string, { why, detail, cells = [] }: Unknown, day: Day): boolean {
  if (why === 'below') return true;
  const { dimensions } = resolver.catalogue.vocabulary;
  const dimension = why === 'class' ? dimensions.get(baseDimension(resolver, area, detail, day) ?? '') : undefined;
  return dimension !== undefined && isClassed(resolver.tree, area, dimension, cells, day);
}

function isClassed(tree: AreaTree, area: string, dimension: Dimension, cells: readonly string[], day: Day): boolean {
  const cell = tree.classOf(area, dimension);
  if (cell !== null) return cells.includes(cell);
  const below = tree.childrenOf(area).filter(({ code }) => tree.exists(code, day));
  return below.length > 0 && below.every(({ code }) => isClassed(tree, code, dimension, cells, day));
}

function isAsGood(measure: Measure, level: Level, floor: Level, units: Units): boolean {
  const { comparison } = compareLevels(measure, level, floor, units);
  return comparison === 'better' || comparison === 'equal';
}
