import type { Day } from '../model/day.ts';
import type { Overlay } from '../model/overlay.ts';
import type { LocalItem, Resolver } from './resolver.ts';

/** The overlays of an area that stand on a day and have begun by then. */
export function overlaysOn(resolver: Resolver, area: string, day: Day): readonly Overlay[] {
  return resolver
    .overlaysOf(area)
    .filter((overlay) => resolver.stands(overlay, day) && (overlay.effective ?? overlay.issued ?? day) <= day);
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
