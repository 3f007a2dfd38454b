import { createHash } from 'node:crypto';

/** Digits and letters that are not taken for one another when read aloud or written by hand. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a spreadsheet would take for a number, a day or an hour, and keep as such: 0053 as 53, 45E0 as 45, MAY1 as a day. */
const MISREAD = /^\d*E?\d+$|^\d+E?$|^\d+[AP]M?$|JAN|FEB|MAR|APR|MAY|SEP|DEC/;

/**
 * Short codes by which people quote an item or a measure: made of the id alone, so that they outlive editions and
 * renumbering. Where two ids would share one, the later in order gets a longer one. A code that stands alone
 * in a cell is never one that spreadsheets misread.
 */
export function shortCodes(ids: Iterable<string>, length: number, standsAlone: boolean): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const codes = new Map<string, string>();
  for (const id of [...new Set(ids)].sort()) {
    const all = [...createHash('sha256').update(id).digest()].map((byte) => SIGNS[byte % SIGNS.length]).join('');
    let start = 0;
    while (standsAlone && MISREAD.test(all.slice(start, start + length)) && start < all.length) start += 1;
    const signs = all.slice(start);
    let size = length;
    while (taken.has(signs.slice(0, size)) && size < signs.length) size += 1;
    taken.add(signs.slice(0, size));
    codes.set(id, signs.slice(0, size));
  }
  return codes;
}
