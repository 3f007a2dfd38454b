import { isScalar, type Scalar, type YAMLMap } from 'yaml';
import type { Finding } from '../model/finding.ts';
import { type Pointer, rangeAt } from '../model/source.ts';
import { stretch } from './plain-document.ts';

/** Keys of one map that are written twice, or that nobody can tell apart: each with the first place. */
export function repeatedKeys(file: string, text: string, map: YAMLMap): Finding[] {
  const first = new Map<string, Scalar>();
  return map.items.flatMap(({ key }): Finding[] => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const before = first.get(folded(name));
    if (!before) {
      first.set(folded(name), key);
      return [];
    }
    const other = String(before.value);
    const at = (one: Scalar): Pointer => stretch(file, text, one.range?.[0] ?? 0, one.range?.[1] ?? 0);
    return [
      {
        rule: 'yaml/duplicate-key',
        ...(name === other ? {} : { variant: 'alike' }),
        at: at(key),
        params: { key: name, line: rangeAt(at(before)).start.line, ...(name === other ? {} : { other }) },
        related: [{ at: at(before), says: 'first', params: {} }],
      },
    ];
  });
}

/** A key as it looks: full width or half, composed or not, with white space around it or without. */
export function folded(key: string): string {
  return key.normalize('NFKC').trim();
}
