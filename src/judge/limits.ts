import type Fraction from 'fraction.js';
import type { Measure } from '../model/catalogue.ts';
import type { Pointer } from '../model/source.ts';
import type { DatedValue } from '../model/value.ts';
import type { Setting } from '../resolve/levels.ts';
import type { Against } from './judge.ts';

/** Whether a floor is only the range the nation allows, not a level somebody set. */
export function isLimit(against: Against): boolean {
  return against.setting.dimension === null && against.placed.entry.from === null && against.setting.overlay === null;
}

const NONE: readonly Setting[] = [];

/** One and the same for all areas: where nothing else changes either, what is held against it does not. */
const known = new WeakMap<Measure, readonly Setting[]>();

/** The range a delegated slot allows, its binding end read as a floor. A measure has one owner. */
export function limitsOf(measure: Measure, owner: string): readonly Setting[] {
  const bound = measure.better === 'more' ? measure.decide?.limits.ge : measure.decide?.limits.le;
  if (!measure.decide || !bound) return NONE;
  const before = known.get(measure);
  if (before) return before;
  const found = asFloor(measure, measure.decide.at, bound, owner);
  known.set(measure, found);
  return found;
}

function asFloor(measure: Measure, at: Pointer, bound: Fraction, owner: string): readonly Setting[] {
  const quantity = { flat: { form: 'scalar', value: bound } as const, unit: measure.unit };
  const entry: DatedValue = {
    from: null,
    precision: 'day',
    flat: quantity,
    by: null,
    cells: new Map(),
    decidedBy: null,
    source: null,
    checked: null,
    quote: null,
    note: null,
    why: null,
    at,
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
