import type { Comparison } from '../measures/measure-type.ts';
import { type Measure, NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { relativesIn } from '../model/value.ts';
import { compareLevels } from '../resolve/compare.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { Level, Placed } from '../resolve/levels.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { itemOn } from '../resolve/on-day.ts';

/** A value as it stood on a day, with who set it. */
export interface Standing {
  readonly level: Level;
  readonly by: string;
  readonly placed: Placed;
}

/** One value that differs between two days; null where nothing was set. */
export interface ValueChange {
  readonly item: string;
  readonly measure: Measure;
  readonly cell: string | null;
  readonly dimension: string | null;
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** The day on which the rule stayed and what it is worked out from moved; null where the value itself is another. */
  readonly moved: Day | null;
  /** How the later stands to the earlier for the resident; `incomparable` where one is missing. */
  readonly direction: Comparison;
}

/** The records as they were, and the day and the area (or the nation) they are asked about. */
export interface State {
  readonly evaluator: Evaluator;
  readonly day: Day;
  readonly area: string;
}

/** Every value in force that is another in one state than in an earlier one, or in another area, and the items that came or went. */
export function changesBetween(
  from: State,
  to: State,
): { readonly added: readonly string[]; readonly removed: readonly string[]; readonly values: readonly ValueChange[] } {
  const before = itemsIn(from);
  const after = itemsIn(to);
  const common = [...after].filter((id) => before.has(id));
  return {
    added: [...after].filter((id) => !before.has(id)),
    removed: [...before].filter((id) => !after.has(id)),
    values: common.flatMap((id) => valueChanges(from, to, id)),
  };
}

/** The items of a state: the national list, and own items of the chain of the area that have begun. */
function itemsIn({ evaluator: { resolver }, day, area }: State): ReadonlySet<string> {
  const listed = resolver.editionOn(day)?.listed.keys() ?? [];
  const own = [...resolver.itemIds(area)].filter((id) => {
    const item = resolver.itemAt(area, id, null);
    return item !== null && item.owner !== NATION && (item.national.from ?? '') <= day;
  });
  return new Set([...listed, ...own]);
}

/** The values of one item that moved. */
export function valueChanges(from: State, to: State, id: string): readonly ValueChange[] {
  const [old, now] = [itemIn(from, id), itemIn(to, id)];
  const measures = new Map([...(old?.measures ?? []), ...(now?.measures ?? [])]);
  return [...measures.values()].flatMap((measure) =>
    cellsOf([from, to], id, measure.key).flatMap(({ cell, dimension }): ValueChange[] => {
      const standing = ({ evaluator, area }: State, day: Day): Standing | null => {
        const asked = { area, item: id, key: measure.key, cell };
        const chosen = evaluator.chosen({ ...asked, day }, dimension);
        return chosen
          ? { level: evaluator.level(chosen.placed, { ...asked, day }), by: chosen.setting.by, placed: chosen.placed }
          : null;
      };
      const [before, after] = [standing(from, from.day), standing(to, to.day)];
      const units = to.evaluator.resolver.catalogue.vocabulary.units;
      const direction =
        before && after
          ? compareLevels(measure, inFigures(after.level), inFigures(before.level), units).comparison
          : 'incomparable';
      if (direction === 'equal' || shown(before) === shown(after)) return [];
      const isSame = isSameRule(before, after);
      if (isSame && isUntold(before) && isUntold(after) && written(before) === written(after)) return [];
      const moved = isSame ? movedOn(from, to, measure, after, (day) => standing(to, day)) : null;
      return [{ item: id, measure, cell, dimension, before, after, moved, direction }];
    }),
  );
}

/** An item as it is in a state. */
export function itemIn({ evaluator: { resolver }, day, area }: State, id: string): LocalItem | null {
  return itemOn(resolver, area, id, day);
}

/** A level without what it is a share of: the same share of a base that moves is another amount. */
function inFigures(level: Level): Level {
  if (level.is === 'bounds' && level.ends) return { is: 'bounds', ge: level.ge, le: level.le, unit: level.unit };
  if (level.is !== 'exact' || !level.share) return level;
  const { share: _, ...figure } = level;
  return figure;
}

function isSameRule(before: Standing | null, after: Standing | null): boolean {
  const [old, now] = [before?.placed, after?.placed];
  if (!now || relativesIn(now.quantity.flat).length === 0) return false;
  return old?.entry.from === now.entry.from && before?.by === after?.by;
}

/** The last day between two on which a level came to be what it is. */
function movedOn(
  from: State,
  to: State,
  { item, key }: Pick<Measure, 'item' | 'key'>,
  after: Standing | null,
  standing: (day: Day) => Standing | null,
): Day | null {
  const days = to.evaluator.resolver.breakpoints(to.area, item, key).filter((day) => day > from.day && day <= to.day);
  let moved: Day | null = null;
  let last = standing(from.day);
  for (const day of days) {
    const now = standing(day);
    if (shown(now) !== shown(last)) moved = day;
    last = now;
  }
  return shown(last) === shown(after) ? moved : null;
}

/** Of one and the same rule nothing is known on either side, whatever it would be a share of. */
function isUntold(standing: Standing | null): boolean {
  return standing?.level.is === 'unknown';
}

function written(standing: Standing | null): string {
  return text(standing?.placed.quantity ?? null);
}

function text(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) => {
    if (value instanceof Map) return [...value];
    return typeof value === 'bigint' ? String(value) : value;
  });
}

function shown(standing: Standing | null): string {
  const level = standing?.level;
  if (!level) return '';
  if (level.is !== 'exact') return text(level);
  return `${level.value instanceof Set ? [...level.value].sort().join() : String(level.value)} ${level.unit}`;
}

interface Cell {
  readonly cell: string | null;
  readonly dimension: string | null;
}

/** The cells a measure is broken into in either state; one nameless cell where it is flat or goes by area. */
function cellsOf(states: readonly State[], item: string, key: string): readonly Cell[] {
  const found = new Map<string, Cell>();
  for (const { evaluator, day, area } of states) {
    const { resolver } = evaluator;
    for (const setting of [...resolver.above(area, item, key, day), resolver.own(area, item, key, day)]) {
      if (!setting) continue;
      const dimension = resolver.dimensionOf(setting);
      if (!dimension || dimension.over === 'areas') found.set('', { cell: null, dimension: null });
      else
        for (const cell of setting.cells.keys())
          found.set(`${dimension.id}/${cell}`, { cell, dimension: dimension.id });
    }
  }
  if (found.size > 1) found.delete('');
  return [...found.values()];
}
