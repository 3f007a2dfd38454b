import Fraction from 'fraction.js';
import { type Condition, readCondition, type Threshold } from '../audience/condition.ts';
import { type Decision, decide } from '../audience/decide.ts';
import type { Person } from '../audience/domain.ts';
import { type Catalogue, type Edition, type Group, NATION, type Who } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { LocalSeries, Overlay, OverlayItem } from '../model/overlay.ts';
import type { Pointer } from '../model/source.ts';
import { below } from '../model/source.ts';
import type { DatedValue } from '../model/value.ts';
import { levelInUnit } from '../resolve/compare.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { Placed, Setting } from '../resolve/levels.ts';
import type { Resolver } from '../resolve/resolver.ts';

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
  /** The thresholds of the condition that the area has set, as `item#key`. */
  readonly moved: readonly string[];
  /** The edition the audience above was read from. */
  readonly edition: string | null;
}

/** Judges every group an overlay restates, hides a condition from, or moves by a threshold of its own, whatever item it is of. */
export function judgeAudience(
  resolver: Resolver,
  evaluator: Evaluator,
  overlay: Overlay,
  edition: Edition | null,
  asOf: Day,
): readonly AudienceJudgement[] {
  return [...concerned(resolver, overlay)].flatMap((id) => {
    const item = resolver.itemAt(overlay.area, id, edition);
    return [...(item?.audience.values() ?? [])].flatMap((group): AudienceJudgement[] => {
      const change = changeOf(overlay, id, group);
      if (!change || item?.addedBy.get(group.key) === overlay.area) return [];
      const day = seenOn(overlay, change.series, asOf);
      if (day === null) return [];
      const local = whoAt(resolver, overlay.area, id, group, day);
      return floorsOf(resolver, overlay.area, id, group, day).map(
        ({ by, who }): AudienceJudgement => ({
          area: overlay.area,
          item: id,
          group,
          at: change.at,
          how: change.how,
          moved: addressesIn([group.who, local]).filter((address) => setting(overlay, address) !== undefined),
          by,
          decision: compare(resolver, evaluator, overlay.area, day, who, local),
          gains: compare(resolver, evaluator, overlay.area, day, local, who, true).is === 'loses',
          edition: edition?.id ?? null,
        }),
      );
    });
  });
}

/** The items an overlay writes of, and those whose groups take a threshold from what it sets. */
function concerned({ catalogue }: Resolver, overlay: Overlay): ReadonlySet<string> {
  const readers = readersIn(catalogue);
  const set = [...overlay.items.values()].flatMap(({ id, sets }) => [...sets.keys()].map((key) => `${id}#${key}`));
  return new Set([...overlay.items.keys(), ...set.flatMap((address) => [...(readers.get(address) ?? [])])]);
}

/** A catalogue is asked once for each overlay; what its groups read does not change. */
const known = new WeakMap<Catalogue, ReadonlyMap<string, ReadonlySet<string>>>();

/** For each address that groups take a threshold from, the items of these groups. */
function readersIn(catalogue: Catalogue): ReadonlyMap<string, ReadonlySet<string>> {
  const before = known.get(catalogue);
  if (before) return before;
  const readers = new Map<string, Set<string>>();
  const note = (id: string, groups: ReadonlyMap<string, Group>) => {
    for (const address of addressesIn([...groups.values()].map(({ who }) => who)))
      readers.set(address, (readers.get(address) ?? new Set()).add(id));
  };
  const { items, overlays } = catalogue;
  for (const item of [...items.values(), ...overlays.flatMap((one) => [...one.ownItems.values()])])
    for (const version of [item, ...item.versions.values()]) note(item.id, version.audience);
  for (const entry of overlays.flatMap((one) => [...one.items.values()])) note(entry.id, entry.addedGroups);
  known.set(catalogue, readers);
  return readers;
}

/** What an overlay sets for the measure at an address. */
function setting(overlay: Overlay, address: string): LocalSeries | undefined {
  const [item = '', key = ''] = address.split('#');
  return overlay.items.get(item)?.sets.get(key);
}

/** The day a threshold is held to: an excerpt shows one only as it began, so later floors do not accuse it. Null if unknown. */
function seenOn(overlay: Overlay, series: readonly DatedValue[], asOf: Day): Day | null {
  if (overlay.scope !== 'excerpt' || series.length === 0) return asOf;
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
  if (typeof who !== 'object' || who === null) return [];
  const known = addresses.get(who) ?? Object.values(who).flatMap(addressesIn);
  addresses.set(who, known);
  return known;
}

