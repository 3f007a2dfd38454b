import Fraction from 'fraction.js';
import type { Terms } from '../model/catalogue.ts';

/** One bound of an interval: a number, or what could not be worked out, which is equal only to itself. */
export type Bound = Fraction | { readonly opaque: string };
export type Operator = 'ge' | 'gt' | 'le' | 'lt';

/** A condition on a person, household, employer or place, ready to be decided. */
export type Condition =
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'attested'; readonly term: string }
  | { readonly is: 'compare'; readonly attribute: string; readonly operator: Operator; readonly bound: Bound }
  | {
      readonly is: 'one-of';
      readonly attribute: string;
      readonly values: readonly string[];
      /** Of people as plain data: all the values there are. */
      readonly known?: readonly string[];
    }
  | { readonly is: 'holds'; readonly attribute: string; readonly value: boolean };

export const EVERYONE: Condition = { is: 'all', of: [] };

/**
 * What the address of a measure stands for in a condition: one figure, or one for each cell with the cell's own condition.
 * A figure that is not known goes by a name, that of its address if it has no other.
 */
export type Threshold =
  | Fraction
  | readonly { readonly who: unknown; readonly value: Fraction }[]
  | { readonly opaque: string }
  | null;
export type ThresholdOf = (address: string) => Threshold;

/** A written condition with the measures in it worked out; what cannot be worked out stays opaque. */
export function readCondition(raw: unknown, vocabulary: Terms, thresholdOf: ThresholdOf): Condition {
  if (raw === 'everyone') return EVERYONE;
  if (raw === null || typeof raw !== 'object') return { is: 'attested', term: String(raw) };
  const [[name = '', test] = []] = Object.entries(raw);
  const read = (one: unknown) => readCondition(one, vocabulary, thresholdOf);
  if (name === 'all' || name === 'any') return { is: name, of: (test as unknown[]).map(read) };
  if (name === 'not') return { is: 'not', of: read(test) };
  if (name === 'attested') return { is: 'attested', term: String(test) };
  return readTest(name, test, vocabulary, thresholdOf);
}

function readTest(attribute: string, test: unknown, vocabulary: Terms, thresholdOf: ThresholdOf): Condition {
  const type = vocabulary.attributes.get(attribute)?.type;
  if (typeof test === 'boolean') return { is: 'holds', attribute, value: test };
  if (type === 'enum' || type === 'tags')
    return {
      is: 'one-of',
      attribute,
      values: [test].flat().map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
    };
  if (typeof test === 'object' && test !== null && !Array.isArray(test)) {
    const bounds = Object.entries(test as Record<Operator, number | string>);
    return all(
      bounds.map(([operator, bound]) => compare(attribute, operator as Operator, bound, vocabulary, thresholdOf)),
    );
  }
  const points = [test]
    .flat()
    .map((one) =>
      all(
        (['ge', 'le'] as const).map((operator) => compare(attribute, operator, one as number, vocabulary, thresholdOf)),
      ),
    );
  return points.length === 1 && points[0] ? points[0] : { is: 'any', of: points };
}

function all(of: readonly Condition[]): Condition {
  const [only] = of;
  return of.length === 1 && only ? only : { is: 'all', of };
}

/** What is written otherwise, beyond what a number keeps exactly, is no figure. */
const FIGURE = /^-?[0-9]{1,15}(\.[0-9]{1,12})?$/;

function compare(
  attribute: string,
  operator: Operator,
  bound: number | string,
  vocabulary: Terms,
  thresholdOf: ThresholdOf,
): Condition {
  const written = String(bound);
  const threshold = FIGURE.test(written)
    ? new Fraction(written)
    : ((typeof bound === 'string' ? thresholdOf(bound) : null) ?? { opaque: written });
  if (threshold instanceof Fraction || 'opaque' in threshold)
    return { is: 'compare', attribute, operator, bound: threshold };
  // Cell by cell: whoever is in the cell is held to the figure of the cell.
  return {
    is: 'any',
    of: threshold.map(({ who, value }) => ({
      is: 'all',
      of: [readCondition(who, vocabulary, thresholdOf), { is: 'compare', attribute, operator, bound: value }],
    })),
  };
}
