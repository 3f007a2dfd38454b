import Fraction from 'fraction.js';
import type { Against, Judgement, Period } from '../judge/judge.ts';
import type { Measure } from '../model/catalogue.ts';
import type { Fact, Related } from '../model/finding.ts';
import { below, type Pointer } from '../model/source.ts';
import {
  type DatedValue,
  type End,
  type Flat,
  type Quantity,
  relativesIn,
  type Scalar,
  type Unit,
} from '../model/value.ts';
import { levelInUnit } from '../resolve/compare.ts';
import { type Level, ownCell } from '../resolve/levels.ts';
import type { Subject } from './rule.ts';

/** A number as JSON can hold it exactly, else a fraction such as "100/3". */
export function numberFact(value: Fraction): Fact {
  const short = value.valueOf();
  const written = String(short);
  return !written.includes('e') && new Fraction(written).equals(value) ? short : value.toFraction();
}

function scalarFact(value: Scalar): Fact {
  if (value instanceof Fraction) return numberFact(value);
  return typeof value === 'object' ? [...value] : value;
}

/** A level as a fact: a figure, a list, `{ ge, le }`, `{ text }`, or null where it is not established. */
export function levelFact(level: Level): Fact {
  switch (level.is) {
    case 'exact':
      return scalarFact(level.value);
    case 'bounds':
      return { ...(level.ge ? { ge: numberFact(level.ge) } : {}), ...(level.le ? { le: numberFact(level.le) } : {}) };
    case 'text':
      return { text: level.text };
    case 'unknown':
      return null;
  }
}

/** The unit of a level, or nothing where it has none. */
export function unitOf(level: Level, otherwise: string): string {
  return level.is === 'exact' || level.is === 'bounds' ? level.unit : otherwise;
}

/** How a value is written in its document, where that says more than the level: what it is worked out from. */
export function writtenFact({ flat }: Quantity): Fact {
  if (relativesIn(flat).length === 0) return null;
  if (flat.form === 'relative' || flat.form === 'sum') return endFact(flat);
  const { ge, le } = flat as Extract<Flat, { form: 'bounds' }>;
  return { kind: 'range', ...(ge ? { ge: endFact(ge) } : {}), ...(le ? { le: endFact(le) } : {}) };
}

function endFact(end: End): Fact {
  if (end instanceof Fraction) return numberFact(end);
  if (end.form === 'relative') return { kind: end.kind, by: numberFact(end.by), of: end.of };
  return { kind: 'sum', parts: [...end.parts.values()].map(({ value }) => endFact(value)) };
}

/** Whether a dated entry states anything that could be checked: not only that a value is not known. */
export function statesAnything({ flat, cells }: DatedValue): boolean {
  return [flat, ...cells.values()].some((quantity) => quantity !== null && quantity.flat.form !== 'unknown');
}

/** Only the end of it that residents rely on, where it is a range. */
export function assuredFact(quantity: Quantity, { better }: Pick<Measure, 'better'>): Fact {
  const written = writtenFact(quantity);
  const isRange = typeof written === 'object' && written !== null && 'kind' in written && written['kind'] === 'range';
  return isRange ? ((written as { ge?: Fact; le?: Fact })[better === 'more' ? 'ge' : 'le'] ?? null) : written;
}

/** The same beside a figure; nothing where there is none, or where the figure says it all. */
export function formulaFact(level: Level, quantity: Quantity): { readonly written?: Fact } {
  const written = levelFact(level) === null ? null : writtenFact(quantity);
  return written === null ? {} : { written };
}

/** Whether something was written that cannot be read. */
export function isUnread({ flat }: Quantity): boolean {
  return flat.form === 'unknown' && flat.unread === true;
}

/** Whether an overlay is an excerpt: silence in one means "not seen". */
export function isExcerpt({ resolver }: Subject, overlay: string): boolean {
  return resolver.overlay(overlay)?.scope === 'excerpt';
}

/** The ids a finding about a judged measure carries. */
export function about(
  judgement: Judgement,
  cell: string | null,
): { area: string; item: string; key: string; cell?: string } {
  return { area: judgement.area, item: judgement.item, key: judgement.key, ...(cell === null ? {} : { cell }) };
}

/** What every finding about one period of a judged measure says first: the verdict, where, of what, and when. */
export function headOf(judgement: Judgement, period: Period) {
  return {
    verdict: period.verdict,
    at: placeOf(period),
    ...about(judgement, period.cell),
    since: period.since,
    until: period.until,
  };
}

/** A place where a value that counts is written, and which: whose it is, how much, and from when. */
export function floorPlace(
  { item, key }: { readonly item: string; readonly key: string },
  { setting, placed, level }: Pick<Against, 'setting' | 'placed' | 'level'>,
  unit: Unit,
  at: Pointer = placed.entry.at,
): Related {
  const { by } = setting;
  const { from } = placed.entry;
  const value = levelFact(level) ?? writtenFact(placed.quantity);
  const figure = { value, unit: unitOf(level, unit), ...formulaFact(level, placed.quantity) };
  return { at, says: 'floor', params: { by, ...figure, from, item, key } };
}

/** The dimension of a period's cell, of several that have cells of one name: that of the area's own values, else that of a floor. */
export function dimensionOf(
  { resolver, catalogue }: Subject,
  { area, item, key }: Pick<Judgement, 'area' | 'item' | 'key'>,
  { cell, own, against, since }: Period,
): { readonly dimension?: string | null } {
  if (cell === null) return {};
  const ours = own.entry.by ?? resolver.own(area, item, key, since ?? '')?.dimension ?? null;
  const isOurs = ours !== null && catalogue.vocabulary.dimensions.get(ours)?.cells.has(cell);
  const theirs = isOurs ? undefined : against.find(({ setting }) => setting.cells.has(cell));
  return { dimension: theirs?.setting.dimension ?? ours };
}

/** The local level of a period, and its unit. */
export function localFacts(subject: Subject, judgement: Judgement, period: Period) {
  const unit = unitOf(period.level, judgement.measure.unit);
  return { local: levelFact(period.level), unit, ...dimensionOf(subject, judgement, period) };
}

/** The unit of the segments of a finding, which are all in that of the measure, where its sentence is in another. */
export function segmentsUnit({ unit }: Judgement['measure'], said: string): Readonly<Record<string, Fact>> {
  return said === unit ? {} : { 'segments-unit': unit };
}

/** A level above beside the local one: in the unit of that, so that the two can be told apart at sight. */
export function floorFacts({ catalogue }: Subject, { measure }: Judgement, { level }: Period, above: Against) {
  const floor = levelInUnit(above.level, unitOf(level, measure.unit), catalogue.vocabulary.units);
  return { floor: levelFact(floor), 'floor-unit': unitOf(floor, measure.unit) };
}

/** Where the local value of a period is written: its cell, where it is one of several. */
export function placeOf(period: Pick<Period, 'cell' | 'own'>): Pointer {
  const { at, cells } = period.own.entry;
  const cell = period.cell !== null && cells.has(period.cell) ? period.cell : ownCell(period.own);
  return cell === null ? at : below(at, cell);
}
