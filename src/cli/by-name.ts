import type { Text } from '../model/text.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { nearest } from '../schema/nearest.ts';
import { UserError } from './user-error.ts';

/** So many can be chosen from at a glance. */
const MOST = 8;

/** An item was asked for that an area (or the nation) does not have: what is spelt like it, and what has the word in its name. */
export function unknownItem(resolver: Resolver, area: string, id: string): UserError {
  const known = resolver.itemIds(area);
  const edition = resolver.editions.at(-1) ?? null;
  const named = [...known].flatMap((one): [string, Text][] => {
    const item = resolver.itemAt(area, one, edition);
    if (!item) return [];
    const measures = [...item.measures.values()];
    return [[one, item.name], ...measures.map((measure): [string, Text] => [`${one}#${measure.key}`, measure.name])];
  });
  return new UserError('usage.item', { id, near: nearest(id, known), named: calledSo(id, named) });
}

/** The ids of what has a word in its name, shortest names first; null where nothing has. */
export function calledSo(word: string, named: Iterable<readonly [string, Text]>): string | null {
  const asked = word.trim().toLowerCase();
  if (asked === '') return null;
  const found = [...named].flatMap(([id, { zh, en }]) => {
    const name = [zh, en].find((one) => one?.toLowerCase().includes(asked));
    return name === undefined ? [] : [{ id, name }];
  });
  const nearestFirst = found.sort((a, b) => a.name.length - b.name.length).slice(0, MOST);
  return nearestFirst.length === 0 ? null : nearestFirst.map(({ id }) => id).join(', ');
}
