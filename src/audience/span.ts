import Fraction from 'fraction.js';
import type { Terms } from '../model/catalogue.ts';
import { oncePer } from '../model/once-per.ts';
import { type Condition, readCondition } from './condition.ts';
import { featuresOf } from './domain.ts';

/** A stretch of one attribute, ends included unless they are open. */
interface Span {
  readonly attribute: string;
  readonly from: End | null;
  readonly to: End | null;
}

interface End {
  readonly at: Fraction;
  readonly isOpen: boolean;
}

/**
 * Whether two conditions that ask for a stretch of one and the same attribute each have somebody in common; null where they ask
 * for anything else. Bands of age and of years are by far the most frequent, and hundreds of them make ten thousands of pairs.
 */
export function spansMeet(a: Condition, b: Condition, vocabulary: Terms): boolean | null {
  const [ours, theirs] = [spanOf(a, vocabulary), spanOf(b, vocabulary)];
  if (!ours || !theirs || ours.attribute !== theirs.attribute || barred(vocabulary).has(ours.attribute)) return null;
  return meet(inner(ours.from, theirs.from, 1), inner(ours.to, theirs.to, -1));
}

const spans = oncePer((_vocabulary: Terms) => new Map<Condition, Span | null>());

function spanOf(condition: Condition, vocabulary: Terms): Span | null {
  const known = spans(vocabulary);
  const before = known.get(condition);
  if (before !== undefined) return before;
  const span = readSpan(condition, vocabulary);
  known.set(condition, span);
  return span;
}

function readSpan(condition: Condition, vocabulary: Terms): Span | null {
  const parts = condition.is === 'all' ? condition.of : [condition];
  const attribute = parts[0]?.is === 'compare' ? parts[0].attribute : null;
  const described = attribute === null ? undefined : vocabulary.attributes.get(attribute);
  if (attribute === null || !described) return null;
  const { min, max, type } = described;
  let from: End | null = min === null ? null : { at: new Fraction(min), isOpen: false };
  let to: End | null = max === null ? null : { at: new Fraction(max), isOpen: false };
  for (const part of parts) {
    if (part.is !== 'compare' || part.attribute !== attribute || !(part.bound instanceof Fraction)) return null;
    const end = { at: part.bound, isOpen: part.operator === 'gt' || part.operator === 'lt' };
    if (part.operator === 'ge' || part.operator === 'gt') from = inner(from, end, 1);
    else to = inner(to, end, -1);
  }
  return type === 'integer'
    ? { attribute, from: from && whole(from, 1), to: to && whole(to, -1) }
    : { attribute, from, to };
}

/** The first whole number within, seen from an end. */
function whole({ at, isOpen }: End, inward: 1 | -1): End {
  const first = inward === 1 ? at.ceil() : at.floor();
  return { at: isOpen && first.equals(at) ? first.add(inward) : first, isOpen: false };
}

/** Of two ends on the same side the one that lets in less. */
function inner(a: End | null, b: End | null, inward: 1 | -1): End | null {
  if (!a || !b) return a ?? b;
  const order = a.at.compare(b.at) * inward;
  return order > 0 || (order === 0 && a.isOpen) ? a : b;
}

function meet(from: End | null, to: End | null): boolean {
  if (!from || !to) return true;
  const order = from.at.compare(to.at);
  return order < 0 || (order === 0 && !from.isOpen && !to.isOpen);
}

/** Attributes some of whose values nobody can have: what is left is more than one stretch. */
const barred = oncePer((vocabulary: Terms): ReadonlySet<string> => {
  const features = vocabulary.excludes.map((raw) =>
    featuresOf([readCondition(raw, vocabulary, () => null)], vocabulary),
  );
  return new Set(features.flatMap((all) => (all.length === 1 ? all.map(({ name }) => name) : [])));
});
