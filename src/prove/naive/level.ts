import Fraction from 'fraction.js';
import { NATION } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { RawSeries } from '../../schema/define/value.ts';
import { compare } from './compare.ts';
import { type Line, type Lines, linesOn } from './lines.ts';
import { better, promised } from './promise.ts';
import { floorsAbove, said } from './said.ts';
import { above, chainOf } from './standing.ts';
import { inUnit, timeIn } from './units.ts';
import type { World } from './world.ts';

/** What a figure comes to for somebody: an amount, a yes or no, terms, words; or nothing that could be told. */
export type Level =
  | {
      readonly is: 'amount';
      readonly amount: Fraction;
      readonly unit: string;
      /** It is only the end of a range. */
      readonly end?: boolean;
      /** The other end rests on itself. */
      readonly circular?: boolean;
      readonly share?: Share;
    }
  | { readonly is: 'promise'; readonly given: boolean }
  | { readonly is: 'terms'; readonly terms: readonly string[] }
  | { readonly is: 'words'; readonly words: string }
  /** A rule in words that gives an amount: only a reviewer can hold it against another. */
  | { readonly is: 'formula' }
  /** Written as not known. */
  | { readonly is: 'blank' }
  /** A range whose end that matters is open. */
  | { readonly is: 'open'; readonly circular?: boolean }
  /** It rests on something that is not known, or on itself; a share of it is still known to be that share. */
  | {
      readonly is: 'untold';
      readonly share?: Share;
      readonly circular?: boolean;
      readonly end?: boolean;
      /** Added up of these, of which one or more cannot be told. */
      readonly added?: readonly Level[];
      readonly unit?: string;
    };

/** So many times a base, and which base. */
interface Share {
  readonly by: Fraction;
  readonly of: string;
}

/** Who asks for a figure: an area, a kind of person in it, a day, and for which address. */
export interface Asker {
  readonly area: string;
  readonly item: string;
  readonly key: string;
  readonly cell: string | null;
  /** Which way of telling kinds of people apart the kind belongs to, where that is known. */
  readonly dimension?: string | null;
  readonly day: Day;
}

/** The exact number written, or null. */
export function exactly(raw: unknown): Fraction | null {
  if (typeof raw !== 'number' && typeof raw !== 'string') return null;
  if (typeof raw === 'string' && !/^-?[0-9.]+(\/[0-9]+)?$/.test(raw)) return null;
  return new Fraction(String(raw));
}

/** A figure being worked out, and whether it has led back to itself. */
interface Footprint {
  readonly step: string;
  circular: boolean;
}

type Trail = readonly Footprint[];

/** A written figure worked out for whoever asks; `trail` notices a figure that leads back to itself. */
export function levelOf(world: World, line: Line, whoever: Asker, trail: Trail = []): Level {
  // Who is spoken of in the very cell of the line is of its kind, and of no other that has the same name.
  const isKind = line.kind !== undefined && line.kind.cell === whoever.cell;
  const asker = isKind ? { ...whoever, dimension: line.kind?.dimension ?? null } : whoever;
  const { raw, unit } = line;
  const what = promised(world, asker.area, asker.item, asker.key, asker.day)?.measure;
  if (raw === null) return { is: 'blank' };
  if (typeof raw === 'boolean') return { is: 'promise', given: raw };
  if (Array.isArray(raw)) return { is: 'terms', terms: raw };
  if (typeof raw !== 'object') {
    const amount = what?.type === 'statement' ? null : exactly(raw);
    return amount ? { is: 'amount', amount, unit } : { is: 'words', words: String(raw) };
  }
  if ('text' in raw) return { is: 'formula' };
  if ('sum' in raw) {
    const written = Object.values(raw.sum).map((part) =>
      typeof part === 'object' && 'name' in part ? part.value : part,
    );
    return addedUp(
      world,
      unit,
      written.map((part) => levelOf(world, { ...line, raw: part }, asker, trail)),
    );
  }
  if ('ge' in raw || 'le' in raw) {
    const [low, high] = [raw.ge, raw.le].map((end) =>
      end === undefined ? null : inOwn(world, levelOf(world, { ...line, raw: end }, asker, trail), unit),
    );
    // Of a range that is turned round nobody knows which end to believe.
    if (low?.is === 'amount' && high?.is === 'amount' && low.amount.compare(high.amount) > 0) return { is: 'untold' };
    const end = what && better(what) === 'less' ? high : low;
    const circular = [low, high].some(isCircular);
    if (!end) return { is: 'open', circular };
    return end.is === 'amount' || end.is === 'untold' ? { ...end, circular, end: true } : { is: 'untold' };
  }
  const relative = raw as Relative;
  const stated = exactly(relative.stated);
  return stated ? { is: 'amount', amount: stated, unit } : fromBase(world, relative, line, asker, trail);
}

