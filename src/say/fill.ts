import type { Fact } from '../model/finding.ts';
import { remembered } from '../model/remembered.ts';

/** Turns one fact into words; `argument` is what follows a second colon. */
export type Format = (fact: Fact, facts: Facts, argument: string | undefined) => string;
export type Facts = { readonly [name: string]: Fact };

/**
 * A template filled with facts: `{name}`, `{name:format}`, `{name:format:argument}`. A part in `[[…]]` goes if one of its
 * facts is missing. `{count|day|days}` is the form of a word that the number asks for in English. Facts are never read as templates, whatever they contain.
 */
export function fill(template: string, facts: Facts, formats: Readonly<Record<string, Format>>): string {
  if (!template.includes('{') && !template.includes('[[')) return template;
  let filled = '';
  for (const { needs, pieces } of partsOf(template)) {
    if (needs?.some((name) => isMissing(facts[name]))) continue;
    for (const piece of pieces) filled += typeof piece === 'string' ? piece : said(piece, facts, formats);
  }
  return filled;
}

/** A gap of a template: what stands in it, and how it is said. */
interface Gap {
  readonly name: string;
  readonly format: string | undefined;
  readonly argument: string | undefined;
  /** The forms for one and for several, of a word that a number asks for. */
  readonly forms: readonly [one: string, other: string] | null;
}

/** A stretch of a template; `needs` are the facts without which it goes. */
interface Part {
  readonly needs: readonly string[] | null;
  readonly pieces: readonly (string | Gap)[];
}

/** Sentences are few and said often: each is taken apart once. Templates of pages may be anyone's, so not all are kept. */
const MOST_KNOWN = 5000;

const partsOf = remembered((template: string): readonly Part[] => {
  const parts = template.split(/(\[\[.*?\]\])/u).filter((part) => part !== '');
  return parts.map((part): Part => {
    const optional = part.startsWith('[[') && part.endsWith(']]');
    const text = optional ? part.slice(2, -2) : part;
    return { needs: optional ? names(text) : null, pieces: piecesOf(text) };
  });
}, MOST_KNOWN);

const GAP = /\{([a-zA-Z-]+)(?::([a-z]+))?(?::([a-z-]+))?(?:\|([^|{}]*)\|([^|{}]*))?\}/gu;

function piecesOf(text: string): readonly (string | Gap)[] {
  const pieces: (string | Gap)[] = [];
  let end = 0;
  for (const match of text.matchAll(GAP)) {
    const [whole, name = '', format, argument, one, other = ''] = match;
    if (match.index > end) pieces.push(text.slice(end, match.index));
    pieces.push({ name, format, argument, forms: one === undefined ? null : [one, other] });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

function said({ name, format, argument, forms }: Gap, facts: Facts, formats: Readonly<Record<string, Format>>): string {
  const fact = facts[name] ?? null;
  if (forms) return forms[PLURAL.select(Number(fact)) === 'one' ? 0 : 1];
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
