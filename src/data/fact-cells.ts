import type { Fact } from '../model/finding.ts';

/** A figure, where a fact is one: exact, or to six places where its decimals do not end. */
export function numberOf(fact: Fact | undefined): number | null {
  if (typeof fact === 'number') return fact;
  if (typeof fact !== 'string' || !/^-?\d+\/\d+$/.test(fact)) return null;
  const [above = '', below = ''] = fact.split('/');
  return Math.round((Number(above) / Number(below)) * 1e6) / 1e6;
}

/** One end of a range; null where the fact is none or that end is open. */
export function endOf(fact: Fact, end: 'ge' | 'le'): number | null {
  return isBag(fact) ? numberOf(fact[end]) : null;
}

/** What is no plain figure: yes or no, a list, prose, an exact fraction. */
export function textOf(fact: Fact): string | null {
  if (typeof fact === 'boolean') return String(fact);
  if (typeof fact === 'string') return fact;
  if (Array.isArray(fact)) return fact.join('|');
  return isBag(fact) && 'text' in fact ? String(fact['text']) : null;
}

/** "ratio 1.3 of minimum-living#standard", where a value rests on another level; parts are joined by "+", ends by a comma. */
export function relativeOf(fact: Fact): string | null {
  if (!isBag(fact)) return null;
  const part = (one: Fact) => relativeOf(one) ?? String(one);
  if (fact['kind'] === 'sum') return (fact['parts'] as readonly Fact[]).map(part).join(' + ');
  if (fact['kind'] !== 'range') return `${String(fact['kind'])} ${String(fact['by'])} of ${String(fact['of'])}`;
  const ends = (['ge', 'le'] as const).flatMap((end) => (fact[end] === undefined ? [] : [`${end} ${part(fact[end])}`]));
  return ends.join(', ');
}

function isBag(fact: Fact): fact is { readonly [name: string]: Fact } {
  return typeof fact === 'object' && fact !== null && !Array.isArray(fact);
}
