import type { Verdict } from '../model/finding.ts';
import type { Overlay, OverlayItem } from '../model/overlay.ts';
import { overlaysOn } from '../resolve/on-day.ts';
import type { Subject } from './rule.ts';

/** What is lost with a level that stood so to what is above it; an equal one goes on by itself. */
const LOST: ReadonlySet<Verdict> = new Set([
  'stronger',
  'specified',
  'added',
  'wider',
  'mixed',
  'unread',
  'incomparable',
]);

/** What an overlay said beyond the levels above, and nobody says from the day another takes its place: addresses and items. */
export function lostWith(subject: Subject, overlay: Overlay): readonly string[] {
  const { resolver, judgements } = subject;
  const day = resolver.replacedOn(overlay);
  if (day === null || resolver.standsUntil(overlay) !== day) return [];
  const { area } = overlay;
  const after = overlaysOn(resolver, area, day);
  const levels = judgements
    .filter((one) => one.area === area && resolver.own(area, one.item, one.key, day) === null)
    .filter(({ periods }) =>
      periods.some((one) => one.overlay === overlay.id && one.until === day && LOST.has(one.verdict)),
    )
    .map(({ item, key }) => `${item}#${key}`);
  const more = [...overlay.items.values()].flatMap((entry) =>
    beyond(entry)
      .filter((key) => !after.some(({ items }) => beyond(items.get(entry.id)).includes(key)))
      .map((key) => `${entry.id}#${key}`),
  );
  const own = [...overlay.ownItems.keys()].filter((id) => !after.some(({ ownItems }) => ownItems.has(id)));
  const items = new Set(own);
  return [...new Set([...levels, ...more])].filter((one) => !items.has(one.split('#')[0] ?? '')).concat(own);
}

/** The keys under which an entry gives more than what stands above, levels aside. */
function beyond(entry: OverlayItem | undefined): readonly string[] {
  if (!entry) return [];
  const { addedContent, addedMeasures, addedGroups, widen, restate } = entry;
  return [addedContent, addedMeasures, addedGroups, widen, restate].flatMap((one) => [...one.keys()]);
}
