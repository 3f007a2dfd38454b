import { NATION } from '../model/catalogue.ts';
import type { Standing } from './lines.ts';

/**
 * For each area the branch of the tree it stands in: the area below the nation that stands above it. Branches between which
 * an area has changed over are one: its values come from both.
 */
export function branchesOf(areas: ReadonlyMap<string, Standing>): (area: string) => string {
  const joined = new Map<string, string>();
  const head = (top: string): string => {
    const next = joined.get(top);
    return next === undefined ? top : head(next);
  };
  // All that stand right below one area stand in its branch.
  const tops = new Map<string, string>();
  const top = (area: string): string => {
    const parent = areas.get(area)?.parent ?? null;
    if (parent === null || parent === NATION) return area;
    const known = tops.get(parent) ?? topOf(area, areas);
    tops.set(parent, known);
    return known;
  };
  const branch = (area: string) => head(top(area));
  for (const [code, { succeeds }] of areas) {
    for (const before of succeeds) {
      const [one, other] = [branch(code), branch(before)];
      if (one !== other) joined.set(one, other);
    }
  }
  return branch;
}

/** The last area on the way up before the nation; areas in a circle, which is reported elsewhere, stand for themselves. */
function topOf(code: string, areas: ReadonlyMap<string, Standing>): string {
  const seen = new Set([code]);
  for (let top = code; ; ) {
    const parent = areas.get(top)?.parent ?? null;
    if (parent === null || parent === NATION || seen.has(parent)) return top;
    seen.add(parent);
    top = parent;
  }
}