/** A part or an end in the unit of the value it belongs to; what cannot be told in it is not told. */
function inOwn(world: World, level: Level, unit: string): Level {
  if (level.is !== 'amount') return level;
  const amount = inUnit(world, level.amount, level.unit, unit);
  return amount ? { ...level, amount, unit } : { is: 'untold' };
}

/** Whether a figure, or an end of it, leads back to itself. */
function isCircular(level: Level | null | undefined): boolean {
  return !!level && 'circular' in level && level.circular === true;
}

function addedUp(world: World, unit: string, parts: readonly Level[]): Level {
  const own = parts.map((part) => inOwn(world, part, unit));
  const amounts = own.flatMap((part) => (part.is === 'amount' ? [part.amount] : []));
  if (own.some(isCircular)) return { is: 'untold', circular: true };
  if (amounts.length < own.length) return { is: 'untold', added: own, unit };
  return { is: 'amount', amount: amounts.reduce((total, one) => total.add(one), new Fraction(0)), unit };
}

interface Relative {
  readonly ratio?: number | string;
  readonly plus?: number | string;
  readonly months?: number | string;
  readonly of: string;
  readonly cell?: string;
  readonly at?: string;
  readonly stated?: number | string;
}

function fromBase(world: World, raw: Relative, line: Line, asker: Asker, trail: Trail): Level {
  const by = exactly(raw.ratio ?? raw.plus ?? raw.months) ?? new Fraction(0);
  const cell = raw.cell ?? asker.cell;
  const dimension = raw.cell === undefined ? (asker.dimension ?? null) : null;
  const where = raw.of === 'above' ? line.by : placeOf(world, raw, line, asker);
  const step = [raw.of, where, asker.area, asker.item, asker.key, cell, dimension, line.by, asker.day].join('|');
  const before = trail.findIndex((one) => one.step === step);
  // Whatever lies between is in the circle as well, from wherever one enters it.
  for (const one of before < 0 ? [] : trail.slice(before)) one.circular = true;
  if (before >= 0) return { is: 'untold', circular: true };
  const home = homeUnit(world, raw.of, where, asker);
  if (isGuess(world, raw, line, home, asker)) return { is: 'untold' };
  const mine: Footprint = { step, circular: false };
  const found = baseOf(world, raw.of, where, { ...asker, cell, dimension }, [...trail, mine]);
  if (mine.circular || isCircular(found)) return { is: 'untold', circular: true };
  const isParameter = raw.of.startsWith('area.');
  const each = isParameter ? line.unit.split('/').slice(1).sort().join('&') : '';
  const share = { by, of: `${raw.of}@${where}/${cell}&${each}` };
  if (found.is !== 'amount' || found.end) return raw.ratio === undefined ? { is: 'untold' } : { is: 'untold', share };
  const base = atHome(world, found, home);
  if (raw.plus !== undefined) {
    const more = inUnit(world, by, line.unit, base.unit);
    return more ? { is: 'amount', amount: base.amount.add(more), unit: base.unit } : { is: 'untold' };
  }
  if (raw.months !== undefined) return months(world, base, by, line.unit, isParameter);
  const amount = base.amount.mul(by);
  if (line.unit === '' || inUnit(world, amount, base.unit, line.unit))
    return { is: 'amount', amount, unit: base.unit, share };
  // Half the minimum wage for each pupil: the pupil is the measure's own, not the wage's. No other base changes its kind.
  return isParameter ? { is: 'amount', amount, unit: line.unit, share } : { is: 'untold' };
}

type Amount = Level & { readonly is: 'amount' };

/** The unit a base has wherever it is written: that of its measure, or the one its parameter is defined with. */
function homeUnit(world: World, of: string, where: string, asker: Asker): string | null {
  if (of.startsWith('area.')) return world.bases[of.slice(5)]?.unit || null;
  const [item = '', key = ''] = of === 'above' ? [asker.item, asker.key] : of.split('#');
  return promised(world, of === 'above' ? asker.area : where, item, key, asker.day)?.measure.unit || null;
}

function atHome(world: World, base: Amount, home: string | null): Amount {
  const amount = home === null ? null : inUnit(world, base.amount, base.unit, home);
  return home !== null && amount ? { ...base, amount, unit: home } : base;
}

/** Whether nobody can say if so many times a monthly base is meant each month or once a year; months are never by the month. */
function isGuess(world: World, raw: Relative, line: Line, home: string | null, asker: Asker): boolean {
  const time = (unit: string) => unit.split('/')[timeIn(world, unit.split('/'))];
  if (home === null || raw.plus !== undefined) return false;
  if (raw.months !== undefined) return time(line.unit) === 'month';
  const [mine, theirs] = [time(line.unit), time(home)];
  if (mine === undefined || theirs === undefined || mine === theirs) return false;
  return time(promised(world, asker.area, asker.item, asker.key, asker.day)?.measure.unit ?? '') !== theirs;
}

