import Fraction from 'fraction.js';
import { type Decision, decide } from '../audience/decide.ts';
import type { Person } from '../audience/domain.ts';
import { spelt } from '../audience/people.ts';
import { type Catalogue, type Edition, type Group, type Item, NATION, type Who } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { oncePer } from '../model/once-per.ts';
import { begins, type LocalSeries, type Overlay, type OverlayItem } from '../model/overlay.ts';
import { below, type Pointer } from '../model/source.ts';
import type { DatedValue } from '../model/value.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { overlaysOn } from '../resolve/on-day.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { conditionAt, type Where } from './thresholds.ts';

/** How one group of an area stands to the groups above it that bind. */
export interface AudienceJudgement {
  readonly area: string;
  readonly item: string;
  readonly group: Group;
  /** Where the area changes the group. */
  readonly at: Pointer;
  readonly how: 'restate' | 'requires' | 'threshold';
  /** Whose audience may lose somebody: the nation's, or that of an area above. */
  readonly by: string;
  readonly decision: Decision | { readonly is: 'unknown' };
  /** Whether somebody is covered here who is not covered above. */
  readonly gains: boolean;
  /** Such a person, where there is one. */
  readonly gained: Person | null;
  /** The thresholds of the condition that the area has set, as `item#key`. */
  readonly moved: readonly string[];
  /** The condition of the area with its figures, to tell whether it is another one than before. */
  readonly condition: () => string;
  /** Those who are in above and not here, as plain data; null where a condition is not known. */
  readonly lost: () => string | null;
  /** The edition the audience above was read from. */
  readonly edition: string | null;
  /** The day from which somebody will be left out, where nobody is yet; null for what holds on the day asked about. */
  readonly since: Day | null;
}

/** Judges every group an overlay restates, hides a condition from, or moves by a threshold of its own, whatever item it is of. */
export function judgeAudience(
  evaluator: Evaluator,
  overlay: Overlay,
  edition: Edition | null,
  asOf: Day,
): readonly AudienceJudgement[] {
  const { resolver } = evaluator;
  return [...concerned(resolver, overlay)].flatMap((id) => {
    const item = resolver.itemAt(overlay.area, id, edition);
    if (!item) return [];
    return groupsChanged(overlay, item).flatMap((group): AudienceJudgement[] => {
      const change = changeOf(overlay, id, group);
      if (!change || item.addedBy.get(group.key) === overlay.area) return [];
      const first = seenOn(overlay, change.series, asOf);
      if (first === null) return [];
      const judged = (day: Day): AudienceJudgement[] =>
        judgeOn(evaluator, { overlay, item: id, group, change, edition, day });
      const now = judged(first);
      if (overlay.scope === 'excerpt' || now.some((one) => one.decision.is !== 'covers')) return now;
      const later = comingDays(resolver, overlay, id, group, first)
        .map((since) => judged(since).flatMap((one) => (one.decision.is === 'covers' ? [] : [{ ...one, since }])))
        .find((found) => found.length > 0);
      return [...now, ...(later ?? [])];
    });
  });
}

interface Case {
  readonly overlay: Overlay;
  readonly item: string;
  readonly group: Group;
  readonly change: Change;
  readonly edition: Edition | null;
  readonly day: Day;
}

/** A group of an area on one day, held against every audience above that binds it. */
function judgeOn(evaluator: Evaluator, one: Case): AudienceJudgement[] {
  const { resolver } = evaluator;
  const { overlay, item, group, change, edition, day } = one;
  const { area } = overlay;
  const local = whoAt(resolver, area, item, group, day);
  const floors = floorsOf(resolver, area, item, group, day);
  // Whoever is covered by any of the areas above is no gain of this one.
  const known = floors.flatMap(({ who }) => (who === null ? [] : [who]));
  const above = known.length < floors.length ? null : known.length === 1 ? (known[0] ?? null) : { any: known };
  const wider = compare(evaluator, { area, day, by: null }, local, above, true);
  const gained = wider.is === 'loses' ? wider.person : null;
  const condition = () => written(evaluator, { area, day, by: null }, local);
  return floors.map(
    ({ by, who }): AudienceJudgement => ({
      area,
      item,
      group,
      at: change.at,
      how: change.how,
      moved: addressesIn([group.who, local]).filter((address) => setting(overlay, address) !== undefined),
      by,
      decision: compare(evaluator, { area, day, by }, who, local),
      gains: gained !== null,
      gained,
      condition,
      lost: () => lostBetween(evaluator, { area, day, by }, who, local),
      edition: edition?.id ?? null,
      since: null,
    }),
  );
}

