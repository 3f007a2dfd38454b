import { AREA_CODE } from '../model/area-code.ts';
import type { Finding } from '../model/finding.ts';

/** One record of a workspace; `kind` is null where the file could not be read as one. */
export interface Held {
  readonly kind: string | null;
  /** All that it says; of an overlay that has not changed and measures by nothing else, its `area` and `id` are enough. */
  readonly data: unknown;
  /** What it was read from: names are looked for there, which is quicker than to look at everything that was read. */
  readonly text: string;
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
 * Which findings a change can affect. A local record reaches its area, all below it and all that came from these; a
 * national item, every area but only itself and what is measured by it; anything else, everything. References are followed
 * by name, so the answer may be too wide, never too narrow. What is said of no area concerns all.
 */
export function reachOf(
  changes: readonly Change[],
  records: readonly Held[],
  sources: Sources,
): (finding: Finding) => boolean {
  const starts = changes.map((change) => ownReach(change, records));
  if (starts.some((one) => one.areas === null && one.items === null)) return () => true;
  const [areasAfter, itemsAfter] = [areaLinks(records, sources), itemLinks(records)];
  const reaches = starts.map(({ areas, items }): Reach => {
    const all = items && closed(items, itemsAfter);
    return { areas: areas && closed(areas, areasAfter), items: all?.has(ANY_ITEM) ? null : all };
  });
  return ({ area, item, params }) =>
    area === undefined ||
    reaches.some(
      (reach) =>
        (reach.items === null || item === undefined || reach.items.has(item)) &&
        (reach.areas === null ||
          meets(sources(area), reach.areas) ||
          // What is said of an area because it stands above others is said at one of these.
          (params?.['below'] !== undefined && [...reach.areas].some((one) => sources(one).has(area)))),
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
  const overlays = records.filter(({ kind }) => kind === 'overlay');
  return overlays.filter((one) => meets(ids, namesIn(one))).map(({ data }) => String(mapOf(data)['area']));
}

/** From one name to those that depend on it. */
type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** An area depends on those its levels may come from, on those its records name, and on those whose documents they name. */
function areaLinks(records: readonly Held[], sources: Sources): Links {
  const local = records.filter(({ kind }) => kind === 'overlay' || kind === 'parameters');
  const idOf = ({ data }: Held) => String(mapOf(data)['id']);
  const ids = new Set(local.map(idOf));
  return linksOf(
    local.flatMap((one): (readonly [string, string])[] => {
      const area = String(mapOf(one.data)['area']);
      const names = [...namesIn(one)];
      const below = [area, ...names.filter((name) => AREA_CODE.test(name))].flatMap((each) => [...sources(each)]);
      return [
        ...below.map((source) => [source, area] as const),
        // By way of the id: of several that bear one, each may be meant, and as many may name it.
        ...[...sources(area)].map((source) => [source, `id ${idOf(one)}`] as const),
        ...names.filter((name) => ids.has(name)).map((name) => [`id ${name}`, area] as const),
      ];
    }),
  );
}

/** Stands for every item: what is measured cannot be told. */
const ANY_ITEM = '*';

/** An item depends on those that its values, here or anywhere, are worked out from. */
function itemLinks(records: readonly Held[]): Links {
  const measured = records.filter(({ text }) => !saysNames(text) || measuresByOthers(text));
  const entries = measured.flatMap(({ kind, data }): (readonly [string, unknown])[] => {
    if (kind === 'item') return [[String(mapOf(data)['id']), data]];
    if (kind !== 'overlay') return [[ANY_ITEM, data]];
    const { items, 'own-items': own, ...head } = mapOf(data);
    return [[ANY_ITEM, head], ...Object.entries(mapOf(items)), ...Object.entries(mapOf(own))];
  });
  return linksOf(entries.flatMap(([id, data]) => basesIn(data).map((base): [string, string] => [base, id])));
}

function linksOf(pairs: readonly (readonly [string, string])[]): Links {
  const links = new Map<string, Set<string>>();
  for (const [from, to] of pairs) links.set(from, (links.get(from) ?? new Set()).add(to));
  return links;
}

/** Some names with all that depend on them. */
function closed(start: ReadonlySet<string>, links: Links): ReadonlySet<string> {
  const found = new Set(start);
  // A set goes on with what is added while it is walked through.
  for (const one of found) for (const next of links.get(one) ?? []) found.add(next);
  return found;
}

/** The items named in addresses `item#key`. */
function basesIn(data: unknown): readonly string[] {
  return [...wordsIn(data)].flatMap((word) => (word.includes('#') ? [word.slice(0, word.indexOf('#'))] : []));
}

/** All that could be a name in a record, and more: what stands in comments, between sentences, or is a key. */
function namesIn({ text, data }: Held): ReadonlySet<string> {
  return saysNames(text) ? new Set(text.match(/[\w.#-]+/g)) : wordsIn(data);
}

/** Whether every name in a record stands in its text as it is: escapes may spell it otherwise, and data made by us have no text. */
export function saysNames(text: string): boolean {
  return text !== '' && !text.includes('\\');
}

/** Whether some address `item#key` may stand in a text that says its names. */
export function measuresByOthers(text: string): boolean {
  return /[a-z0-9-]#[a-z0-9]/.test(text);
}

/** Every text of a record that could be a name. */
function wordsIn(data: unknown): ReadonlySet<string> {
  if (typeof data === 'string') return new Set([data]);
  if (typeof data !== 'object' || data === null) return new Set();
  return new Set(Object.values(data).flatMap((one) => [...wordsIn(one)]));
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

function mapOf(data: unknown): Entries {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
