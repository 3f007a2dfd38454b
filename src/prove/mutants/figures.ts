import Fraction from 'fraction.js';
import type { Fact } from '../../model/finding.ts';
import type { Path } from '../../model/source.ts';
import type { RawEnd, RawFlat, RawPart } from '../../schema/define/value.ts';
import { exactly } from '../naive/level.ts';
import type { Change } from './mutant.ts';

/** Every way to write one figure a step worse for the resident. */
export function* weakerFigures(raw: RawFlat, path: Path, better: 'more' | 'less'): Generator<Change> {
  if (raw === null) return;
  if (typeof raw === 'boolean') {
    if (raw === (better === 'more')) yield { change: 'promise', path, before: raw, after: !raw };
  } else if (Array.isArray(raw)) {
    if (better === 'less') yield { change: 'term', path, before: [...raw], after: [...raw, 'one-more'] };
    else
      for (const term of raw)
        yield { change: 'term', path, before: [...raw], after: raw.filter((one) => one !== term) };
  } else if (typeof raw !== 'object') {
    for (const after of worse(raw, better)) yield { change: 'value', path, before: raw as Fact, after };
  } else if ('sum' in raw) {
    for (const [part, amount] of Object.entries(raw.sum)) yield* weakerPart(amount, [...path, 'sum', part], better);
  } else if ('ge' in raw || 'le' in raw) {
    yield* weakerRange(raw as Readonly<Record<string, RawEnd>>, path, better);
  } else if (!('text' in raw)) yield* weakerRelative(raw as Relative, path, better);
}

function* weakerPart(raw: RawPart, path: Path, better: 'more' | 'less'): Generator<Change> {
  if (typeof raw !== 'object')
    for (const after of worse(raw, better)) yield { change: 'sum', path, before: raw, after };
  else if ('name' in raw) yield* weakerPart(raw.value, [...path, 'value'], better);
  else yield* weakerRelative(raw as Relative, path, better);
}

/** The end that matters: moved, or left open. */
function* weakerRange(raw: Readonly<Record<string, RawEnd>>, path: Path, better: 'more' | 'less'): Generator<Change> {
  const end = better === 'more' ? 'ge' : 'le';
  const bound = raw[end];
  if (bound === undefined) return;
  if (typeof bound === 'object') yield* weakerFigures(bound, [...path, end], better);
  else for (const after of worse(bound, better)) yield { change: 'range', path: [...path, end], before: bound, after };
  if (Object.keys(raw).length > 1)
    yield {
      change: 'range',
      path: [...path, end],
      before: bound as Fact,
      after: null,
      write: [{ path: [...path, end], value: undefined }],
    };
}

type Relative = Readonly<Partial<Record<'ratio' | 'plus' | 'months' | 'stated', number | string | undefined>>>;

/** A share of the base, with the amount printed for it moved along; and the printed amount alone. */
function* weakerRelative(raw: Relative, path: Path, better: 'more' | 'less'): Generator<Change> {
  const name = (['ratio', 'plus', 'months'] as const).find((one) => raw[one] !== undefined);
  const by = name ? raw[name] : undefined;
  if (name === undefined || by === undefined) return;
  const stated = exactly(raw.stated);
  for (const after of worse(by, better)) {
    const times = exactly(after)?.div(exactly(by) ?? 1) ?? new Fraction(1);
    const write = [
      { path: [...path, name], value: after },
      ...(stated ? [{ path: [...path, 'stated'], value: written(stated.mul(times)) }] : []),
    ];
    yield { change: 'ratio', path: [...path, name], before: by, after, write };
  }
  if (raw.stated !== undefined)
    for (const after of worse(raw.stated, better))
      yield { change: 'stated', path: [...path, 'stated'], before: raw.stated, after };
}

/** A figure one last digit worse, and ten times worse. What is nothing already cannot be worse. */
export function worse(raw: number | string, better: 'more' | 'less'): readonly (number | string)[] {
  const value = exactly(raw);
  if (!value) return [];
  const step = lastDigit(raw);
  if (better === 'less') return [value.add(step), value.equals(0) ? new Fraction(100) : value.mul(10)].map(written);
  if (value.compare(0) <= 0) return [];
  const small = value.sub(step);
  return [...(small.compare(0) >= 0 ? [small] : []), value.div(10)].map(written);
}

/** One in the last place that is written; a hundredth of a fraction. */
function lastDigit(raw: number | string): Fraction {
  const text = String(raw);
  if (text.includes('/')) return new Fraction(text).div(100);
  return new Fraction(1, 10 ** (text.split('.')[1] ?? '').length);
}

/** As a record would write it: a number where that is exact, else a fraction. */
function written(value: Fraction): number | string {
  const short = value.valueOf();
  return new Fraction(String(short)).equals(value) ? short : value.toFraction();
}
