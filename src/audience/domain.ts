import Fraction from 'fraction.js';
import type { Terms } from '../model/catalogue.ts';
import { sortedBy } from '../model/sorted-by.ts';
import type { Condition } from './condition.ts';

/** One thing that may be said of a person, and every case worth telling apart. */
export interface Feature {
  /** The attribute, `attribute=tag`, `attested:term` or an opaque comparison. */
  readonly name: string;
  readonly cases: readonly Case[];
}
export type Case = Fraction | string | boolean;

/** A representative person: one case for each feature. */
export type Person = ReadonlyMap<string, Case>;

/** The features the conditions speak of. Between two neighbouring thresholds all people are alike, so one stands for all. */
export function featuresOf(conditions: readonly Condition[], vocabulary: Terms): readonly Feature[] {
  const thresholds = new Map<string, Fraction[]>();
  const features = new Map<string, Feature>();
  const cutAt = (attribute: string, bound: Fraction) => {
    const cuts = thresholds.get(attribute);
    if (cuts) cuts.push(bound);
    else thresholds.set(attribute, [bound]);
  };
  const yesNo = (name: string) => features.set(name, { name, cases: [true, false] });
  const visit = (condition: Condition): void => {
    switch (condition.is) {
      case 'all':
      case 'any':
        for (const one of condition.of) visit(one);
        return;
      case 'not':
        visit(condition.of);
        return;
      case 'attested':
        yesNo(`attested:${condition.term}`);
        return;
      case 'holds':
        yesNo(condition.attribute);
        return;
      case 'compare':
        if (condition.bound instanceof Fraction) cutAt(condition.attribute, condition.bound);
        else yesNo(opaqueName(condition.attribute, condition.operator, condition.bound.opaque));
        return;
      case 'one-of':
        if (vocabulary.attributes.get(condition.attribute)?.type === 'tags')
          for (const value of condition.values) yesNo(`${condition.attribute}=${value}`);
        else
          features.set(condition.attribute, {
            name: condition.attribute,
            cases: [...(vocabulary.attributes.get(condition.attribute)?.values.keys() ?? condition.values)],
          });
    }
  };
  for (const condition of conditions) visit(condition);
  for (const [attribute, cuts] of thresholds)
    features.set(attribute, { name: attribute, cases: representatives(attribute, cuts, vocabulary) });
  return sortedBy(features.values(), ({ name }) => name);
}

/** The name under which an opaque comparison is one feature, equal only to itself. */
export function opaqueName(attribute: string, operator: string, address: string): string {
  // `lt` is the contrary of `ge`, and `le` of `gt`: they share a feature.
  const family = operator === 'lt' || operator === 'ge' ? 'ge' : 'gt';
  return `opaque:${attribute} ${family} ${address}`;
}

/**
 * Each threshold, and a number in every gap between them and beyond them. A threshold nobody can reach leaves everybody
 * on one side of it: what lies outside of what the attribute allows stands for the end it lies beyond.
 */
function representatives(attribute: string, cuts: readonly Fraction[], vocabulary: Terms): readonly Fraction[] {
  const { min, max, type } = vocabulary.attributes.get(attribute) ?? { min: null, max: null, type: 'integer' };
  const sorted = [...new Map(cuts.map((cut) => [cut.toFraction(), cut])).values()].sort((a, b) => a.compare(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const between = sorted.slice(1).map((cut, index) => (sorted[index] ?? cut).add(cut).div(2));
  const whole = (value: Fraction) => (type === 'integer' ? value.floor() : value);
  const candidates = [
    whole(first.sub(1)),
    ...sorted,
    ...between.flatMap((value) => [whole(value), whole(value).add(type === 'integer' ? 1 : 0)]),
    // The last one itself may be no whole number: the one right above it is the first beyond it.
    whole(last).add(1),
  ];
  const within = (one: Fraction) => {
    if (min !== null && one.compare(min) < 0) return new Fraction(min);
    return max !== null && one.compare(max) > 0 ? new Fraction(max) : one;
  };
  const allowed = candidates.map(within).filter((one) => type !== 'integer' || one.d === 1n);
  return [...new Map(allowed.map((one) => [one.toFraction(), one])).values()].sort((a, b) => a.compare(b));
}