/** The national conditions are asked for in every area. */
const addresses = new WeakMap<object, readonly string[]>();

/** The condition of a group as an area has it: what stands above, restated, widened, and narrowed by what its service hides. */
function whoAt(resolver: Resolver, area: string, item: string, group: Group, day: Day): Who | null {
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
  return resolver.overlaysOf(area).flatMap((overlay) => {
    const entry = overlay.items.get(item);
    return entry && resolver.stands(overlay, day) ? [entry] : [];
  });
}

/** The audiences above that bind: the nation's, and that of every area above that changed it. */
function floorsOf(
  resolver: Resolver,
  area: string,
  item: string,
  group: Group,
  day: Day,
): readonly { readonly by: string; readonly who: Who | null }[] {
  const changed = resolver.tree.ancestors(area).filter(({ code }) =>
    resolver.tree
      .lineage(code)
      .flatMap((one) => entriesOn(resolver, one, item, day))
      .some((entry) => entry.binds === 'descendants' && (entry.restate.has(group.key) || entry.widen.has(group.key))),
  );
  return [
    { by: NATION, who: group.who },
    ...changed.map((one) => ({ by: one.code, who: whoAt(resolver, one.code, item, group, day) })),
  ];
}

/** Whether `local` covers `above`; with `turned`, the other way round: what the area gains. */
function compare(
  resolver: Resolver,
  evaluator: Evaluator,
  area: string,
  day: Day,
  above: Who | null,
  local: Who | null,
  turned = false,
): AudienceJudgement['decision'] {
  if (above === null || local === null) return { is: 'unknown' };
  const read = (who: Who, side: 'above' | 'local'): Condition =>
    readCondition(who, resolver.catalogue.vocabulary, (address) =>
      thresholdOf(resolver, evaluator, area, day, address, side),
    );
  const [first, second] = turned ? (['local', 'above'] as const) : (['above', 'local'] as const);
  const decision = decide(read(above, first), read(local, second), resolver.catalogue.vocabulary);
  return decision.is === 'loses' && restsOnUnknown(decision.person) ? { is: 'unknown' } : decision;
}

/** Whether a person can only be told by where a figure that is not known lies beside another of the same attribute. */
function restsOnUnknown(person: Person): boolean {
  const attribute = (feature: string) => feature.replace(/^opaque:(\S+).*$/, '$1');
  return [...person.keys()].some(
    (one) =>
      one !== attribute(one) && [...person.keys()].some((two) => two !== one && attribute(two) === attribute(one)),
  );
}

/** What a threshold amounts to: above, the strongest value that binds here (ours where the nation leaves it open); locally, ours. */
function thresholdOf(
  resolver: Resolver,
  evaluator: Evaluator,
  area: string,
  day: Day,
  address: string,
  side: 'above' | 'local',
): Threshold {
  const [item = '', key = ''] = address.split('#');
  const own = resolver.own(area, item, key, day);
  const floors = resolver.above(area, item, key, day);
  const setting = side === 'local' ? (own ?? floors.at(-1)) : (floors.at(-1) ?? own);
  // A figure that is not known is the same on both sides only where the same setting stands on both.
  const unknown = { opaque: own && floors.length > 0 ? `${address}@${side}` : address };
  if (!setting) return unknown;
  const figure = (placed: Placed, cell: string | null): Fraction | null => {
    // Incomes are compared in the unit of the measure, whatever unit the document uses.
    const unit = resolver.measureAt(area, item, key, day)?.unit ?? placed.quantity.unit;
    const level = levelInUnit(
      evaluator.level(placed, { area, item, key, cell, day }),
      unit,
      resolver.catalogue.vocabulary.units,
    );
    return level.is === 'exact' && level.value instanceof Fraction ? level.value : null;
  };
  return inCells(resolver, evaluator, area, setting, figure) ?? unknown;
}

function inCells(
  resolver: Resolver,
  evaluator: Evaluator,
  area: string,
  setting: Setting,
  figure: (placed: Placed, cell: string | null) => Fraction | null,
): Threshold | null {
  const dimension = setting.dimension === null ? null : resolver.catalogue.vocabulary.dimensions.get(setting.dimension);
  if (!dimension || dimension.over === 'areas') {
    const placed = evaluator.cellOf(setting, { area, cell: null });
    return placed ? figure(placed, null) : null;
  }
  const cells = [...setting.cells].map(([cell, placed]) => ({
    who: dimension.cells.get(cell)?.who ?? null,
    value: figure(placed, cell),
  }));
  if (cells.some((one) => one.who === null || one.value === null)) return null;
  return cells as { who: unknown; value: Fraction }[];
}
