import { LEVELS, type Level, NATION } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import { type Due, dueOf, partAt, someDue } from './due.ts';
import { standsAtOrAbove } from './exceptions.ts';
import type { Line, Lines } from './lines.ts';
import type { Loss, LossKind } from './loss.ts';
import { better, nationalPart, type RawMeasure } from './promise.ts';
import { leftTo, said, spoken } from './said.ts';
import { above, begins, chainOf, editionOn, listedIn, standing } from './standing.ts';
import type { RawOverlay, World } from './world.ts';

/** What an area with a complete standard leaves out on a day: items, elements of content, levels it owes. */
export function* dutyLosses(world: World, area: string, day: Day): Generator<Loss> {
  for (const overlay of standing(world, area, day)) {
    if (overlay.scope !== 'complete' || (begins(overlay) ?? '') > day) continue;
    const loss = (kind: LossKind, item: string, key: string | null, who = '', by: string = NATION): Loss => ({
      kind,
      area,
      item,
      key,
      who,
      by,
      day,
      excepted: false,
    });
    const taken = takenOver(world, overlay);
    for (const [item, by] of due(world, overlay, day)) {
      const entry = overlay.items?.[item];
      const released = entry?.['not-applicable'];
      if (!taken.has(item) && !entry) yield loss('item', item, null, '', by);
      else if (released && !standsAtOrAbove(world, area, released.approved.area, by))
        yield loss('item', item, null, 'released', by);
    }
    const named = namedIn(overlay);
    const spoken = new Set([...taken, ...Object.keys(overlay.items ?? {}), ...Object.keys(overlay['own-items'] ?? {})]);
    for (const item of spoken) {
      if (overlay.items?.[item]?.['not-applicable']) continue;
      for (const key of named ? unnamed(world, overlay, item, named) : []) yield loss('content', item, key);
      for (const [key, cells] of owed(world, overlay, item, day)) yield loss('unset', item, key, cells);
    }
  }
}

/** The items an overlay takes over whole: those of an edition, of another overlay, or single ones. */
function takenOver(world: World, overlay: RawOverlay): ReadonlySet<string> {
  return new Set(
    (overlay.adopts ?? []).flatMap((id) => {
      const edition = world.editions.find((one) => one.id === id);
      const other = world.overlays.find((one) => one.id === id);
      return edition ? listedIn(edition) : other ? Object.keys(other['own-items'] ?? {}) : [id];
    }),
  );
}

/** What must not be missing, and who says so: the lists of the nation, and the own items of the areas above. */
function* due(world: World, overlay: RawOverlay, day: Day): Generator<readonly [string, string]> {
  const lists = world.editions.filter((one) => one.id === overlay.implements || one === editionOn(world, day));
  for (const item of new Set(lists.flatMap(listedIn))) yield [item, NATION];
  for (const code of above(world, overlay.area)) {
    for (const one of standing(world, code, day)) {
      if (one.binds !== 'none') for (const item of Object.keys(one['own-items'] ?? {})) yield [item, code];
    }
  }
}

/** What a table of contents of an overlay's own names; null where it has none. */
function namedIn({ contents }: RawOverlay): readonly string[] | null {
  if (!contents) return null;
  const categories = contents.flatMap((field) => field.categories);
  return categories.flatMap(({ items }) => items.flatMap((one) => (typeof one === 'string' ? [one] : one.parts)));
}

/** The elements of an item that are named nowhere; null for an item of which nothing is. */
function unnamed(
  world: World,
  overlay: RawOverlay,
  item: string,
  named: readonly string[],
): readonly (string | null)[] {
  if (named.includes(item)) return [];
  const missing = elementsOf(world, overlay, item).filter((key) => !named.includes(`${item}#${key}`));
  if (missing.length > 0) return missing;
  return named.some((part) => part.startsWith(`${item}#`)) ? [] : [null];
}

function elementsOf(world: World, overlay: RawOverlay, item: string): readonly string[] {
  const edition = world.editions.find((one) => one.id === overlay.implements) ?? null;
  const added = chainOf(world, overlay.area).flatMap((code) =>
    world.overlays
      .filter((one) => one.area === code)
      .flatMap((one) => [
        ...Object.keys(one.items?.[item]?.add?.content ?? {}),
        ...Object.keys(one['own-items']?.[item]?.content ?? {}),
      ]),
  );
  return [...new Set([...Object.keys(nationalPart(world, item, 'content', edition)), ...added])];
}

