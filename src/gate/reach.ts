import type { Finding } from '../model/finding.ts';

/** One record of a workspace; `kind` is null where the file could not be read as one. */
export interface Held {
  readonly kind: string | null;
  readonly data: unknown;
}

/** One file before and after a change; undefined where there was, or is, none. */
export interface Change {
  readonly before: Held | undefined;
  readonly after: Held | undefined;
}

/** Areas and items, null for all of them. */
interface Reach {
  readonly areas: ReadonlySet<string> | null;
  readonly items: ReadonlySet<string> | null;
}

type Entries = { readonly [key: string]: unknown };
/** An area and all from which levels may come down to it. */
type Sources = (area: string) => ReadonlySet<string>;

/**
 * Which findings a change can affect. A local record reaches its area, all below it and all that
 * came from these; a national item, every area but only
 * itself and what is measured by it; anything else, everything. References are followed by name, so the answer may be too
 * wide, never too narrow. What is said of no area concerns all.
 */
export function reachOf(
  changes: readonly Change[],
  records: readonly Held[],
  sources: Sources,
): (finding: Finding) => boolean {
  const reaches = changes.map((change) => {
    const { areas, items } = ownReach(change, records);
    return { areas: areas && spread(areas, records, sources), items: items && measuredBy(items, records) };
  });
  return ({ area, item, params }) =>
    area === undefined ||
    reaches.some(
      (reach) =>
        (reach.areas === null || meets(sources(area), reach.areas) || reach.areas.has(String(params?.['below']))) &&
        (reach.items === null || item === undefined || reach.items.has(item)),
    );
}

const EVERYTHING: Reach = { areas: null, items: null };

function ownReach({ before, after }: Change, records: readonly Held[]): Reach {
  const sides = [before, after].filter((side) => side !== undefined);
  const kinds = new Set(sides.map((side) => side.kind));
  const [kind] = kinds;
  if (kinds.size !== 1) return EVERYTHING;
  const of = (key: string) => sides.map((side) => String(mapOf(side.data)[key]));
  switch (kind) {
    case 'overlay':
      return { areas: new Set(of('area')), items: changedItems(before?.data, after?.data) };
    case 'parameters':
      return { areas: new Set(of('area')), items: null };
    case 'item':
      return { areas: null, items: new Set(of('id')) };
    case 'evidence':
      return { areas: new Set([...of('area'), ...citing(new Set(of('id')), records)]), items: null };
    default:
      return EVERYTHING;
  }
}

/** The items two versions of an overlay speak of differently; null where its head differs too. */
function changedItems(before: unknown, after: unknown): ReadonlySet<string> | null {
  const { items: itemsBefore, 'own-items': ownBefore, ...headBefore } = mapOf(before);
  const { items: itemsAfter, 'own-items': ownAfter, ...headAfter } = mapOf(after);
  if (!same(headBefore, headAfter)) return null;
  return new Set([
    ...differing(mapOf(itemsBefore), mapOf(itemsAfter)),
    ...differing(mapOf(ownBefore), mapOf(ownAfter)),
  ]);
}

function differing(before: Entries, after: Entries): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !same(before[key], after[key]));
}

/** The areas whose overlays name a piece of evidence. */
function citing(ids: ReadonlySet<string>, records: readonly Held[]): readonly string[] {
  return overlaysIn(records).flatMap((data) =>
    [...wordsIn(data)].some((word) => ids.has(word)) ? [String(data['area'])] : [],
  );
}

/** With all areas below them, and those whose records name one of them or adopt what it issued. */
function spread(start: ReadonlySet<string>, records: readonly Held[], sources: Sources): ReadonlySet<string> {
  const local = records
    .filter((one) => one.kind === 'overlay' || one.kind === 'parameters')
    .map((one) => mapOf(one.data));
  const words = local.map((data) => ({ area: String(data['area']), id: String(data['id']), named: wordsIn(data) }));
  const reached = new Set(start);
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    const ids = words.filter((one) => reached.has(one.area)).map((one) => one.id);
    for (const { area, named } of words) {
      if (meets(sources(area), reached) || [...ids, ...reached].some((one) => named.has(one))) reached.add(area);
    }
  }
  return reached;
}

/** With all items whose values, here or anywhere, are worked out from theirs. */
function measuredBy(start: ReadonlySet<string>, records: readonly Held[]): ReadonlySet<string> | null {
  const entries = records.flatMap(({ kind, data }): (readonly [string | null, readonly string[]])[] => {
    if (kind === 'item') return [[String(mapOf(data)['id']), basesIn(data)]];
    if (kind !== 'overlay') return [[null, basesIn(data)]];
    const { items, 'own-items': own, ...head } = mapOf(data);
    return [
      [null, basesIn(head)],
      ...[...Object.entries(mapOf(items)), ...Object.entries(mapOf(own))].map(
        ([id, entry]) => [id, basesIn(entry)] as const,
      ),
    ];
  });
  const reached = new Set(start);
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const [id, bases] of entries) {
      if (!bases.some((base) => reached.has(base))) continue;
      if (id === null) return null;
      reached.add(id);
    }
  }
  return reached;
}

/** The items named in addresses `item#key`. */
function basesIn(data: unknown): readonly string[] {
  return [...wordsIn(data)].flatMap((word) => (word.includes('#') ? [word.slice(0, word.indexOf('#'))] : []));
}

/** Every text of a record that could be a name. */
function wordsIn(data: unknown): ReadonlySet<string> {
  if (typeof data === 'string') return new Set([data]);
  if (typeof data !== 'object' || data === null) return new Set();
  return new Set(Object.values(data).flatMap((one) => [...wordsIn(one)]));
}

function overlaysIn(records: readonly Held[]): readonly Entries[] {
  return records.filter((one) => one.kind === 'overlay').map((one) => mapOf(one.data));
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((one) => others.has(one));
}

function mapOf(data: unknown): Entries {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
