import Fraction from 'fraction.js';
import { measureType } from '../measures/index.ts';
import { byPeriod } from '../measures/period.ts';
import type { Measure } from '../model/catalogue.ts';
import type { End, Quantity, Sum } from '../model/value.ts';
import type { Bound } from '../prose/bounds.ts';
import type { KnownLevel } from '../prose/known-level.ts';
import { levelsInWords, type Place } from './level.ts';
import type { Sight } from './sight.ts';

/** A measure as an area holds it, and who set the value. */
export interface Held {
  readonly area: string;
  readonly by: string;
  readonly measure: Measure;
}

/** The end a level assures. What is fixed, or asked of people (`better: less` of a quantity), may be put either way. */
function towardsOf(measure: Measure): Bound | null {
  if (measure.strength === 'fixed' || measure.type === 'threshold') return null;
  if (measure.better === 'more') return 'ge';
  return measureType(measure.type).better === 'less' ? 'le' : null;
}

/** A value as the levels it states: both ends of a range, the parts of a sum, the share and the amount of what is relative. */
export function ofQuantity(sight: Sight, held: Held, { flat, unit }: Quantity, place: Place): readonly KnownLevel[] {
  const { measure } = held;
  const towards = towardsOf(measure);
  const one = (value: Fraction, inUnit = unit, bound: Bound | null = towards): KnownLevel => ({
    value,
    unit: inUnit,
    bound,
    strict: false,
    key: measure.key,
    ...place,
  });
  /** An end of a range, a part of a sum, or a whole value that is worked out. */
  const ofEnd = (end: End, bound: Bound | null): readonly KnownLevel[] => {
    if (end instanceof Fraction) return [one(end, unit, bound)];
    const whole = worked(sight, held, { flat: end, unit }, place, (value, inUnit) => one(value, inUnit, bound));
    if (end.form === 'sum') return [...whole, ...[...end.parts.values()].flatMap(({ value }) => ofEnd(value, bound))];
    return [
      one(end.by, RELATIVE[end.kind] ?? unit, bound),
      // Ten months of a monthly line are ten times it.
      ...(end.kind === 'months' ? [one(end.by, 'times-base', bound)] : []),
      ...(end.stated ? [one(end.stated, unit, bound)] : []),
      ...whole,
    ];
  };
  switch (flat.form) {
    case 'scalar':
      if (flat.value instanceof Fraction) return [one(flat.value)];
      if (typeof flat.value === 'string') return levelsInWords(sight.lexicon, flat.value, measure.key, place);
      return typeof flat.value === 'boolean'
        ? []
        : [
            ...[...flat.value].flatMap((term) =>
              levelsInWords(sight.lexicon, termName(sight, term), measure.key, place),
            ),
            ...COUNTED.map((token) => one(new Fraction((flat.value as ReadonlySet<string>).size), token, null)),
          ];
    case 'sum':
      return [
        ...worked(sight, held, { flat, unit }, place, one),
        ...[...flat.parts.values()].flatMap(({ value }) => ofEnd(value, towards)),
        ...byTerm(flat).map((value) => one(value, byPeriod(unit, 'term'))),
      ];
    case 'bounds':
      return [...(flat.ge ? ofEnd(flat.ge, 'ge') : []), ...(flat.le ? ofEnd(flat.le, 'le') : [])];
    case 'text':
      return levelsInWords(sight.lexicon, flat.text, measure.key, place);
    case 'unknown':
      return [];
    case 'relative':
      return ofEnd(flat, towards);
  }
}

/** Two equal parts of a year are what a text gives for each term. */
function byTerm({ parts, total }: Sum): readonly Fraction[] {
  const [first, second, ...more] = [...parts.values()].map(({ value }) => value);
  if (!total || more.length > 0 || !(first instanceof Fraction) || !(second instanceof Fraction)) return [];
  return first.equals(second) ? [first] : [];
}

/** A list of eight procedures is eight 种 or 项. */
const COUNTED = ['sort', 'item'];

const RELATIVE: Readonly<Record<string, string | undefined>> = { ratio: 'times-base', months: 'month' };

/** A value worked out for the area on the day. */
function worked(
  { evaluator, asOf }: Sight,
  { area, by, measure }: Held,
  quantity: Quantity,
  { cell }: Place,
  one: (value: Fraction, unit: string) => KnownLevel,
): readonly KnownLevel[] {
  const level = evaluator.level({ quantity, by }, { area, item: measure.item, key: measure.key, cell, day: asOf });
  return level.is === 'exact' && level.value instanceof Fraction ? [one(level.value, level.unit)] : [];
}

function termName({ catalogue }: Sight, term: string): string {
  return catalogue.vocabulary.terms.get(term)?.name.zh ?? '';
}
