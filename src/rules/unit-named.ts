import type { Units } from '../measures/units.ts';
import type { Unit } from '../model/value.ts';
import { lexiconOf } from '../prose/lexicon.ts';

/** The unit of the register that is meant by one written in words, such as 元/人·月; null where a word is not known. */
export function unitNamed(units: Units, written: string): Unit | null {
  const tokens = written.split(/[/／·]/u).map((word) => tokenOf(units, word.trim()));
  return tokens.includes(null) ? null : tokens.join('/');
}

function tokenOf(units: Units, word: string): string | null {
  if (units.has(word)) return word;
  for (const { id, name } of units.values()) if (name.zh === word || name.en === word) return id;
  const found = lexiconOf(units).at(word, 0);
  return found?.end === word.length ? (found.tokens[0] ?? null) : null;
}