/** The days to come on which the people of a group may change, here or above, while the overlay stands. */
function comingDays(resolver: Resolver, overlay: Overlay, item: string, group: Group, first: Day): readonly Day[] {
  const days = new Set<Day>();
  const conditions: unknown[] = [group.who];
  for (const { code } of resolver.tree.chain(overlay.area)) {
    for (const one of resolver.tree.lineage(code).flatMap((each) => resolver.overlaysOf(each))) {
      const entry = one.items.get(item);
      if (!entry) continue;
      conditions.push(entry.restate.get(group.key), entry.widen.get(group.key), entry.service?.requires);
      for (const day of [begins(one), resolver.replacedOn(one), one.repealed]) if (day) days.add(day);
    }
    const { from = null } = resolver.tree.get(code) ?? {};
    if (from) days.add(from);
  }
  for (const address of addressesIn(conditions)) {
    const [of = '', key = ''] = address.split('#');
    for (const day of resolver.breakpoints(overlay.area, of, key)) days.add(day);
  }
  return [...days]
    .filter((day) => day > first && resolver.stands(overlay, day) && resolver.tree.exists(overlay.area, day))
    .sort();
}

/** The items an overlay writes of, and those whose groups take a threshold from what it sets. */
function concerned({ catalogue }: Resolver, overlay: Overlay): ReadonlySet<string> {
  const readers = readersIn(catalogue);
  const found = new Set(overlay.items.keys());
  for (const { id, sets } of overlay.items.values()) {
    const byKey = readers.get(id);
    if (byKey) for (const key of sets.keys()) for (const reader of byKey.get(key) ?? []) found.add(reader);
  }
  return found;
}

/** By item and key, the items whose groups take a threshold from that measure. */
type Readers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** A catalogue is asked once for each overlay; what its groups read does not change. */
const readersIn = oncePer(({ items, overlays }: Catalogue): Readers => {
  const own = overlays.flatMap((one) => [...one.ownItems.values()]);
  const added = overlays
    .flatMap((one) => [...one.items.values()])
    .flatMap(({ id, addedGroups }) => (addedGroups.size > 0 ? [[id, addedGroups] as const] : []));
  if (own.length + added.length === 0) return nationalReaders(items);
  return readersOf([...[...items.values(), ...own].flatMap(groupsOf), ...added]);
});

/** Where no area adds anybody, the groups of the national items are all there are. */
const nationalReaders = oncePer((items: Catalogue['items']) => readersOf([...items.values()].flatMap(groupsOf)));

type Groups = readonly [item: string, groups: ReadonlyMap<string, Group>];

function groupsOf(item: Item): readonly Groups[] {
  return [item, ...item.versions.values()].map(({ audience }) => [item.id, audience]);
}

function readersOf(all: readonly Groups[]): Readers {
  const readers = new Map<string, Map<string, Set<string>>>();
  for (const [id, groups] of all) {
    for (const { who } of groups.values())
      for (const address of addressesIn(who)) {
        const [item = '', key = ''] = address.split('#');
        const byKey = readers.get(item) ?? new Map<string, Set<string>>();
        readers.set(item, byKey.set(key, (byKey.get(key) ?? new Set()).add(id)));
      }
  }
  return readers;
}

/** The groups of an item that an overlay may change: all where it restates or asks for more, else those with a threshold. */
function groupsChanged(overlay: Overlay, item: LocalItem): readonly Group[] {
  const entry = overlay.items.get(item.id);
  if (entry && (entry.restate.size > 0 || entry.service?.requires)) return [...item.audience.values()];
  return measured(item);
}

/** The groups of an item that take a threshold from a measure; nearly all areas share the item. */
const measured = oncePer(({ audience }: LocalItem): readonly Group[] =>
  [...audience.values()].filter(({ who }) => addressesIn(who).length > 0),
);

