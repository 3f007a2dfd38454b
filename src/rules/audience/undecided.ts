import type { Finding } from '../../model/finding.ts';
import { below, type Pointer } from '../../model/source.ts';
import type { Rule } from '../rule.ts';

/** A locality restates who is entitled, and it cannot be established that nobody is left out. */
export const audienceUndecided: Rule = {
  id: 'audience/undecided',
  severity: 'error',
  *check(subject) {
    for (const overlay of subject.overlays) {
      for (const entry of overlay.items.values()) {
        const item = subject.resolver.itemAt(overlay.area, entry.id, subject.resolver.editions.at(-1) ?? null);
        for (const [key, who] of entry.restate) {
          const above = item?.audience.get(key);
          if (!above || keepsWhole(who, above.who)) continue;
          yield {
            rule: 'audience/undecided',
            verdict: 'incomparable',
            at: below(entry.at, 'audience', 'restate', key),
            area: overlay.area,
            item: entry.id,
            key,
            related: [{ at: below(above.at, 'who'), says: 'above', params: {} }],
          };
        }
        if (entry.service?.requires) yield hidden(overlay.area, entry.id, below(entry.service.at, 'requires'));
      }
    }
  },
};

function hidden(area: string, item: string, at: Pointer): Finding {
  return { rule: 'audience/undecided', variant: 'requires', verdict: 'incomparable', at, area, item };
}

/** Whether a restated condition is the one above, or a disjunction with the one above as a branch. */
function keepsWhole(restated: unknown, above: unknown): boolean {
  if (canonical(restated) === canonical(above) || restated === 'everyone') return true;
  const branches = (restated as { any?: unknown[] } | null)?.any;
  return Array.isArray(branches) && branches.some((branch) => keepsWhole(branch, above));
}

function canonical(condition: unknown): string {
  return JSON.stringify(condition, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

