import type { Catalogue, Edition } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { begins, type Overlay } from '../model/overlay.ts';
import { sortedBy } from '../model/sorted-by.ts';
import { isInForce } from '../resolve/on-day.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './rule.ts';

/** The complete overlays of ours that stand on the day, of areas that exist on it. */
export const completeOn = perSubject(({ overlays, resolver, asOf }): readonly Overlay[] =>
  overlays.filter((overlay) => isWholeOn(resolver, overlay, asOf)),
);

function isWholeOn(resolver: Resolver, overlay: Overlay, day: Day): boolean {
  return overlay.scope === 'complete' && isInForce(resolver, overlay, day) && resolver.tree.exists(overlay.area, day);
}

/** A complete overlay of ours that has not begun, with the day from which it will count. */
export interface ToCome {
  readonly overlay: Overlay;
  readonly day: Day;
}

/** The complete overlays of ours that will count one day, in the order of these days. */
export const completeToCome = perSubject(({ overlays, resolver, asOf }): readonly ToCome[] =>
  sortedBy(
    overlays.flatMap((overlay): readonly ToCome[] => {
      const { from } = resolver.tree.get(overlay.area) ?? {};
      const start = begins(overlay) ?? '';
      const day = from && from > start ? from : start;
      return day > asOf && isWholeOn(resolver, overlay, day) ? [{ overlay, day }] : [];
    }),
    ({ day }) => day,
  ),
);

/** The editions since the one that an overlay implements, oldest first, up to the one in force on a day. */
export function editionsSince({ catalogue, resolver }: Subject, overlay: Overlay, day: Day): readonly Edition[] {
  const own = catalogue.editions.get(overlay.implements);
  const current = resolver.editionOn(day);
  if (!own || !current) return [];
  return resolver.editions.filter((one) => one.effective > own.effective && one.effective <= current.effective);
}

/** Of each area of ours that had a complete standard and has none on the day, the last it had. */
export const lapsedOn = perSubject(({ overlays, resolver, asOf }): readonly Overlay[] =>
  lapsed(resolver, overlays, asOf),
);

function lapsed(resolver: Resolver, overlays: readonly Overlay[], day: Day): readonly Overlay[] {
  const served = new Set(overlays.filter((one) => isWholeOn(resolver, one, day)).map(({ area }) => area));
  const last = new Map<string, Overlay>();
  for (const overlay of overlays) {
    const until = resolver.standsUntil(overlay);
    if (overlay.scope !== 'complete' || overlay.draft || served.has(overlay.area) || until === null || until > day)
      continue;
    const before = last.get(overlay.area);
    if (resolver.tree.exists(overlay.area, day) && until > ((before && resolver.standsUntil(before)) ?? ''))
      last.set(overlay.area, overlay);
  }
  return [...last.values()];
}

/** What answers for an area of ours on another day: its complete overlays, or the last it had. */
export function answeringOn({ resolver }: Pick<Subject, 'resolver'>, area: string, day: Day) {
  const own = resolver.overlaysOf(area).filter(({ role }) => role === 'local');
  return { standing: own.filter((one) => isWholeOn(resolver, one, day)), ended: lapsed(resolver, own, day) };
}

/** Whether of an area above ours there is a record, or it is assumed to have none of its own. */
export function isSupplied({ resolver, assumeNational, asOf }: Subject, area: string): boolean {
  return assumeNational.has(area) || resolver.standing(area, asOf).length > 0;
}

/** What each list of adopted ids comes to, by overlay and by the ids: most areas of a country adopt the same. */
const known = perSubject(() => new Map<Overlay | string, ReadonlySet<string>>());

/** The items an overlay takes over whole through what it adopts: editions, overlays (their own items) and single items. */
export function adoptedBy(subject: Subject, overlay: Overlay): ReadonlySet<string> {
  const lists = known(subject);
  const before = lists.get(overlay);
  if (before) return before;
  const ids = overlay.adopts.map(({ id }) => id);
  const key = ids.join('\n');
  const adopted = lists.get(key) ?? itemsOf(subject.catalogue, ids);
  lists.set(key, adopted).set(overlay, adopted);
  return adopted;
}

function itemsOf(catalogue: Catalogue, ids: readonly string[]): ReadonlySet<string> {
  const adopted = new Set<string>();
  for (const id of ids) {
    const edition = catalogue.editions.get(id);
    const other = catalogue.overlays.find((one) => one.id === id);
    if (edition) for (const item of edition.listed.keys()) adopted.add(item);
    else if (other) for (const item of other.ownItems.keys()) adopted.add(item);
    else adopted.add(id);
  }
  return adopted;
}

/** Whether an item is part of an overlay's standard: adopted or written, and not declared not applicable. */
export function speaksOf(subject: Subject, overlay: Overlay, item: string): boolean {
  const entry = overlay.items.get(item);
  if (entry?.notApplicable) return false;
  return entry !== undefined || overlay.ownItems.has(item) || adoptedBy(subject, overlay).has(item);
}
