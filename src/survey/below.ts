import { NATION } from '../model/catalogue.ts';
import type { AreaTree } from '../resolve/areas.ts';

/** Whether an area is the given one or stands below it. */
export function isWithin(tree: AreaTree, area: string, top: string): boolean {
  return top === NATION || tree.chain(area).some((one) => one.code === top);
}

/** Codes in the order of the register: by number, so that what lies below follows what it lies in. */
export function inOrder(codes: Iterable<string>): readonly string[] {
  return [...new Set(codes)].sort();
}

/** The area and everything below it; without the nation itself. */
export function subtree(tree: AreaTree, top: string): readonly string[] {
  const found = top === NATION ? [] : [top];
  for (const child of tree.childrenOf(top)) found.push(...subtree(tree, child.code));
  return found;
}