/** The levels of an item that the area owes and has not set, each with the kinds of people left out. */
function* owed(world: World, overlay: RawOverlay, item: string, day: Day): Generator<readonly [string, string]> {
  const { area } = overlay;
  for (const [key, measure] of Object.entries(partAt(world, area, item, 'measures', day))) {
    const { decide } = measure;
    if (!decide || decide.optional) continue;
    const { owner, from } = owing(world, area, item, key, [decide.by].flat(), day);
    if (owner !== area) continue;
    const own = said(world, area, item, key, day);
    const given = from.flatMap((one) => {
      const theirs = spoken(world, one, item, key, day);
      return theirs?.binding ? [theirs.lines] : [];
    });
    const missing = own ? blanks(world, own, given, measure, dueOf(world, area, item, measure, day)) : '';
    if (missing !== null) yield [key, missing];
  }
}

/** The kinds of people a level that was set says nothing of; null where it leaves out nobody. */
function blanks(world: World, own: Lines, given: readonly Lines[], measure: RawMeasure, who: Due): string | null {
  if (own.all && promises(own.all, measure)) return null;
  if (own.all && own.cells.size === 0) return '';
  if (own.dimension === null || !world.dimensions[own.dimension]) return null;
  const cells = world.dimensions[own.dimension]?.cells ?? {};
  // Those who have left the rest to others have set these kinds themselves.
  const all = [own, ...given.filter(({ dimension }) => dimension === own.dimension)];
  const missing = Object.keys(cells).filter((cell) => !all.some((one) => promises(one.cells.get(cell), measure)));
  if (measure.by !== undefined) return missing.length > 0 ? missing.join(' ') : null;
  if (missing.length === Object.keys(cells).length) return '';
  const named = [...own.cells.keys()].filter((cell) => !missing.includes(cell));
  const isOfPeople = world.dimensions[own.dimension]?.over === 'people';
  const left = missing.filter((cell) => {
    const others = named.map((one) => cells[one]?.who);
    const found = isOfPeople ? someDue(world, who, cells[cell]?.who, others) : 'untold';
    // What is written of a kind and promises nothing is missing, unless there is nobody; what is not written, only for somebody.
    return own.cells.has(cell) ? found !== null : found === 'person';
  });
  return left.length > 0 ? left.join(' ') : null;
}

/** Whether a figure assures anybody of anything: none at all does not, unless it is expressly allowed. */
function promises(line: Line | undefined, measure: RawMeasure): boolean {
  const raw = line?.raw ?? null;
  const isLess = better(measure) === 'less';
  const least = (measure.decide as { limits?: { ge?: unknown } } | undefined)?.limits?.ge ?? 1;
  const isCounted = ['amount', 'quantity', 'coverage'].includes(measure.type) && !isLess && Number(least) > 0;
  const isNone = (figure: unknown) => isCounted && figure !== undefined && Number(figure) <= 0;
  if (Array.isArray(raw)) return isLess || raw.length > 0;
  if (typeof raw !== 'object' || raw === null) return raw !== null && !isNone(raw);
  const { ratio, months, ge } = raw as { ratio?: unknown; months?: unknown; ge?: unknown };
  if ('ge' in raw || 'le' in raw) return (isLess ? 'le' : 'ge') in raw && !isNone(ge);
  return !isNone(ratio) && !isNone(months);
}

/** To whom a level falls in the end, and who has left it on: those to whom it does may leave it to those of them below who may set it. */
function owing(
  world: World,
  area: string,
  item: string,
  key: string,
  by: readonly Level[],
  day: Day,
): { readonly owner: string | null; readonly from: readonly string[] } {
  const ranks = by.map((level) => LEVELS[level]);
  let owner = fallsTo(world, area, by);
  const from: string[] = [];
  for (let step = 0; owner !== null && step < by.length; step++) {
    const mine = stepOf(world, owner);
    const left = (leftTo(world, owner, item, key, day) ?? []) as readonly Level[];
    const may = left.filter((level) => LEVELS[level] > mine && ranks.includes(LEVELS[level]));
    // Where nobody is of the first of these levels, the next counts.
    const found: (string | null)[] = may.map((_level, index) => fallsTo(world, area, may.slice(index)));
    const next = found.find((one) => one !== owner);
    if (next === undefined) break;
    from.push(owner);
    owner = next;
  }
  return { owner, from };
}

function stepOf(world: World, code: string): number {
  return LEVELS[world.areas.get(code)?.level ?? 'institution'];
}

/** The area of a chain to whom it falls to set what is left to some levels: the first of them it has, else the next above. Null: somebody below. */
function fallsTo(world: World, area: string, by: readonly Level[]): string | null {
  const chain = chainOf(world, area);
  const first = LEVELS[by[0] ?? 'nation'];
  if (stepOf(world, area) < first) {
    // A municipality has no prefectures, and some prefectures have no counties: what is left to these falls to itself.
    const below = [...world.areas.values()].filter((one) => one.parent === area);
    return below.every((one) => LEVELS[one.level] > first) ? area : null;
  }
  for (const level of by) {
    const found = chain.find((code) => stepOf(world, code) === LEVELS[level]);
    if (found !== undefined) return found;
  }
  return chain.findLast((code) => stepOf(world, code) < first) ?? null;
}
