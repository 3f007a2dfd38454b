import Fraction from 'fraction.js';
import type { Left } from '../judge/still-above.ts';
import { type Measure, NATION } from '../model/catalogue.ts';
import { dayBefore } from '../model/day.ts';
import { compareLevels } from '../resolve/compare.ts';
import type { Level, Placed, Setting } from '../resolve/levels.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { LineView, MarkView } from './bulletin-view.ts';
import { sayDay } from './days.ts';
import { type ExceptionAbove, exceptionAbove } from './exception-above.ts';
import { levelWords } from './level-words.ts';
import { type Figure, isOverAreas, lineOf } from './line.ts';
import { mark } from './mark.ts';
import type { Scene } from './scene.ts';

/**
 * What holds where the area says nothing itself: the best of the binding values above, or all that cannot be compared.
 * `own` is what it has set for others.
 */
export function silentLines(
  scene: Scene,
  item: LocalItem,
  measure: Measure,
  above: readonly Left[],
  own: Setting | null = null,
): readonly LineView[] {
  const cells = cellsOf(scene, above);
  return cells.flatMap((asked) => {
    const { cell } = asked;
    const isRest = isRestIn(own, above, cells, asked);
    const lines = strongest(scene, item, measure, above, asked)
      .map((figure) => silentLine(scene, item, figure))
      .map((line) => (isRest ? { ...line, cell: restWords(scene, line.cell) } : line));
    const exception = measure.strength === 'fixed' ? null : exceptionAbove(scene, item.id, measure.key, cell);
    return exception ? lines.map((line) => excepted(scene, measure, above, cell, line, exception)) : lines;
  });
}

/** Whether a line is for those only whom no other line names. */
function isRestIn(
  own: Setting | null,
  above: readonly Left[],
  cells: readonly Cell[],
  { cell, dimension }: Cell,
): boolean {
  if (cell === null) return own !== null || cells.length > 1;
  return above.some((one) => one.dimension === dimension && one.rest.has(cell));
}

function restWords(scene: Scene, cell: string): string {
  return cell === '' ? scene.say('cell.rest') : scene.say('cell.rest-of', { cell });
}

/** The floor stands in the row; that an area above is excused from it, until when and with what level, stands beside it. */
function excepted(
  scene: Scene,
  measure: Measure,
  above: readonly Setting[],
  cell: string | null,
  line: LineView,
  { area, until }: ExceptionAbove,
): LineView {
  const { evaluator, asOf, lang } = scene.input;
  const by = scene.wording.area(area);
  const day = until === null ? null : sayDay(dayBefore(until), lang);
  const asked = { area: scene.input.area, item: measure.item, key: measure.key, cell, day: asOf };
  const setting = above.find((one) => one.by === area);
  const placed = setting ? evaluator.cellOf(setting, asked) : null;
  const value = placed ? levelWords(scene, measure, evaluator.level(placed, asked)) : null;
  return {
    ...line,
    mark: mark('excepted', scene.say('mark.excepted.by', { by, day })),
    note: value === null ? line.note : scene.say('note.excepted', { by, value }),
  };
}

/** A cell of a dimension; null for all. */
interface Cell {
  readonly cell: string | null;
  readonly dimension: string | null;
}

const ALL: Cell = { cell: null, dimension: null };

/** The cells to show: those of every dimension over people or services; over areas the class of the area decides. */
function cellsOf(scene: Scene, above: readonly Setting[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  let all = false;
  for (const { dimension, flat, cells: named } of above) {
    const byClass = isOverAreas(scene, dimension) && scene.scope !== 'nation';
    all ||= byClass || flat !== null;
    if (!byClass) for (const cell of named.keys()) cells.set(`${dimension}/${cell}`, { cell, dimension });
  }
  // What is for all counts for those in none of the cells: they come last.
  return all ? [...cells.values(), ALL] : [...cells.values()];
}

/** The chosen figure first, then those that no order ties to it. */
function strongest(
  scene: Scene,
  item: LocalItem,
  measure: Measure,
  above: readonly Setting[],
  { cell, dimension }: Cell,
): readonly Figure[] {
  const { evaluator, area, asOf, catalogue } = scene.input;
  const asked = { area, item: item.id, key: measure.key, cell, day: asOf };
  const figures = above.flatMap((setting): Figure[] => {
    const placed = evaluator.cellOf(setting, asked, dimension);
    return placed ? [figureOf(measure, setting, placed, evaluator.level(placed, asked), cell)] : [];
  });
  const known = figures.filter(({ level }) => level.is !== 'unknown' || level.why !== 'recorded');
  const [first, ...others] = (known.length > 0 ? known : figures).toReversed();
  if (!first) return [];
  const relation = (a: Level, b: Level) => compareLevels(measure, a, b, catalogue.vocabulary.units).comparison;
  return others.reduce<readonly Figure[]>(
    (kept, one) => {
      if (kept.some((other) => ['better', 'equal'].includes(relation(other.level, one.level)))) return kept;
      const still = kept.filter((other) => relation(one.level, other.level) !== 'better');
      return [...still, one];
    },
    [first],
  );
}

function figureOf(measure: Measure, setting: Setting, placed: Placed, level: Level, cell: string | null): Figure {
  return { measure, cell, dimension: setting.dimension, placed, level, by: setting.by, overlay: setting.overlay };
}

function silentLine(scene: Scene, item: LocalItem, figure: Figure): LineView {
  const line = lineOf(scene, figure, silentMark(scene, item, figure));
  if (!line.figure || scene.fullyKnown || figure.measure.strength === 'fixed') return line;
  const by = scene.wording.area(figure.by);
  return { ...line, value: `${atLeast(scene, figure, line.value)}${scene.say('value.floor', { by })}` };
}

/** A figure that silence only bounds; prose, lists and guarantees are said as they are. */
function atLeast(scene: Scene, { measure, level }: Figure, value: string): string {
  const numeric =
    level.is === 'exact' ? typeof level.value === 'object' && !(level.value instanceof Set) : level.is === 'unknown';
  if (!numeric || isFree(measure, level)) return value;
  return scene.wording.bounded(measure.better === 'more' ? 'at-least' : 'at-most', value);
}

/** Nothing is better than free of charge: there is no "at most" to it. */
function isFree({ type }: Measure, level: Level): boolean {
  return type === 'charge' && level.is === 'exact' && level.value instanceof Fraction && level.value.equals(0);
}

function silentMark(scene: Scene, item: LocalItem, figure: Figure): MarkView {
  const by = scene.wording.area(figure.by);
  if (figure.measure.strength === 'fixed') return mark('set', scene.say('mark.set.fixed'));
  if (scene.scope === 'nation') return mark('set', scene.say('mark.set'));
  if (!scene.fullyKnown && scene.scope !== 'complete') return mark('not-seen', scene.say('mark.not-seen'));
  if (figure.by === NATION) return mark('same', scene.say('mark.same'));
  if (item.addedBy.get(figure.measure.key) === figure.by) return mark('added', scene.say('mark.added.by', { by }));
  if (item.owner === figure.by) return mark('added', scene.say('mark.added.item.by', { by }));
  if (figure.measure.strength === 'decide') return mark('local', scene.say('mark.local.by', { by }));
  return mark('same', scene.say('mark.same.by', { by }));
}
