import { begins, type Overlay } from '../../model/overlay.ts';
import { sortedBy } from '../../model/sorted-by.ts';
import { atKey } from '../../model/source.ts';
import type { DatedValue } from '../../model/value.ts';
import type { Resolver } from '../../resolve/resolver.ts';
import type { Rule } from '../rule.ts';

/** Two overlays of one area set the same measure at the same time, and neither replaces the other. */
export const linkConflict: Rule = {
  id: 'link/conflict',
  severity: 'error',
  *check({ overlays, resolver }) {
    for (const area of new Set(overlays.map((overlay) => overlay.area))) {
      if (resolver.overlaysOf(area).length < 2) continue;
      const replaced: Replaced = new Map();
      for (const address of addresses(resolver, area)) {
        const [item = '', key = ''] = address.split('#');
        const writers = resolver
          .writers(area, item, key)
          .filter(({ overlay, local }) => overlay.role !== 'shipped' && dated(local.series));
        // All of them: what any of these says may be what nobody judges.
        const clashing = sortedBy(
          writers.filter((one) =>
            writers.some((other) => one !== other && meet(resolver, replaced, one.overlay, other.overlay)),
          ),
          ({ overlay }) => overlay.id,
        );
        const last = clashing.at(-1);
        if (!last) continue;
        yield {
          rule: 'link/conflict',
          at: atKey(last.local.at),
          area,
          item,
          key,
          params: { documents: clashing.map(({ overlay }) => overlay.id) },
          related: clashing.slice(0, -1).map(({ local, overlay }) => ({
            at: atKey(local.at),
            says: 'other',
            params: { overlay: overlay.id },
          })),
        };
      }
    }
  },
};

function addresses(resolver: Resolver, area: string): ReadonlySet<string> {
  return new Set(
    resolver
      .overlaysOf(area)
      .flatMap((overlay) =>
        [...overlay.items.values()].flatMap((item) =>
          [...item.sets.keys(), ...item.addedMeasures.keys()].map((key) => `${item.id}#${key}`),
        ),
      ),
  );
}

/** By overlay all those it replaces, one by way of the other, as far as that was asked. */
type Replaced = Map<string, ReadonlySet<string>>;

/** Whether two overlays stand at the same time without one standing in for the other. */
function meet(resolver: Resolver, replaced: Replaced, a: Overlay, b: Overlay): boolean {
  if (succeeds(resolver, replaced, a, b) || succeeds(resolver, replaced, b, a)) return false;
  const start = (overlay: Overlay) => begins(overlay) ?? '';
  const ended = (overlay: Overlay, other: Overlay) => overlay.repealed !== null && overlay.repealed <= start(other);
  return !ended(a, b) && !ended(b, a);
}

function succeeds(resolver: Resolver, replaced: Replaced, later: Overlay, earlier: Overlay): boolean {
  const known = replaced.get(later.id);
  if (known) return known.has(earlier.id);
  const all = new Set<string>();
  for (let id = later.replaces; id !== null && !all.has(id); ) {
    all.add(id);
    const next: Overlay | null = resolver.overlay(id);
    id = next?.area === later.area ? next.replaces : null;
  }
  replaced.set(later.id, all);
  return all.has(earlier.id);
}

function dated(series: readonly DatedValue[]): boolean {
  return series.some((entry) => entry.from !== null);
}
