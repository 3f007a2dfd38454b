import type { Day } from '../model/day.ts';
import { begins, type Overlay } from '../model/overlay.ts';
import type { LocalItem } from './local-item.ts';
import type { Resolver } from './resolver.ts';

/** Whether an overlay stands on a day and has begun by then; one that does not say when it begins has. */
export function isInForce(resolver: Resolver, overlay: Overlay, day: Day): boolean {
  return resolver.stands(overlay, day) && (begins(overlay) ?? day) <= day;
}

/** The overlays of an area that are in force on a day. */
export function overlaysOn(resolver: Resolver, area: string, day: Day): readonly Overlay[] {
  return resolver.overlaysOf(area).filter((overlay) => isInForce(resolver, overlay, day));
}

/** An item as an area has it on a day: what overlays add that have not begun, or stand no longer, is left out. */
export function itemOn(resolver: Resolver, area: string, id: string, day: Day): LocalItem | null {
  const item = resolver.itemAt(area, id, resolver.editionOn(day));
  if (!item || item.addedBy.size === 0) return item;
  const gone = [...item.addedBy].flatMap(([key, by]) => (isAdded(resolver, by, id, key, day) ? [] : [key]));
  if (gone.length === 0) return item;
  return {
    ...item,
    audience: without(item.audience, gone),
    content: without(item.content, gone),
    measures: without(item.measures, gone),
    addedBy: without(item.addedBy, gone),
  };
}

function isAdded(resolver: Resolver, by: string, id: string, key: string, day: Day): boolean {
  return overlaysOn(resolver, by, day).some((overlay) => {
    const entry = overlay.items.get(id);
    return entry && [entry.addedGroups, entry.addedContent, entry.addedMeasures].some((added) => added.has(key));
  });
}

function without<T>(map: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> {
  return new Map([...map].filter(([key]) => !keys.includes(key)));
}
