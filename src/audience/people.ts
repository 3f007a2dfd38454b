import Fraction from 'fraction.js';
import type { Terms } from '../model/catalogue.ts';
import type { Bound, Condition, Operator } from './condition.ts';
import { decide } from './decide.ts';
import { satisfies } from './satisfies.ts';

/**
 * People as plain data: a condition with all its terms spelt out, so that it can be held against one of another state of the
 * records, whose vocabulary may say something else.
 */
export function spelt(people: Condition, terms: Terms): string {
  return JSON.stringify(plain(people, terms), (_key, value: unknown) =>
    value instanceof Fraction ? value.toFraction() : value,
  );
}

function plain(condition: Condition, terms: Terms): Condition {
  switch (condition.is) {
    case 'all':
    case 'any':
      return { is: condition.is, of: condition.of.map((one) => plain(one, terms)) };
    case 'not':
      return { is: 'not', of: plain(condition.of, terms) };
    case 'compare':
      return bounded(condition, terms);
    case 'one-of':
      return named(condition, terms);
    default:
      return condition;
  }
}

/** An enumeration by all its values that are meant, narrower ones included; of tags a person may have several. */
function named(condition: Condition & { readonly is: 'one-of' }, terms: Terms): Condition {
  const { attribute, values } = condition;
  const known = terms.attributes.get(attribute);
  if (known?.type === 'tags')
    return { is: 'any', of: values.map((one) => ({ is: 'holds', attribute: `${attribute}=${one}`, value: true })) };
  const all = [...(known?.values.keys() ?? values)];
  const meant = all.filter((one) => satisfies(new Map([[attribute, one]]), condition, terms));
  return { is: 'one-of', attribute, values: meant.sort(), ...(known ? { known: all.sort() } : {}) };
}

/** Of whole numbers more than 64 is 65 and more; a bound beyond all that there may be leaves everybody on one side. */
function bounded(condition: Condition & { readonly is: 'compare' }, terms: Terms): Condition {
  const { attribute, operator, bound } = condition;
  if (!(bound instanceof Fraction)) return condition;
  const { type = 'integer', min = null, max = null } = terms.attributes.get(attribute) ?? {};
  const one = type === 'integer' ? whole(operator, bound) : { operator, bound };
  const [lowest, highest] = [min, max].map((end) => (end === null ? null : new Fraction(end)));
  const side = (value: Fraction) =>
    satisfies(new Map([[attribute, value]]), { is: 'compare', attribute, ...one }, terms);
  if (lowest && highest && side(lowest) === side(highest)) return { is: side(lowest) ? 'all' : 'any', of: [] };
  const isUpward = one.operator === 'ge' || one.operator === 'gt';
  if (isUpward && lowest && side(lowest)) return { is: 'all', of: [] };
  if (!isUpward && highest && side(highest)) return { is: 'all', of: [] };
  return { is: 'compare', attribute, ...one };
}

function whole(operator: Operator, bound: Fraction): { readonly operator: Operator; readonly bound: Bound } {
  const up = operator === 'gt' || operator === 'le';
  return {
    operator: operator === 'gt' || operator === 'ge' ? 'ge' : 'lt',
    bound: up ? bound.floor().add(1) : bound.ceil(),
  };
}

export const EVERYBODY = '{"is":"all","of":[]}';

/** The people of several conditions together. */
export function anyOf(people: readonly string[]): string {
  return `{"is":"any","of":[${people.join()}]}`;
}

/** Whether some people are all among others; not where that is too much to tell. */
export function isAmong(some: string, others: string): boolean {
  return some === others || decided(some, others) === 'covers';
}

/** Whether somebody may be both of these. */
export function canBeBoth(some: string, others: string): boolean {
  return decided(`{"is":"all","of":[${some},${others}]}`, '{"is":"any","of":[]}') !== 'covers';
}

function decided(above: string, local: string): string {
  const [a, b] = [readBack(above), readBack(local)];
  return decide(a, b, termsOf([a, b])).is;
}

function readBack(text: string): Condition {
  return JSON.parse(text, (key, value) => (key === 'bound' && typeof value === 'string' ? new Fraction(value) : value));
}

/** No more than the conditions say: figures of any kind, and enumerations with one value that none of them knows, unless all know all. */
function termsOf(conditions: readonly Condition[]): Terms {
  const values = new Map<string, Set<string>>();
  const open = new Set<string>();
  const figures = new Set<string>();
  const visit = (one: Condition): void => {
    if (one.is === 'all' || one.is === 'any') for (const each of one.of) visit(each);
    else if (one.is === 'not') visit(one.of);
    else if (one.is === 'compare') figures.add(one.attribute);
    else if (one.is === 'one-of') {
      const all = values.get(one.attribute) ?? new Set();
      for (const each of one.known ?? one.values) all.add(each);
      values.set(one.attribute, all);
      if (!one.known) open.add(one.attribute);
    }
  };
  for (const one of conditions) visit(one);
  const attributes = new Map<string, Attribute>();
  for (const name of figures) attributes.set(name, { type: 'number', min: null, max: null, values: new Map() });
  for (const [name, all] of values) {
    const named = new Map([...all, ...(open.has(name) ? [''] : [])].map((one) => [one, { broader: null }]));
    attributes.set(name, { type: 'enum', min: null, max: null, values: named });
  }
  return { attributes, excludes: [] };
}

type Attribute = Terms['attributes'] extends ReadonlyMap<string, infer A> ? A : never;