function placeOf(world: World, raw: Relative, line: Line, asker: Asker): string {
  if (raw.at === undefined || raw.at === 'here') return asker.area;
  return raw.at === 'above' ? (above(world, line.by).at(-1) ?? NATION) : raw.at;
}

function baseOf(world: World, of: string, where: string, asker: Asker, trail: Trail): Level {
  if (of === 'above') return best(world, { ...asker, area: where }, trail);
  if (of.startsWith('area.')) return parameter(world, of.slice(5), asker, trail);
  const [item = '', key = ''] = of.split('#');
  return inForce(world, { ...asker, area: where, item, key }, trail);
}

/** What an area has in force: its own, else the best of what binds it. */
function inForce(world: World, asker: Asker, trail: Trail): Level {
  const own = said(world, asker.area, asker.item, asker.key, asker.day);
  const line = own ? lineFor(world, own, asker) : null;
  return line ? levelOf(world, line, asker, trail) : best(world, asker, trail);
}

/** The best of what binds an area; what has no order goes to the nearer authority. */
function best(world: World, asker: Asker, trail: Trail): Level {
  const measure = promised(world, asker.area, asker.item, asker.key, asker.day)?.measure;
  let found: Level | null = null;
  for (const floor of floorsAbove(world, asker.area, asker.item, asker.key, asker.day)) {
    const line = lineFor(world, floor, asker);
    if (!line) continue;
    const level = levelOf(world, line, asker, trail);
    const order = found && measure ? compare(world, measure, level, found) : 'more';
    if (order !== 'less' && order !== 'same') found = level;
  }
  return found ?? { is: 'untold' };
}

/** The line that speaks of whoever asks: the class of the area, the kind of person, else the line for all. */
export function lineFor(world: World, lines: Lines, asker: Pick<Asker, 'area' | 'cell' | 'dimension'>): Line | null {
  const dimension = lines.dimension === null ? undefined : world.dimensions[lines.dimension];
  const isTheirs = !asker.dimension || asker.dimension === lines.dimension;
  const named = { area: asker.area, cell: isTheirs ? asker.cell : null };
  const mine = dimension?.over === 'areas' ? classOf(world, lines.dimension ?? '', named, lines) : named.cell;
  return (mine === null ? undefined : lines.cells.get(mine)) ?? lines.all;
}

function classOf(world: World, dimension: string, asker: Pick<Asker, 'area' | 'cell'>, lines: Lines): string | null {
  const { cell } = asker;
  const named = cell !== null && world.dimensions[dimension]?.cells[cell] !== undefined;
  return named && lines.by === asker.area ? cell : classIn(world, dimension, asker.area);
}

/** The class of an area: its own, else that of the nearest area above that has one. */
export function classIn(world: World, dimension: string, area: string): string | null {
  const members = Object.entries(world.dimensions[dimension]?.members ?? {});
  for (const code of chainOf(world, area).toReversed()) {
    const found = members.find(([, codes]) => codes.includes(code));
    if (found) return found[0];
  }
  return null;
}

function parameter(world: World, id: string, asker: Asker, trail: Trail): Level {
  for (const code of chainOf(world, asker.area).toReversed()) {
    const raw = world.parameters.find((one) => one.area === code && one.values[id])?.values[id];
    if (!raw) continue;
    const around = { by: code, unit: raw.unit, dimension: raw.by ?? null, from: null };
    const lines = linesOn(raw.series as RawSeries, around, asker.day);
    if (!lines) continue;
    const isTheirs = asker.cell !== null && (!asker.dimension || asker.dimension === lines.dimension);
    // What goes by classes of areas is that of the class of whoever asks.
    const mine = classIn(world, lines.dimension ?? '', asker.area);
    const line =
      (isTheirs ? lines.cells.get(asker.cell ?? '') : undefined) ??
      (mine === null ? undefined : lines.cells.get(mine)) ??
      lines.all;
    return line ? levelOf(world, line, { ...asker, item: 'area', key: id }, trail) : { is: 'untold' };
  }
  return { is: 'untold' };
}

/** Six months of a monthly amount: the month leaves the unit, and whatever the value is counted by takes its place. */
function months(world: World, base: Amount, by: Fraction, unit: string, isParameter: boolean): Level {
  const tokens = base.unit.split('/');
  const at = timeIn(world, tokens);
  const monthly = tokens.map((token, index) => (index === at ? 'month' : token));
  const amount = at < 0 ? null : inUnit(world, base.amount, base.unit, monthly.join('/'));
  if (!amount) return { is: 'untold' };
  const own = unit.split('/');
  const rest = monthly.filter((_token, index) => index !== at);
  const time = own[timeIn(world, own)];
  const whole = isParameter && unit !== '' ? [tokens[0], ...own.slice(1)] : time === undefined ? rest : [...rest, time];
  return { is: 'amount', amount: amount.mul(by), unit: whole.join('/') };
}
