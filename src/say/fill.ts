import type { Fact } from '../model/finding.ts';

/** Turns one fact into words; `argument` is what follows a second colon. */
export type Format = (fact: Fact, facts: Facts, argument: string | undefined) => string;
export type Facts = { readonly [name: string]: Fact };

/**
 * A template filled with facts: `{name}`, `{name:format}`, `{name:format:argument}`. A part in `[[…]]` goes if one of its
 * facts is missing. `{count|day|days}` is the form of a word that the number asks for in English. Facts are never read as templates, whatever they contain.
 */
export function fill(template: string, facts: Facts, formats: Readonly<Record<string, Format>>): string {
  // Most words of a page ask for nothing.
  if (!/[{[]/u.test(template)) return template;
  return template
    .split(/(\[\[.*?\]\])/u)
    .map((part) => {
      const optional = part.startsWith('[[') && part.endsWith(']]');
      const text = optional ? part.slice(2, -2) : part;
      if (optional && names(text).some((name) => isMissing(facts[name]))) return '';
      return text.replace(
        /\{([a-zA-Z-]+)(?::([a-z]+))?(?::([a-z-]+))?(?:\|([^|{}]*)\|([^|{}]*))?\}/gu,
        (_whole, name: string, format?: string, argument?: string, one?: string, other?: string) => {
          const fact = facts[name] ?? null;
          if (one !== undefined) return (PLURAL.select(Number(fact)) === 'one' ? one : other) ?? '';
          const make = format === undefined ? undefined : formats[format];
          return make ? make(fact, facts, argument) : plain(fact);
        },
      );
    })
    .join('');
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
