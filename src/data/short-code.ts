import { createHash } from 'node:crypto';

/** Digits and letters that are not taken for one another when read aloud or written by hand. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Short codes by which people quote an item or a measure: made of the id alone, so that they outlive editions and
 * renumbering. Where two ids would share one, the later in order gets a longer one.
 */
export function shortCodes(ids: Iterable<string>, length: number): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const codes = new Map<string, string>();
  for (const id of [...new Set(ids)].sort()) {
    const signs = [...createHash('sha256').update(id).digest()].map((byte) => SIGNS[byte % SIGNS.length]).join('');
    let size = length;
    while (taken.has(signs.slice(0, size)) && size < signs.length) size += 1;
    taken.add(signs.slice(0, size));
    codes.set(id, signs.slice(0, size));
  }
  return codes;
}
