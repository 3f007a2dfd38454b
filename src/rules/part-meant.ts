import Fraction from 'fraction.js';
import type { Judgement, Period } from '../judge/judge.ts';
import type { Fact } from '../model/finding.ts';
import { unitOf } from './facts.ts';
import { enoughFor, sameFigure } from './needed.ts';
import type { Subject } from './rule.ts';

const SHORT = new Set(['weaker', 'mixed', 'incomparable', 'unread']);

/**
 * One figure for all parts of a level that is broken down above: how it is written for those parts alone for which it is enough. The part
 * of the area’s own level of government comes before any other: counties write 56 hours of their library, and mean no other.
 */
export function partMeant(subject: Subject, judgement: Judgement, period: Period): { readonly part?: Fact } {
  const { measure, area } = judgement;
  if (measure.by === null || period.own.quantity.flat.form !== 'scalar') return {};
  const facing = sameFigure(judgement, period).filter((one) => isOf(one, measure.by));
  const mine = facing.find(({ cell }) => cell === subject.resolver.tree.get(area)?.level);
  const parts = mine ? [mine] : facing.filter(({ verdict }) => !SHORT.has(verdict));
  const figures = parts.flatMap((one) => figureFor(subject, judgement, one));
  return figures.length > 0 && facing.length > 1 ? { part: `{ ${figures.join(', ')} }` } : {};
}

/** Whether a figure for all faces a part of a dimension. */
function isOf({ cell, own, against }: Period, dimension: string | null): boolean {
  if (cell === null || own.entry.cells.size > 0) return false;
  return against.some(({ setting }) => setting.dimension === dimension && setting.cells.has(cell));
}

/** What is written for a part: the figure itself, or where that is not enough the least that is. */
function figureFor(subject: Subject, { measure }: Judgement, one: Period): readonly string[] {
  const { flat } = one.own.quantity;
  const written = flat.form === 'scalar' ? flat.value : null;
  const figure = SHORT.has(one.verdict) ? enoughFor(subject, measure, [one], unitOf(one.level, measure.unit)) : written;
  return figure instanceof Fraction ? [`${one.cell}: ${plain(figure)}`] : [];
}

/** A figure as it is written in a file: one whose decimals do not end is a fraction in quotation marks. */
function plain(figure: Fraction): string {
  const decimal = figure.toString();
  return decimal.includes('(') ? `"${figure.toFraction()}"` : decimal;
}
