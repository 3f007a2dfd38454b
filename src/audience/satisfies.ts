import Fraction from 'fraction.js';
import type { Terms } from '../model/catalogue.ts';
import type { Condition, Operator } from './condition.ts';
import { opaqueName, type Person } from './domain.ts';

/** Whether a representative person meets a condition. */
export function satisfies(person: Person, condition: Condition, vocabulary: Terms): boolean {
  switch (condition.is) {
    case 'all':
      return condition.of.every((one) => satisfies(person, one, vocabulary));
    case 'any':
      return condition.of.some((one) => satisfies(person, one, vocabulary));
    case 'not':
      return !satisfies(person, condition.of, vocabulary);
    case 'attested':
      return person.get(`attested:${condition.term}`) === true;
    case 'holds':
      return person.get(condition.attribute) === condition.value;
    case 'one-of':
      return oneOf(person, condition.attribute, condition.values, vocabulary);
    case 'compare': {
      const { attribute, operator, bound } = condition;
      if (bound instanceof Fraction) return compared(person.get(attribute), operator, bound);
      const holds = person.get(opaqueName(attribute, operator, bound.opaque)) === true;
      return operator === 'ge' || operator === 'gt' ? holds : !holds;
    }
  }
}

function compared(value: unknown, operator: Operator, bound: Fraction): boolean {
  if (!(value instanceof Fraction)) return false;
  const sign = value.compare(bound);
  return operator === 'ge' ? sign >= 0 : operator === 'gt' ? sign > 0 : operator === 'le' ? sign <= 0 : sign < 0;
}

/** Enumerated values count with their broader terms: whoever is in the narrower one is in the broader. */
function oneOf(person: Person, attribute: string, values: readonly string[], vocabulary: Terms): boolean {
  const known = vocabulary.attributes.get(attribute);
  if (known?.type === 'tags') return values.some((value) => person.get(`${attribute}=${value}`) === true);
  let value = person.get(attribute);
  for (let steps = 0; typeof value === 'string' && steps < 20; steps++) {
    if (values.includes(value)) return true;
    value = known?.values.get(value)?.broader ?? undefined;
  }
  return false;
}
