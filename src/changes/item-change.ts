import { readCondition } from '../audience/condition.ts';
import { decide } from '../audience/decide.ts';
import { FACETS, type Facet, type Who } from '../model/catalogue.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { overlaysOn } from '../resolve/on-day.ts';
import { itemIn, type State } from './between-states.ts';

/** How a change of one item counts for the people it serves. */
export type ChangeEffect =
  | 'added'
  | 'raised'
  | 'widened'
  | 'lowered'
  | 'narrowed'
  | 'moved'
  | 'removed'
  | 'reworded'
  | 're-led';

/** A group, a content element, a sentence or the lead of an item that differs between two states. */
export interface ItemChange {
  readonly item: string;
  readonly effect: ChangeEffect;
  readonly what:
    | { readonly is: 'group' | 'content'; readonly key: string }
    | { readonly is: 'text'; readonly facet: Facet }
    | { readonly is: 'name' }
    | { readonly is: 'lead' };
}

/** What besides its values an item has gained, lost or rewritten between two states. */
export function itemChanges(from: State, to: State, id: string): readonly ItemChange[] {
  const [old, now] = [itemIn(from, id), itemIn(to, id)];
  if (!old || !now) return [];
  return [
    ...groupChanges(from, to, old, now),
    ...contentChanges(old, now),
    ...(old.name.zh === now.name.zh ? [] : [{ item: id, effect: 'reworded', what: { is: 'name' } } as const]),
    ...textChanges(from, to, old, now),
    ...(leadOf(from, old) === leadOf(to, now) ? [] : [{ item: id, effect: 're-led', what: { is: 'lead' } } as const]),
  ];
}

function groupChanges(from: State, to: State, old: LocalItem, now: LocalItem): readonly ItemChange[] {
  const keys = new Set([...old.audience.keys(), ...now.audience.keys()]);
  return [...keys].flatMap((key): ItemChange[] => {
    const [before, after] = [whoIn(from, old, key), whoIn(to, now, key)];
    const effect = groupEffect(to, before, after);
    return effect === null ? [] : [{ item: now.id, effect, what: { is: 'group', key } }];
  });
}

/** The condition of a group in a state; undefined where the item has no such group. */
function whoIn({ evaluator: { resolver }, day, area }: State, item: LocalItem, key: string): Who | null | undefined {
  const group = item.audience.get(key);
  if (!group) return undefined;
  let { who } = group;
  for (const { code } of resolver.tree.chain(area)) {
    for (const overlay of overlaysOn(resolver, code, day)) {
      const entry = overlay.items.get(item.id);
      who = entry?.restate.get(key) ?? who;
      const wider = entry?.widen.get(key);
      if (wider !== undefined && who !== null) who = { any: [who, wider] };
    }
  }
  return who;
}

/** Decided over the people who can be told apart; what cannot be decided is said to have moved. */
function groupEffect(
  { evaluator: { resolver } }: State,
  before: Who | null | undefined,
  after: Who | null | undefined,
): ChangeEffect | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  if (before === undefined) return 'widened';
  if (after === undefined) return 'narrowed';
  if (before === null || after === null) return 'moved';
  const { vocabulary } = resolver.catalogue;
  const [old, now] = [before, after].map((who) => readCondition(who, vocabulary, () => null));
  if (!old || !now) return 'moved';
  const [loses, gains] = [decide(old, now, vocabulary).is, decide(now, old, vocabulary).is];
  if (loses === 'covers') return gains === 'covers' ? 'reworded' : 'widened';
  return loses === 'loses' && gains === 'covers' ? 'narrowed' : 'moved';
}

function contentChanges(old: LocalItem, now: LocalItem): readonly ItemChange[] {
  const keys = new Set([...old.content.keys(), ...now.content.keys()]);
  return [...keys].flatMap((key): ItemChange[] => {
    const [before, after] = [old.content.get(key), now.content.get(key)];
    if (before && after && before.name.zh === after.name.zh) return [];
    const effect = before ? (after ? 'reworded' : 'removed') : 'added';
    return [{ item: now.id, effect, what: { is: 'content', key } }];
  });
}

function textChanges(from: State, to: State, old: LocalItem, now: LocalItem): readonly ItemChange[] {
  return FACETS.filter((facet) => textIn(from, old, facet) !== textIn(to, now, facet)).map(
    (facet): ItemChange => ({ item: now.id, effect: 'reworded', what: { is: 'text', facet } }),
  );
}

/** The sentence that is printed: that of the nearest area that has one of its own. */
function textIn({ evaluator: { resolver }, day, area }: State, item: LocalItem, facet: Facet): string {
  for (const { code } of resolver.tree.chain(area).toReversed()) {
    for (const overlay of overlaysOn(resolver, code, day)) {
      const text = overlay.items.get(item.id)?.text.get(facet);
      if (text) return text.zh;
    }
  }
  return item.statement.get(facet)?.text.zh ?? '';
}

function leadOf({ evaluator: { resolver }, day, area }: State, item: LocalItem): string {
  const local = resolver.tree
    .chain(area)
    .flatMap(({ code }) =>
      overlaysOn(resolver, code, day).flatMap(
        (overlay) => overlay.items.get(item.id)?.responsible.map((unit) => unit.zh) ?? [],
      ),
    );
  return [...item.lead, ...local].join();
}
