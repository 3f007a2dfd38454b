import Fraction from 'fraction.js';
import type { Measure } from '../model/catalogue.ts';
import { type Level, ownCell, type Placed } from '../resolve/levels.ts';
import type { LineView, MarkView } from './bulletin-view.ts';
import { sayPlacedSince } from './days.ts';
import { leftWords } from './left-words.ts';
import { levelWords, unknownWords, writtenWords } from './level-words.ts';
import type { Scene } from './scene.ts';
import { traceValue } from './trace.ts';

/** One value of a measure before it is worded. */
export interface Figure {
  readonly measure: Measure;
  readonly cell: string | null;
  /** The dimension the cell belongs to. */
  readonly dimension: string | null;
  readonly placed: Placed;
  readonly level: Level;
  /** Who set it, and in which overlay; the nation has none. */
  readonly by: string;
  readonly overlay: string | null;
}

/** A line without a value: what stands there instead, never an empty cell. */
export const BLANK: LineView = {
  cell: '',
  cellId: '',
  dimensionId: '',
  amount: '',
  unit: '',
  value: '',
  detail: '',
  since: '',
  by: '',
  mark: { kind: 'unknown', symbol: '', words: '' },
  note: '',
  unchecked: '',
  refs: [],
  trace: '',
  told: false,
  own: false,
  figure: false,
  seen: false,
};

/** A value with everything that is said of it, and its mark. */
export function lineOf(scene: Scene, figure: Figure, mark: MarkView): LineView {
  const { measure, placed, level, cell } = figure;
  const { entry } = placed;
  const written = writtenWords(scene, measure.item, placed.quantity, level);
  const unknown = level.is === 'unknown';
  const computed = unknown && level.why !== 'recorded' && written !== '';
  return {
    cell: cellWords(scene, figure),
    cellId: cell ?? '',
    dimensionId: (cell === null ? null : figure.dimension) ?? '',
    ...amountOf(level),
    value: computed ? written : levelWords(scene, measure, level),
    detail: unknown
      ? unknownWords(scene, level)
      : scene.list([written, leftWords(scene, entry)].filter(Boolean), 'semicolon'),
    since: sayPlacedSince(scene, placed),
    by: scene.wording.area(figure.by),
    mark: unknown && !computed ? { ...mark, kind: 'unknown', symbol: '？', words: scene.say('mark.unknown') } : mark,
    note: '',
    unchecked: entry.checked === 'memory' ? scene.say('memory') : '',
    refs: scene.references.cite(entry.source, figure.overlay),
    trace: traceValue(entry, cellIn(figure, cell)),
    told: true,
    own: figure.by === scene.input.area,
    figure: !unknown || computed,
    seen: entry.checked === 'page',
  };
}

/** A level as an exact figure and its unit; both empty where it is no figure. */
export function amountOf(level: Level): Pick<LineView, 'amount' | 'unit'> {
  if (level.is !== 'exact' || !(level.value instanceof Fraction)) return { amount: '', unit: '' };
  return { amount: level.value.toFraction(), unit: level.unit };
}

function cellIn({ placed }: Figure, cell: string | null): string | null {
  return cell !== null && placed.entry.cells.has(cell) ? cell : ownCell(placed);
}

function cellWords(scene: Scene, { cell, dimension, placed }: Figure): string {
  // Over areas the class of the area has chosen the cell.
  const named = cell ?? (isOverAreas(scene, dimension) ? ownCell(placed) : null);
  return named === null ? '' : scene.wording.cell(named, dimension);
}

/** Whether the cells of a dimension are classes of areas. */
export function isOverAreas(scene: Scene, dimension: string | null): boolean {
  return dimension !== null && scene.input.catalogue.vocabulary.dimensions.get(dimension)?.over === 'areas';
}
