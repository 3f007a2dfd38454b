import { type Edition, NATION, type Selection } from '../model/catalogue.ts';
import type { Judged } from '../model/finding.ts';
import { STATES, type State } from '../model/state.ts';
import type { Text } from '../model/text.ts';
import type { Resolver } from '../resolve/resolver.ts';
import type { Subject } from '../rules/rule.ts';
import { inOrder, isWithin } from './below.ts';
import { type ItemState, itemState } from './item-state.ts';
import { type AreaRecord, recordOf } from './record.ts';
import { isMet } from './state.ts';

/** One item of the table: of the national list, or an area's own. */
export interface CoveredItem {
  readonly id: string;
  /** The area whose own item it is; null for the national list. */
  readonly owner: string | null;
  /** Its position in the national contents; null for own items. */
  readonly number: number | null;
  readonly field: string | null;
  /** Its name in the edition of the table; null where only one is known. */
  readonly title: Text | null;
}

/** How much of the list an area has: items shown to be met, out of those that apply. */
export interface Ratio {
  readonly met: number;
  /** Items the record says anything about. */
  readonly seen: number;
  readonly of: number;
  /** Rounded down, so that only everything is 100; null unless the record is complete. */
  readonly percent: number | null;
}

export interface CoveredArea {
  readonly record: AreaRecord;
  /** One for each item of the table, in its order. */
  readonly items: readonly ItemState[];
  readonly counts: ReadonlyMap<State, number>;
  /** Levels that are text alone, in items that count by others. */
  readonly texts: number;
  readonly ratio: Ratio;
}

/** Areas by items, on a day. */
export interface Coverage {
  readonly edition: Edition | null;
  readonly selection: Selection | null;
  readonly items: readonly CoveredItem[];
  readonly areas: readonly CoveredArea[];
}

/** What the table is limited to. */
export interface CoverageScope {
  /** This area and everything below it. */
  readonly area: string | null;
  readonly selection: Selection | null;
}

/** How every item stands in every area of ours that has a record. */
export function coverage(subject: Subject, findings: readonly Judged[], scope: CoverageScope): Coverage {
  const { resolver, asOf } = subject;
  const top = scope.area ?? NATION;
  const records = inOrder(subject.overlays.map((overlay) => overlay.area))
    .filter((area) => isWithin(resolver.tree, area, top))
    .map((area) => recordOf(resolver, area, asOf));
  const edition = resolver.editionOn(asOf);
  const items = itemsOf(subject.resolver, edition, records, scope.selection);
  const areas = records.map((record) => coveredArea(subject, findings, edition, record, items));
  return { edition, selection: scope.selection, items, areas };
}

/** The national list in its order, then the own items of the areas; or the items of the selection. */
function itemsOf(
  resolver: Resolver,
  edition: Edition | null,
  records: readonly AreaRecord[],
  selection: Selection | null,
): readonly CoveredItem[] {
  const listed = [...(edition?.listed.values() ?? [])].map(({ id, number, field }) => ({
    id,
    owner: null,
    number,
    field,
    title: resolver.itemAt(NATION, id, edition)?.name ?? null,
  }));
  if (selection) {
    const known = new Map(listed.map((one) => [one.id, one]));
    return selection.items.map((id) => known.get(id) ?? { id, owner: null, number: null, field: null, title: null });
  }
  const own = records.flatMap(({ area, overlays }) =>
    overlays.flatMap((overlay) =>
      [...overlay.ownItems.values()].map(({ id, field }) => ({ id, owner: area, number: null, field, title: null })),
    ),
  );
  return [...listed, ...new Map(own.map((one) => [one.id, one])).values()];
}

function coveredArea(
  subject: Subject,
  all: readonly Judged[],
  edition: Edition | null,
  record: AreaRecord,
  table: readonly CoveredItem[],
): CoveredArea {
  const { area } = record;
  const findings = all.filter((one) => one.area === area);
  const judgements = subject.judgements.filter((one) => one.area === area);
  const items = table.map(({ id, owner }): ItemState => {
    const item = subject.resolver.itemAt(area, id, edition);
    const foreign = owner !== null && !isWithin(subject.resolver.tree, area, owner);
    if (foreign) return { item: id, state: 'none', levels: [] };
    return itemState({ subject, record, judgements, findings: findings.filter((one) => one.item === id) }, id, item);
  });
  return { record, items, counts: countsOf(items), texts: textsIn(items), ratio: ratioOf(record, items) };
}

function countsOf(items: readonly ItemState[]): ReadonlyMap<State, number> {
  return new Map(STATES.map((state) => [state, items.filter((one) => one.state === state).length]));
}

function textsIn(items: readonly ItemState[]): number {
  const beside = items.filter(({ state }) => state !== 'unread').flatMap(({ levels }) => levels);
  return beside.filter(({ state }) => state === 'unread').length;
}

/** Items that do not apply, or are another area's, are no part of the whole. */
function ratioOf({ scope }: AreaRecord, items: readonly ItemState[]): Ratio {
  const applying = items.filter(({ state }) => state !== 'none' && state !== 'not-applicable');
  const met = applying.filter(({ state }) => isMet(state)).length;
  const of = applying.length;
  return {
    met,
    seen: applying.filter(({ state }) => state !== 'not-seen').length,
    of,
    percent: scope === 'complete' && of > 0 ? Math.floor((met / of) * 100) : null,
  };
}
