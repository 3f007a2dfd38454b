import Fraction from 'fraction.js';
import type { Terms } from '../model/catalogue.ts';
import { type Condition, readCondition } from './condition.ts';
import { type Feature, featuresOf, type Person } from './domain.ts';
import { satisfies } from './satisfies.ts';
import { spansMeet } from './span.ts';

/** More representative people than this are not looked at one by one: that is reported, never passed. */
export const MOST_PEOPLE = 200_000;

/** Nor are so many people held against conditions of so many parts. */
const MOST_WORK = 30_000_000;

/** Beyond this nobody cares how many there are. */
const COUNTED = 1_000_000;

/** Everyone is covered; or somebody loses; or it would take too many cases to tell. */
export type Decision =
  | { readonly is: 'covers' }
  | { readonly is: 'loses'; readonly person: Person }
  | { readonly is: 'too-large'; readonly people: number };

/** What was decided before over a vocabulary: most areas of a country ask the same. */
const decided = new WeakMap<Terms, Map<string, Decision>>();

/**
 * Whether everybody who meets `above` meets `local`, decided exactly over representative people; those the vocabulary
 * rules out as impossible do not count. The person who loses is told by the features that matter only.
 */
export function decide(above: Condition, local: Condition, vocabulary: Terms): Decision {
  const known = decided.get(vocabulary) ?? new Map<string, Decision>();
  decided.set(vocabulary, known);
  const key = JSON.stringify([above, local], (_name, value) =>
    value instanceof Fraction ? value.toFraction() : value,
  );
  const decision = known.get(key) ?? byPeople(above, local, vocabulary);
  known.set(key, decision);
  return decision;
}

function byPeople(above: Condition, local: Condition, vocabulary: Terms): Decision {
  const impossible = vocabulary.excludes.map((raw) => readCondition(raw, vocabulary, () => null));
  const spoken = featuresOf([above, local], vocabulary);
  const relevant = impossible.filter((one) =>
    featuresOf([one], vocabulary).every(({ name }) => spoken.some((feature) => feature.name === name)),
  );
  const features = featuresOf([above, local, ...relevant], vocabulary);
  const people = features.reduce((product, feature) => Math.min(product * feature.cases.length, COUNTED), 1);
  const parts = [above, local, ...relevant].reduce((sum, one) => sum + partsOf(one), 0);
  if (people > MOST_PEOPLE || people * parts > MOST_WORK) return { is: 'too-large', people };
  const loses = (person: Person) =>
    satisfies(person, above, vocabulary) &&
    !satisfies(person, local, vocabulary) &&
    !relevant.some((one) => satisfies(person, one, vocabulary));
  for (const person of everybody(features))
    if (loses(person)) return { is: 'loses', person: told(person, features, loses) };
  return { is: 'covers' };
}

/** Whether one person can meet both conditions. Whoever asks remembers the answer: to tell such questions apart costs more. */
export function overlap(a: Condition, b: Condition, vocabulary: Terms): boolean {
  const meet = spansMeet(a, b, vocabulary);
  return meet ?? byPeople({ is: 'all', of: [a, b] }, { is: 'any', of: [] }, vocabulary).is !== 'covers';
}

function partsOf(condition: Condition): number {
  if (condition.is === 'not') return 1 + partsOf(condition.of);
  return condition.is === 'all' || condition.is === 'any'
    ? condition.of.reduce((sum, one) => sum + partsOf(one), 1)
    : 1;
}

function* everybody(
  features: readonly Feature[],
  index = 0,
  so: ReadonlyMap<string, Feature['cases'][number]> = new Map(),
): Generator<Person> {
  const feature = features[index];
  if (!feature) {
    yield so;
    return;
  }
  for (const one of feature.cases) yield* everybody(features, index + 1, new Map([...so, [feature.name, one]]));
}

/** The person without the features that make no difference: whatever they are, that person loses. */
function told(person: Person, features: readonly Feature[], loses: (person: Person) => boolean): Person {
  const kept = new Map(person);
  for (const feature of features) {
    const rest = features.filter((one) => kept.has(one.name) && one.name !== feature.name);
    const fixed = new Map(rest.map((one) => [one.name, kept.get(one.name) as Feature['cases'][number]]));
    const open = features.filter((one) => !fixed.has(one.name));
    const cases = open.reduce((product, one) => product * one.cases.length, 1);
    if (cases > 5000) continue;
    const always = [...everybody(open)].every((others) => loses(new Map([...fixed, ...others])));
    if (always) kept.delete(feature.name);
  }
  return kept;
}
