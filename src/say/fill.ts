import type { Fact } from '../model/finding.ts';

/** Turns one fact into words; `argument` is what follows a second colon. */
export type Format = (fact: Fact, facts: Facts, argument: string | undefined) => string;
export type Facts = { readonly [name: string]: Fact };

/**
 * A template filled with facts: `{name}`, `{name:format}`, `{name:format:argument}`. A part in `[[…]]` goes if one of its
 * facts is missing. `{count|day|days}` is the form of a word that the number asks for in English. Facts are never read as templates, whatever they contain.
 */
export function fill(template: string, facts: Facts, formats: Readonly<Record<string, Format>>): string {
  let said = '';
  for (const { asks, parts } of read(template)) {
    if (asks.some((name) => isMissing(facts[name]))) continue;
    for (const part of parts) said += typeof part === 'string' ? part : wordOf(part, facts, formats);
  }
  return said;
}

/** A stretch of a template: words and places, all of it left out where a fact it asks for is missing. */
interface Stretch {
  readonly asks: readonly string[];
  readonly parts: readonly (string | Place)[];
}

/** Where a fact is filled in. */
interface Place {
  readonly name: string;
  readonly format: string | undefined;
  readonly argument: string | undefined;
  /** The forms of a word, where the fact is the number that chooses one. */
  readonly one: string | undefined;
  readonly other: string | undefined;
}

/** The templates that were filled before: there are as many as the tool has words. */
const known = new Map<string, readonly Stretch[]>();

function read(template: string): readonly Stretch[] {
  const before = known.get(template);
  if (before) return before;
  const made = template.split(/(\[\[.*?\]\])/u).map((part): Stretch => {
    const optional = part.startsWith('[[') && part.endsWith(']]');
    const text = optional ? part.slice(2, -2) : part;
    return { asks: optional ? names(text) : [], parts: partsOf(text) };
  });
  known.set(template, made);
  return made;
}

function partsOf(text: string): readonly (string | Place)[] {
  const parts: (string | Place)[] = [];
  let last = 0;
  for (const match of text.matchAll(PLACE)) {
    const [whole, name = '', format, argument, one, other] = match;
    parts.push(text.slice(last, match.index), { name, format, argument, one, other });
    last = match.index + whole.length;
  }
  return [...parts, text.slice(last)];
}

const PLACE = /\{([a-zA-Z-]+)(?::([a-z]+))?(?::([a-z-]+))?(?:\|([^|{}]*)\|([^|{}]*))?\}/gu;

function wordOf(
  { name, format, argument, one, other }: Place,
  facts: Facts,
  formats: Readonly<Record<string, Format>>,
): string {
  const fact = facts[name] ?? null;
  if (one !== undefined) return (PLURAL.select(Number(fact)) === 'one' ? one : other) ?? '';
  const make = format === undefined ? undefined : formats[format];
  return make ? make(fact, facts, argument) : plain(fact);
}

const PLURAL = new Intl.PluralRules('en');

/** The names a template asks for. */
export function names(template: string): string[] {
  return [...template.matchAll(/\{([a-zA-Z-]+)/gu)].map((match) => match[1] ?? '');
}

function isMissing(fact: Fact | undefined): boolean {
  return fact === undefined || fact === null || fact === '' || (Array.isArray(fact) && fact.length === 0);
}

function plain(fact: Fact): string {
  if (fact === null) return '';
  return Array.isArray(fact)
    ? fact.map(plain).join(', ')
    : typeof fact === 'object'
      ? JSON.stringify(fact)
      : String(fact);
}