/** What an overlay sets for the measure at an address. */
function setting(overlay: Overlay, address: string): LocalSeries | undefined {
  const [item = '', key = ''] = address.split('#');
  return overlay.items.get(item)?.sets.get(key);
}

/**
 * The day a group is held to: the one asked about, or the first day of what is still to come. An excerpt shows a
 * threshold only as it began, so later floors do not accuse it. Null if unknown.
 */
function seenOn(overlay: Overlay, series: readonly DatedValue[], asOf: Day): Day | null {
  if (overlay.scope !== 'excerpt' || series.length === 0) {
    const begun = begins(overlay);
    return begun !== null && begun > asOf ? begun : asOf;
  }
  return series.findLast((value) => value.from !== null && value.from <= asOf)?.from ?? null;
}

interface Change extends Pick<AudienceJudgement, 'at' | 'how'> {
  /** The values of a threshold; empty for other changes. */
  readonly series: readonly DatedValue[];
}

function changeOf(overlay: Overlay, item: string, group: Group): Change | null {
  const entry = overlay.items.get(item);
  const series: readonly DatedValue[] = [];
  if (entry?.restate.has(group.key))
    return { at: below(entry.at, 'audience', 'restate', group.key), how: 'restate', series };
  if (entry?.service?.requires) return { at: below(entry.service.at, 'requires'), how: 'requires', series };
  const [set] = addressesIn(group.who).flatMap((address) => setting(overlay, address) ?? []);
  return set ? { at: set.at, how: 'threshold', series: set.series } : null;
}

/** The measures a condition takes its thresholds from. */
function addressesIn(who: unknown): readonly string[] {
  if (typeof who === 'string') return /^[a-z0-9-]+#[a-z0-9-]+$/.test(who) ? [who] : [];
  return typeof who === 'object' && who !== null ? addressesWithin(who) : [];
}

/** The national conditions are asked for in every area. */
const addressesWithin = oncePer((who: object): readonly string[] => Object.values(who).flatMap(addressesIn));

/** The condition of a group as an area has it: what stands above, restated, widened, and narrowed by what its service hides. */
export function whoAt(resolver: Resolver, area: string, item: string, group: Group, day: Day): Who | null {
  let who = group.who;
  for (const { code } of resolver.tree.chain(area)) {
    who = changedBy(resolver, code, item, group.key, day, who);
    for (const { service } of entriesOn(resolver, code, item, day))
      if (code === area && service?.requires && who !== null) who = { all: [who, service.requires] };
  }
  return who;
}

/** What an area makes of a condition; until it restates the group itself, everybody stays whom an area it came from had let in. */
function changedBy(
  resolver: Resolver,
  area: string,
  item: string,
  group: string,
  day: Day,
  above: Who | null,
  seen: ReadonlySet<string> = new Set(),
): Who | null {
  const entries = entriesOn(resolver, area, item, day);
  let who = above;
  if (!entries.some((entry) => entry.restate.has(group)) && !seen.has(area)) {
    const before = resolver.tree
      .predecessors(area, day)
      .map((code) => changedBy(resolver, code, item, group, day, above, new Set([...seen, area])));
    if (before.some((one) => one !== above)) who = before.includes(null) ? null : { any: before };
  }
  for (const entry of entries) {
    who = entry.restate.get(group) ?? who;
    const wider = entry.widen.get(group);
    if (wider !== undefined && who !== null) who = { any: [who, wider] };
  }
  return who;
}

function entriesOn(resolver: Resolver, area: string, item: string, day: Day): readonly OverlayItem[] {
  return overlaysOn(resolver, area, day).flatMap((overlay) => overlay.items.get(item) ?? []);
}

