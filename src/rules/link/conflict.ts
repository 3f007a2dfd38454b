import { atKey } from '../../model/source.ts';
import type { DatedValue } from '../../model/value.ts';
import type { Rule } from '../rule.ts';

/** Two overlays of one area set the same measure at the same time, and neither replaces the other. */
export const linkConflict: Rule = {
  id: 'link/conflict',
  severity: 'error',
  *check({ overlays, resolver }) {
    for (const area of new Set(overlays.map((overlay) => overlay.area))) {
      const addresses = new Set(
        resolver
          .overlaysOf(area)
          .flatMap((overlay) =>
            [...overlay.items.values()].flatMap((item) => [...item.sets.keys()].map((key) => `${item.id}#${key}`)),
          ),
      );
      for (const address of addresses) {
        const [item = '', key = ''] = address.split('#');
        const [first, second] = resolver.writers(area, item, key).filter(({ local }) => dated(local.series));
        if (!first || !second || second.overlay.replaces !== null || first.overlay.replaces !== null) continue;
        yield {
          rule: 'link/conflict',
          at: atKey(second.local.at),
          area,
          item,
          key,
          params: { overlay: second.overlay.id, other: first.overlay.id },
          related: [{ at: atKey(first.local.at), says: 'other', params: { overlay: first.overlay.id } }],
        };
      }
    }
  },
};

function dated(series: readonly DatedValue[]): boolean {
  return series.some((entry) => entry.from !== null);
}
