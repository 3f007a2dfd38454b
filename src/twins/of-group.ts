import Fraction from 'fraction.js';
import type { Group } from '../model/catalogue.ts';
import type { Bound } from '../prose/bounds.ts';
import type { KnownLevel } from '../prose/known-level.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { levelsInName, plainLevel } from './level.ts';
import type { Sight } from './sight.ts';

/** Groups as the overlays of the chain widen or restate them. */
export function changedGroups(sight: Sight, area: string, item: LocalItem): readonly KnownLevel[] {
  return sight.resolver.tree.chain(area).flatMap(({ code }) =>
    sight.resolver.overlaysOf(code).flatMap((overlay) => {
      const entry = overlay.items.get(item.id);
      return [...(entry?.widen ?? []), ...(entry?.restate ?? [])].flatMap(([key, who]) => {
        const group = item.audience.get(key);
        return group ? ofGroup(sight, { ...group, who }) : [];
      });
    }),
  );
}

const FLIPPED: Readonly<Record<Bound, Bound>> = { ge: 'lt', gt: 'le', le: 'gt', lt: 'ge' };

/** The thresholds of a condition, turned round below `not`, and the figures in the group's name. */
export function ofGroup(sight: Sight, group: Group): readonly KnownLevel[] {
  const { attributes } = sight.catalogue.vocabulary;
  const walk = (who: unknown, negated: boolean): readonly KnownLevel[] => {
    if (Array.isArray(who)) return who.flatMap((one) => walk(one, negated));
    if (typeof who !== 'object' || who === null) return [];
    return Object.entries(who).flatMap(([name, test]) => {
      if (name === 'all' || name === 'any') return walk(test, negated);
      if (name === 'not') return walk(test, !negated);
      const attribute = attributes.get(name);
      if (!attribute || typeof test !== 'object' || test === null || Array.isArray(test)) return [];
      const unit = sight.lexicon.at((attribute.unit?.zh ?? '').replace(/^个/u, ''), 0)?.tokens[0] ?? '';
      return Object.entries(test as Record<Bound, unknown>).flatMap(([bound, value]) =>
        typeof value === 'number'
          ? threshold(
              value,
              negated ? FLIPPED[bound as Bound] : (bound as Bound),
              plainLevel(new Fraction(value), unit, group.key, group.at),
            )
          : [],
      );
    });
  };
  return [...walk(group.who, false), ...levelsInName(sight.lexicon, group.name.zh, group.key, group.at)];
}

/** At least 60 is also more than 59: figures of conditions are whole. */
function threshold(value: number, bound: Bound, level: KnownLevel): readonly KnownLevel[] {
  const also: readonly [Bound, number] =
    bound === 'ge' ? ['gt', -1] : bound === 'gt' ? ['ge', 1] : bound === 'le' ? ['lt', 1] : ['le', -1];
  return [
    { ...level, bound, strict: true },
    { ...level, bound: also[0], value: new Fraction(value + also[1]), strict: true, turned: true },
  ];
}