/** The audiences above that bind: of whoever brought the group in, and of every area above that changed it or a threshold of it. */
function floorsOf(
  resolver: Resolver,
  area: string,
  item: string,
  group: Group,
  day: Day,
): readonly { readonly by: string; readonly who: Who | null }[] {
  const owner = ownerOf(resolver, area, item, group);
  const setters = new Set(
    addressesIn([group.who, whoAt(resolver, area, item, group, day)]).flatMap((address) => {
      const [of = '', key = ''] = address.split('#');
      return resolver.above(area, of, key, day).map(({ by }) => by);
    }),
  );
  const changed = resolver.tree.ancestors(area).filter(
    ({ code }) =>
      code !== owner.area &&
      (setters.has(code) ||
        resolver.tree
          .lineage(code)
          .flatMap((one) => entriesOn(resolver, one, item, day))
          .some(
            (entry) => entry.binds === 'descendants' && (entry.restate.has(group.key) || entry.widen.has(group.key)),
          )),
  );
  return [
    ...(owner.binds ? [{ by: owner.area, who: group.who }] : []),
    ...changed.map((one) => ({ by: one.code, who: whoAt(resolver, one.code, item, group, day) })),
  ];
}

/** Who brought a group in, and whether it binds those below: the nation always does. */
function ownerOf(
  resolver: Resolver,
  area: string,
  item: string,
  group: Group,
): { readonly area: string; readonly binds: boolean } {
  const local = resolver.newestItem(area, item);
  const owner = local?.addedBy.get(group.key) ?? local?.owner ?? NATION;
  if (owner === NATION) return { area: NATION, binds: true };
  const writers = resolver.overlaysOf(owner).flatMap((overlay) => {
    const entry = overlay.items.get(item);
    const brings = entry?.addedGroups.has(group.key) || overlay.ownItems.get(item)?.audience.has(group.key);
    return brings ? [entry?.binds ?? overlay.binds] : [];
  });
  return { area: owner, binds: writers.some((one) => one === 'descendants') };
}

/**
 * Whether what an overlay adds to a group lets somebody in whom neither the area above nor the rest of the overlay does;
 * null where that cannot be told.
 */
export function isWidened(evaluator: Evaluator, overlay: Overlay, item: string, key: string, day: Day): boolean | null {
  const { resolver } = evaluator;
  const { area } = overlay;
  const entry = overlay.items.get(item);
  const group = resolver.itemAt(area, item, resolver.editionOn(day))?.audience.get(key);
  if (!group) return null;
  const parent = resolver.tree.ancestors(area).at(-1)?.code ?? NATION;
  const before = entry?.restate.get(key) ?? whoAt(resolver, parent, item, group, day);
  const found = compare(evaluator, { area, day, by: null }, entry?.widen.get(key) ?? null, before, true);
  return found.is === 'loses' ? true : found.is === 'covers' ? false : null;
}

/** Whether `local` covers `above`; with `turned`, whether `above`, given first, is what the area has itself. */
export function compare(
  evaluator: Evaluator,
  where: Where,
  above: Who | null,
  local: Who | null,
  turned = false,
): AudienceJudgement['decision'] {
  if (above === null || local === null) return { is: 'unknown' };
  const { vocabulary } = evaluator.resolver.catalogue;
  const [first, second] = turned ? (['local', 'above'] as const) : (['above', 'local'] as const);
  const [one, other] = [conditionAt(evaluator, where, above, first), conditionAt(evaluator, where, local, second)];
  const decision = decide(one, other, vocabulary);
  return decision.is === 'loses' && restsOnUnknown(decision.person) ? { is: 'unknown' } : decision;
}

function lostBetween(evaluator: Evaluator, where: Where, above: Who | null, local: Who | null): string | null {
  if (above === null || local === null) return null;
  const { vocabulary } = evaluator.resolver.catalogue;
  const mine = conditionAt(evaluator, where, local, 'local');
  const lost = { is: 'all', of: [conditionAt(evaluator, where, above, 'above'), { is: 'not', of: mine }] } as const;
  return spelt(lost, vocabulary);
}

/** A condition as it is read, with what its thresholds amount to. */
function written(evaluator: Evaluator, where: Where, local: Who | null): string {
  if (local === null) return '';
  const condition = conditionAt(evaluator, where, local, 'local');
  return JSON.stringify(condition, (_key, value: unknown) => (value instanceof Fraction ? value.toFraction() : value));
}

/** Whether a person can only be told by where a figure that is not known lies beside another of the same attribute. */
function restsOnUnknown(person: Person): boolean {
  const attribute = (feature: string) => feature.replace(/^opaque:(\S+).*$/, '$1');
  return [...person.keys()].some(
    (one) =>
      one !== attribute(one) && [...person.keys()].some((two) => two !== one && attribute(two) === attribute(one)),
  );
}
