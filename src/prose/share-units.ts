import type { Token } from './token.ts';

const JOINS = new Set(['、', '至', '到', '-', '~', '和', '或', '及']);

/** In 3、6、8月龄 and 40至60平方米 the numbers before share the unit of the last; 139 in 60岁139、55岁170 has none. */
export function shareUnits(text: string, tokens: readonly Token[]): readonly Token[] {
  const shared = [...tokens];
  for (let index = shared.length - 2; index >= 0; index--) {
    const token = shared[index];
    const next = shared[index + 1];
    const after = next?.is === 'mark' && next.mark === 'item' ? shared[index + 2] : next;
    if (token?.is !== 'number' || after?.is !== 'number' || token.units.length > 0) continue;
    const before = shared[index - 1];
    const isLabelled = before?.is === 'number' && before.end === token.start;
    if (isLabelled || !JOINS.has(text.slice(token.end, after.start))) continue;
    shared[index] = { ...token, units: after.units, behind: after.behind };
  }
  return shared;
}
