import type { Measure } from '../model/catalogue.ts';
import type { DatedValue } from '../model/value.ts';
import type { Setting } from '../resolve/levels.ts';
import type { Against } from './judge.ts';

/** Whether a floor is only the range the nation allows, not a level somebody set. */
export function isLimit(against: Against): boolean {
  return against.setting.dimension === null && against.placed.entry.from === null && against.setting.overlay === null;
}

/** The range a delegated slot allows, its binding end read as a floor. */
export function limitsOf(measure: Measure, owner: string): readonly Setting[] {
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
