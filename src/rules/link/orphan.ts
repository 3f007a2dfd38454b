import type { ItemVersion } from '../../model/catalogue.ts';
import type { Fact, Finding } from '../../model/finding.ts';
import type { Overlay, OverlayItem } from '../../model/overlay.ts';
import { atKey, below, type Pointer, writtenAt } from '../../model/source.ts';
import type { LocalItem } from '../../resolve/local-item.ts';
import { nearest } from '../../schema/nearest.ts';
import { fewNames } from '../few-names.ts';
import type { Rule, Subject } from '../rule.ts';
import { FACET_KEYS, facetOf } from '../sign-off.ts';

/** An overlay speaks of something that does not exist above it, or says nothing of what it mentions. */
export const linkOrphan: Rule = {
  id: 'link/orphan',
  severity: 'error',
  *check(subject) {
    const newest = subject.resolver.calendar.last;
    for (const overlay of subject.overlays) {
      for (const entry of overlay.items.values()) {
        // What the national item itself has needs no look at what the areas above have added.
        const version = subject.resolver.listed(entry.id)?.in(newest);
        if (version && onlyNames(entry, version) && (isWritten(entry) || !isEmpty(entry))) continue;
        // A newer item may be taken up early.
        const item = subject.resolver.newestItem(overlay.area, entry.id);
        if (!item && !draftItem(subject, entry.id)) {
          yield orphan(overlay, 'item', atKey(entry.at), entry.id, subject.resolver.itemIds(overlay.area));
          continue;
        }
        if (item) yield* inItem(overlay, entry, item);
        if (isEmpty(entry))
          yield {
            rule: 'link/orphan',
            variant: 'empty',
            at: atKey(entry.at),
            area: overlay.area,
            item: entry.id,
            params: { id: entry.id },
          };
      }
    }
  },
};

function isWritten({ sets, text }: OverlayItem): boolean {
  return sets.size > 0 || text.size > 0;
}

/** Whether an entry speaks of measures and facets of an item alone; other things are rare and looked at one by one. */
function onlyNames(entry: OverlayItem, { measures }: ItemVersion): boolean {
  if (entry.widen.size + entry.restate.size + entry.justify.length + entry.exceptions.length > 0) return false;
  for (const key of entry.sets.keys()) if (!measures.has(key)) return false;
  for (const key of entry.reviewed.keys()) if (!measures.has(key) && facetOf(key) === null) return false;
  return true;
}

/** Listed in an edition that has no file for it yet: not an error of the locality. */
function draftItem(subject: Subject, id: string): boolean {
  return subject.resolver.editions.some((edition) => edition.draft && edition.listed.has(id));
}

function* inItem(overlay: Overlay, entry: OverlayItem, item: LocalItem): Generator<Finding> {
  const measures = new Set(item.measures.keys());
  const groups = new Set(item.audience.keys());
  const all = new Set([...measures, ...groups, ...item.content.keys(), entry.id]);
  const check = (what: string, keys: Iterable<readonly [string, Pointer]>, known: ReadonlySet<string>) =>
    [...keys].flatMap(([key, at]) =>
      known.has(key) ? [] : [{ ...orphan(overlay, what, at, key, known), item: entry.id }],
    );
  yield* check(
    'measure',
    [...entry.sets.values()].map((one) => [one.key, atKey(one.at)] as const),
    measures,
  );
  for (const name of ['widen', 'restate'] as const) {
    yield* check(
      'group',
      [...entry[name].keys()].map((key) => [key, atKey(below(entry.at, 'audience', name, key))] as const),
      groups,
    );
  }
  yield* check(
    'key',
    entry.justify.flatMap((one) => one.for.map((key, index) => [key, below(one.at, 'for', index)] as const)),
    all,
  );
  yield* check(
    'key',
    [...entry.reviewed].map(([key, one]) => [key, atKey(one.at)] as const),
    new Set([...all, ...FACET_KEYS]),
  );
  yield* check(
    'measure',
    entry.exceptions.map((one) => [one.key, below(one.at, 'for')] as const),
    all,
  );
}

function orphan(overlay: Overlay, what: string, at: Pointer, id: string, known: ReadonlySet<string>): Finding {
  const params: Record<string, Fact> = { id, near: nearest(id, known), what, known: fewNames(known) };
  return {
    rule: 'link/orphan',
    variant: what,
    at,
    area: overlay.area,
    ...(what === 'item' ? { item: id } : { key: id }),
    params,
  };
}

/** An entry without content: nothing set, added, widened, said or approved. */
function isEmpty(entry: OverlayItem): boolean {
  const written = (writtenAt(entry.at) ?? {}) as object;
  return !Object.entries(written).some(([key, one]) => key !== 'binds' && key !== 'note' && says(one));
}

/** Whether a value holds anything. */
function says(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Object.values(value).some(says);
}
