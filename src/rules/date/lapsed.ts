import type { Day } from '../../model/day.ts';
import { grouped } from '../../model/grouped.ts';
import { begins, type Overlay } from '../../model/overlay.ts';
import { sortedBy } from '../../model/sorted-by.ts';
import { below } from '../../model/source.ts';
import { lostWith } from '../replaced.ts';
import type { Rule, Subject } from '../rule.ts';

/**
 * The last standard of an area has ended, or will, with none in its place: what it promised beyond the nation goes with it.
 * So does what a standard that took the place of another no longer says.
 */
export const dateLapsed: Rule = {
  id: 'date/lapsed',
  severity: 'warning',
  *check(subject) {
    const { overlays, resolver, asOf } = subject;
    const inForce = overlays.filter(({ scope, draft }) => scope === 'complete' && !draft);
    const ended = new Set<string>();
    for (const all of grouped(inForce, ({ area }) => area).values()) {
      const [last, until] = lastOf(subject, all) ?? [];
      if (!last || !until || !resolver.tree.exists(last.area, until > asOf ? until : asOf)) continue;
      const [next] = all.flatMap((one) => (startOf(one) > until ? [startOf(one)] : [])).sort();
      const follower = resolver.overlaysOf(last.area).find(({ replaces }) => replaces === last.id);
      const part = follower && resolver.replacedOn(last) === until ? follower : null;
      ended.add(last.area);
      yield {
        rule: 'date/lapsed',
        ...(part ? { variant: 'part' } : next ? { variant: 'next' } : until > asOf ? { variant: 'coming' } : {}),
        at: part ? below(part.at, 'replaces') : below(last.at, 'repealed'),
        area: last.area,
        since: until,
        // What has ended already is told of by what is not there any more.
        ...(until > asOf ? { ahead: { severity: 'error' as const, above: [] } } : {}),
        params: { overlay: last.id, next: part?.id ?? next ?? null, ...(part ? lost(subject, last) : {}) },
      };
    }
    for (const all of grouped(overlays, ({ area }) => area).values()) {
      const [replacing, replaced] = lastReplaced(subject, all) ?? [];
      if (!replacing || !replaced || ended.has(replaced.area)) continue;
      const params = lost(subject, replaced);
      if (params.count === 0) continue;
      yield {
        rule: 'date/lapsed',
        variant: 'dropped',
        at: below(replacing.at, 'replaces'),
        area: replaced.area,
        since: resolver.replacedOn(replaced) ?? '',
        params: { overlay: replaced.id, next: replacing.id, ...params },
      };
    }
  },
};

/** So many names can be read through. */
const NAMED = 5;

/** What is no longer said by anybody, the first few by name. */
function lost(subject: Subject, overlay: Overlay): { readonly lost: readonly string[]; readonly count: number } {
  const all = lostWith(subject, overlay);
  return { lost: all.slice(0, NAMED), count: all.length };
}

/** The overlay of an area that took the place of another last, and that other. */
function lastReplaced({ resolver }: Subject, all: readonly Overlay[]): readonly [Overlay, Overlay] | null {
  const pairs = all.flatMap((one) => {
    const other = one.replaces === null ? null : resolver.overlay(one.replaces);
    return other && resolver.replaces(one, other.id) ? [[one, other] as const] : [];
  });
  return sortedBy(pairs, ([one]) => startOf(one)).at(-1) ?? null;
}

/** The one that ends the row of standards of an area that has begun, and when; null where the row has no end, or has not begun. */
function lastOf({ resolver, asOf }: Subject, all: readonly Overlay[]): readonly [Overlay, Day] | null {
  let last: readonly [Overlay, Day] | null = null;
  for (const one of sortedBy(all, startOf)) {
    // What begins after the row has ended, and after the day, does not go on with it.
    if (startOf(one) > asOf && (last === null || startOf(one) > last[1])) break;
    const until = resolver.standsUntil(one);
    if (until === null) return null;
    if (last === null || until > last[1]) last = [one, until];
  }
  return last;
}

function startOf(overlay: Overlay): Day {
  return begins(overlay) ?? '';
}
