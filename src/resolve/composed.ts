import Fraction from 'fraction.js';
import { conversion, type Units } from '../measures/units.ts';
import type { End, Flat, Relative, Sum, Term, Unit } from '../model/value.ts';
import type { Ends, Level, Parts, Unknown } from './levels.ts';

/** Works out what rests on a base. */
type WorkOut = (relative: Relative) => Level;

/** What a sum comes to; while a base is not known, which shares of which bases it is made of. */
export function summed({ parts }: Sum, unit: Unit, workOut: WorkOut): Level {
  const levels = [...parts.values()].map(({ value }) => ofTerm(value, unit, workOut));
  const open = openIn(levels);
  if (!open) {
    const total = levels.reduce((sum, level) => sum.add(figureOf(level) ?? 0), new Fraction(0));
    return { is: 'exact', value: total, unit, terms: levels };
  }
  const shares = partsOf(levels, unit);
  return { ...reasonOf(open), terms: levels, ...(shares ? { parts: shares } : {}) };
}

/** A range whose ends have to be worked out: each end is kept with what it is a share of. */
export function ranged(flat: Extract<Flat, { form: 'bounds' }>, unit: Unit, workOut: WorkOut): Level {
  const at = (end: End | undefined) => (end === undefined ? null : ofEnd(end, unit, workOut));
  const ends: Ends = { ge: at(flat.ge), le: at(flat.le) };
  const open = openIn([ends.ge, ends.le]);
  if (open) return { ...reasonOf(open), ends };
  const [ge, le] = [figureOf(ends.ge), figureOf(ends.le)];
  // Nobody can tell which end of the two is meant to hold.
  if (ge && le && ge.compare(le) > 0) return { is: 'unknown', why: 'reversed', detail: baseOf(flat) };
  return { is: 'bounds', ge, le, unit, ends };
}

/** What stands in the way; that something rests on itself is told before anything else. */
function openIn(levels: readonly (Level | null)[]): Unknown | undefined {
  const open = levels.flatMap((level) => (level?.is === 'unknown' ? [level] : []));
  // What is known further down, class by class or area by area, is told last.
  return (
    open.find(({ why }) => why === 'cycle' || why === 'deep') ??
    open.find(({ why }) => why !== 'class' && why !== 'below') ??
    open[0]
  );
}

function baseOf({ ge, le }: Extract<Flat, { form: 'bounds' }>): string {
  const bases = [ge, le].flatMap((end) => {
    if (end === undefined || end instanceof Fraction) return [];
    if (end.form === 'relative') return [end.of];
    return [...end.parts.values()].flatMap(({ value }) => (value instanceof Fraction ? [] : [value.of]));
  });
  return bases[0] ?? '';
}

function ofEnd(end: End, unit: Unit, workOut: WorkOut): Level {
  return !(end instanceof Fraction) && end.form === 'sum' ? summed(end, unit, workOut) : ofTerm(end, unit, workOut);
}

function ofTerm(term: Term, unit: Unit, workOut: WorkOut): Level {
  if (term instanceof Fraction) return { is: 'exact', value: term, unit };
  const level = workOut(term);
  if (level.is !== 'exact' || level.unit === unit) return level;
  return { is: 'unknown', why: 'unit', detail: level.unit };
}

function figureOf(level: Level | null): Fraction | null {
  return level?.is === 'exact' && level.value instanceof Fraction ? level.value : null;
}

/** Why something cannot be worked out, without what it would be a share of. */
function reasonOf(level: Unknown): Unknown {
  const { share: _, parts: __, terms: ___, ...reason } = level;
  return reason;
}

/** The shares a sum is made of, one for each base, and the figures in it; null where a part is neither. */
function partsOf(levels: readonly Level[], unit: Unit): Parts | null {
  const shares = new Map<string, Fraction>();
  let rest = new Fraction(0);
  for (const level of levels) {
    const share = level.is === 'exact' || level.is === 'unknown' ? level.share : undefined;
    const figure = figureOf(level);
    if (share) shares.set(share.base, share.by.add(shares.get(share.base) ?? 0));
    else if (figure) rest = rest.add(figure);
    else return null;
  }
  return { shares: [...shares].map(([base, by]) => ({ base, by })), rest, unit };
}

/** How two levels stand part by part, more of any being better; null where neither is a sum, or no order is certain. */
export function byParts(a: Level, b: Level, units: Units): number | null {
  if (!hasParts(a) && !hasParts(b)) return null;
  const [mine, theirs] = [asParts(a), asParts(b)];
  const factor = mine && theirs ? factorOf(units, mine, theirs) : null;
  if (!mine || !theirs || !factor) return null;
  const byOf = ({ shares }: Parts, base: string) => shares.find((one) => one.base === base)?.by ?? new Fraction(0);
  const bases = new Set([...mine.shares, ...theirs.shares].map(({ base }) => base));
  const signs = [...bases].map((base) => byOf(mine, base).compare(byOf(theirs, base)));
  signs.push(mine.rest.mul(factor).compare(theirs.rest));
  const [least, most] = [Math.min(...signs), Math.max(...signs)];
  return least < 0 && most > 0 ? null : least < 0 ? -1 : most > 0 ? 1 : 0;
}

/** A share alone has no figure beside it that would need a unit. */
function factorOf(units: Units, a: Parts, b: Parts): Fraction | null {
  return a.unit === null || b.unit === null ? new Fraction(1) : conversion(units, a.unit, b.unit);
}

function hasParts(level: Level): boolean {
  return level.is === 'unknown' && level.parts !== undefined;
}

function asParts(level: Level): Parts | null {
  if (level.is === 'unknown' && level.parts) return level.parts;
  if (level.is !== 'exact' && level.is !== 'unknown') return null;
  const unit = level.is === 'exact' ? level.unit : null;
  if (level.share) return { shares: [level.share], rest: new Fraction(0), unit };
  const figure = figureOf(level);
  return figure && { shares: [], rest: figure, unit };
}
