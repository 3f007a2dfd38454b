import type { Day } from '../model/day.ts';
import { begins, type Overlay, type OverlayItem } from '../model/overlay.ts';
import type { Level } from '../resolve/levels.ts';
import { overlaysOn } from '../resolve/on-day.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { itemIn, type State, type ValueChange, valueChanges } from './between-states.ts';
import { itemChanges } from './item-change.ts';

/** The records of an area without a day. */
type Records = Omit<State, 'day'>;

/** What residents of an area get less of: addresses and items, each once, and the day from which that begins. */
export interface TakenBack {
  readonly lost: readonly string[];
  readonly since: Day;
}

/**
 * What an area had promised of itself and its residents get less of, on a day or later, of what is `counted`; null where that is
 * nothing. What it is released from is among it, whoever had promised it.
 */
export function takenBack(
  before: Records,
  now: Records,
  asOf: Day,
  counted: (address: string) => boolean,
): TakenBack | null {
  const found = new Map<string, Day>();
  for (const day of daysFrom(asOf, before, now))
    for (const one of takenBackOn({ ...before, day }, { ...now, day }))
      if (counted(one) && !found.has(one)) found.set(one, day);
  const [first] = found.values();
  if (first === undefined) return null;
  const lost = [...found.keys()].filter((one) => !one.includes('#') || !found.has(one.split('#')[0] ?? ''));
  return { lost, since: first };
}

/** The day, and those after it on which an own level or a standard of the area begins or ends. */
function daysFrom(asOf: Day, ...both: readonly Records[]): readonly Day[] {
  const later = both.flatMap(({ evaluator: { resolver }, area }) =>
    resolver
      .overlaysOf(area)
      .flatMap((overlay) => [begins(overlay), resolver.standsUntil(overlay), ...daysIn(resolver, overlay)]),
  );
  return [...new Set([asOf, ...later.filter((day) => day !== null && day > asOf)])].sort() as Day[];
}

function daysIn(resolver: Resolver, { area, items, ownItems }: Overlay): readonly (Day | null)[] {
  return [
    ...[...items.values()].flatMap(({ id, sets }) =>
      [...sets.keys()].flatMap((key) => resolver.breakpoints(area, id, key)),
    ),
    ...[...ownItems.values()].map(({ from }) => from),
  ];
}

function takenBackOn(from: State, to: State): readonly string[] {
  const [then, now] = [standardsOf(from), standardsOf(to)];
  const released = (all: readonly Overlay[]) =>
    all.flatMap(({ items }) => [...items.values()].filter((one) => one.notApplicable).map(({ id }) => id));
  const before = new Set(released(then));
  const own = then.flatMap(({ ownItems }) => [...ownItems.keys()]);
  return [
    ...released(now).filter((id) => !before.has(id)),
    // An area that is left without a standard is told of as such.
    ...(now.length === 0 ? [] : [...own.filter((id) => !itemIn(to, id)), ...lessOf(from, to), ...unbound(then, now)]),
  ];
}

/** What comes down to the areas below no more. */
function unbound(then: readonly Overlay[], now: readonly Overlay[]): readonly string[] {
  const [before, after] = [bindingIn(then), bindingIn(now)];
  return [...before].flatMap(([address, isBinding]) => (isBinding && after.get(address) === false ? [address] : []));
}

/** What standards set or bring in, and whether that binds those below. */
function bindingIn(all: readonly Overlay[]): ReadonlyMap<string, boolean> {
  return new Map(
    all.flatMap(({ items, ownItems, binds }) => [
      ...[...items.values()].flatMap(({ id, sets }) =>
        [...sets.values()].map((one) => [`${id}#${one.key}`, one.binds !== 'none'] as const),
      ),
      ...[...ownItems.keys()].map((id) => [id, binds !== 'none'] as const),
    ]),
  );
}

function standardsOf({ evaluator: { resolver }, day, area }: State): readonly Overlay[] {
  return overlaysOn(resolver, area, day).filter(({ scope, draft }) => scope === 'complete' && !draft);
}

/** The levels, groups and content that an area, or one that it stands under no more, had set or brought in and that are less now, or none. */
function lessOf(from: State, to: State): readonly string[] {
  const givers = new Set([from.area, ...left(from, to)]);
  const standards = [...givers].flatMap((one) => standardsOf({ ...from, area: one }));
  return standards.flatMap(({ items, ownItems }) => {
    const ids = new Set([...items.keys(), ...ownItems.keys()]);
    return [...ids].flatMap((id) => {
      const values = valueChanges(from, to, id).filter((one) => isLess(one, givers));
      const keys = ownItems.has(id) ? null : broughtIn(items.get(id));
      return [
        ...values.map(({ measure }) => `${id}#${measure.key}`),
        ...(keys?.size === 0 ? [] : fewerOf(from, to, id, keys)),
      ];
    });
  });
}

/** The areas above an area that are not above it any more. */
function left(from: State, to: State): readonly string[] {
  const above = ({ evaluator: { resolver }, area }: State) => resolver.tree.ancestors(area).map(({ code }) => code);
  const now = new Set(above(to));
  return above(from).filter((one) => !now.has(one));
}

/** Whether what one of these had set is less, or nobody can tell any more what it is. */
function isLess({ before, after, direction }: ValueChange, givers: ReadonlySet<string>): boolean {
  if (!before || !givers.has(before.by)) return false;
  if (direction !== 'incomparable') return direction === 'worse' || direction === 'mixed';
  return isTold(before.level) && (after?.by !== before.by || !isTold(after.level));
}

function isTold({ is }: Level): boolean {
  return is === 'exact' || is === 'bounds';
}

/** The groups and content of an item of which there is less; of one that stands above only those that the area has brought in. */
function fewerOf(from: State, to: State, id: string, keys: ReadonlySet<string> | null): readonly string[] {
  return itemChanges(from, to, id).flatMap(({ what, effect }) =>
    (what.is === 'group' || what.is === 'content') &&
    (keys === null || keys.has(what.key)) &&
    (effect === 'removed' || effect === 'narrowed' || effect === 'moved')
      ? [`${id}#${what.key}`]
      : [],
  );
}

function broughtIn(entry: OverlayItem | undefined): ReadonlySet<string> {
  if (!entry) return new Set();
  const { addedContent, addedGroups, widen, restate } = entry;
  return new Set([addedContent, addedGroups, widen, restate].flatMap((one) => [...one.keys()]));
}
